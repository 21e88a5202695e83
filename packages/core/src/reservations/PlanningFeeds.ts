import { Context, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { FamilyAccess } from "../accounts/FamilyAccess.ts"
import { hashOfSecret } from "../accounts/secrets.ts"
import { Activities, activitiesRevision } from "../activities/Activities.ts"
import { Ids } from "../platform/ids/Ids.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import type { Language } from "../platform/text/Language.ts"
import { daysAfter } from "../platform/time/days.ts"
import { now } from "../platform/time/now.ts"
import { todayInParis } from "../platform/time/today.ts"
import type { Town } from "../towns/Town.ts"
import { type FeedEvent, feedEvent } from "./feedEvents.ts"
import { readFeedBookings } from "./readFeedBookings.ts"

/** Nobody has a feed by this secret: it was never given, or a newer one replaced it, or its owner or the town ended it. */
export class PlanningFeedNotFound extends Schema.TaggedError<PlanningFeedNotFound>()("PlanningFeedNotFound", {}) {}

/** What a calendar program reads of a family's days. */
export interface FeedDays {
  readonly language: Language
  readonly events: ReadonlyArray<FeedEvent>
}

/** Days before today and after it that a feed tells about. */
export const feedWindow = { before: 30, after: 365 } as const

/** Hours between two notes that a feed is read: calendar programs come every few minutes. */
const readPrecision = 3_600_000

/** Secret addresses at which calendar programs read families' days: one an account, 256 bits, of which the database knows the hash. */
export class PlanningFeeds extends Context.Service<
  PlanningFeeds,
  {
    /** Makes a new secret, told this once; the one before works no more. */
    open(access: FamilyAccess): Effect.Effect<{ readonly secret: string; readonly createdAt: Date }>
    /** Since when the account has a feed; null when it has none. */
    state(access: FamilyAccess): Effect.Effect<Date | null>
    /** Ends the account's feed; nothing where it has none. */
    close(access: FamilyAccess): Effect.Effect<void>
    /** The days behind a secret, as long as its account may sign in and belongs to the household. */
    read(town: Town, secret: string): Effect.Effect<FeedDays, PlanningFeedNotFound>
  }
>()("@portail-familles/core/reservations/PlanningFeeds") {
  static readonly layer = Layer.effect(
    PlanningFeeds,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const ids = yield* Ids
      const catalogue = yield* Activities
      const bookings = yield* readFeedBookings

      const open = Effect.fn("PlanningFeeds.open")(function* ({ townId, accountId, householdId }: FamilyAccess) {
        const [secret, createdAt] = [yield* ids.secret, yield* now]
        yield* sql`insert into planning_feeds (town_id, account_id, household_id, secret_hash, created_at)
          values (${townId}, ${accountId}, ${householdId}, ${storedHash(secret)}, ${createdAt})
          on conflict (town_id, account_id) do update set household_id = excluded.household_id,
            secret_hash = excluded.secret_hash, created_at = excluded.created_at, read_at = null`
        return { secret, createdAt }
      }, orDieSql)

      const state = Effect.fn("PlanningFeeds.state")(function* ({ townId, accountId, householdId }: FamilyAccess) {
        const [feed] = yield* sql<{ createdAt: Date }>`select created_at from planning_feeds
          where town_id = ${townId} and account_id = ${accountId} and household_id = ${householdId}`
        return feed?.createdAt ?? null
      }, orDieSql)

      const close = Effect.fn("PlanningFeeds.close")(function* ({ townId, accountId }: FamilyAccess) {
        yield* sql`delete from planning_feeds where town_id = ${townId} and account_id = ${accountId}`
      }, orDieSql)

      const find = Effect.fnUntraced(function* (townId: string, secret: string) {
        const [feed] = yield* sql<Feed>`select f.account_id, f.household_id, f.read_at, a.language,
            ${activitiesRevision(sql, "f.town_id")} as revision
          from planning_feeds f
          join account_cards a on a.town_id = f.town_id and a.id = f.account_id and a.usable
          join household_members m on m.town_id = f.town_id and m.household_id = f.household_id and m.adult_id = a.adult_id
          where f.town_id = ${townId} and f.secret_hash = ${storedHash(secret)}`
        return feed ?? (yield* new PlanningFeedNotFound())
      })

      const noteRead = Effect.fnUntraced(function* (townId: string, { accountId, readAt }: Feed) {
        const at = yield* now
        if (readAt !== null && at.getTime() - readAt.getTime() < readPrecision) return
        yield* sql`update planning_feeds set read_at = ${at} where town_id = ${townId} and account_id = ${accountId}`
      })

      const read = Effect.fn("PlanningFeeds.read")(function* ({ id: townId }: Town, secret: string) {
        const feed = yield* find(townId, secret)
        yield* noteRead(townId, feed)
        const today = yield* todayInParis
        const booked = yield* bookings(townId, feed.householdId, {
          from: daysAfter(today, -feedWindow.before),
          to: daysAfter(today, feedWindow.after)
        })
        const activities = yield* catalogue.at(townId, feed.revision)
        return {
          language: feed.language,
          events: booked.flatMap((booking) => feedEvent(activities, booking) ?? [])
        }
      }, orDieSql)

      return PlanningFeeds.of({ open, state, close, read })
    })
  )
}

interface Feed {
  readonly accountId: string
  readonly householdId: string
  readonly readAt: Date | null
  readonly language: Language
  readonly revision: string
}

const storedHash = (secret: string): string => Buffer.from(hashOfSecret(secret)).toString("base64url")
