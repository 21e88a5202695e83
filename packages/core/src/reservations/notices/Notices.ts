import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { Activities } from "../../activities/Activities.ts"
import { absencesUrl, enrolmentsUrl, PublicUrl, planningUrl, portalUrlOf } from "../../mail/branding.ts"
import { type HouseholdReader, householdReaders } from "../../mail/reminding.ts"
import { orDieSql } from "../../platform/sql/failures.ts"
import { now } from "../../platform/time/now.ts"
import { dayInParis } from "../../platform/time/today.ts"
import type { Town, TownId } from "../../towns/Town.ts"
import { noticeLetter } from "./letters/noticeLetter.ts"
import { type MissingProof, readMissingProofs } from "./missingProofs.ts"
import { type NearOpening, openingsOf, periodsNear } from "./openings.ts"
import { readHomes } from "./readHomes.ts"
import { type DueNotice, type NoticeCounts, sendNotices } from "./sendNotices.ts"

/** What became of reminders; `unreachable` homes have nobody with an account that can be used. */
export interface NoticesSent extends NoticeCounts {
  readonly unreachable: number
}

/** Reminders to families: each thing once, and at most one mail a day of a kind to an account. */
export class Notices extends Context.Service<
  Notices,
  {
    /** Tells families of a town what opens for them on the next day. Several servers may do it at once. */
    remindOfOpenings(town: Town): Effect.Effect<NoticesSent>
    /** Reminds families of a town of absences whose proof is missing, two days before it would be too late. Likewise. */
    remindOfProofs(town: Town): Effect.Effect<NoticesSent>
    /** The towns in which a proof may be missing: in most nobody has declared an absence, and one question says so. */
    readonly townsToRemindOfProofs: Effect.Effect<ReadonlySet<TownId>>
  }
>()("@portail-familles/core/reservations/Notices") {
  static readonly layer = Layer.effect(
    Notices,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const activities = yield* Activities
      const publicUrl = yield* PublicUrl
      const homesOf = yield* readHomes
      const readersOf = yield* householdReaders
      const send = yield* sendNotices
      const missingProofs = yield* readMissingProofs

      const openingLetter = (town: Town) => {
        const portal = portalUrlOf(town.settings, publicUrl)
        return ({ reader, things }: DueNotice<NearOpening>) => {
          const inOrder = things.toSorted((one, other) => one.at.getTime() - other.at.getTime())
          const books = inOrder.every((opening) => opening.for === "booking")
          return noticeLetter({
            template: "openingsNear",
            recipientName: reader.name,
            openings: inOrder.map(({ activity, period, for: purpose, at }) => ({
              what: `${activity.name} – ${period.name}`,
              for: purpose,
              at: at.toISOString()
            })),
            url: books ? planningUrl(portal, inOrder[0]?.period.from ?? "") : enrolmentsUrl(portal)
          })
        }
      }

      const remindOfOpenings = Effect.fn("Notices.remindOfOpenings")(function* (town: Town) {
        const at = yield* now
        const near = periodsNear(yield* activities.list(town.id), at)
        if (near.length === 0) return nobody
        const homes = yield* homesOf(town, dayInParis(at))
        const concerned = homes
          .map((home) => ({ householdId: home.householdId, things: openingsOf(near, home, at) }))
          .filter(({ things }) => things.length > 0)
        const readers = yield* readersOf(
          town.id,
          concerned.map(({ householdId }) => householdId)
        )
        const sent = yield* send(town, "openings", byAccount(concerned, readers), openingLetter(town))
        return { ...sent, unreachable: concerned.filter(({ householdId }) => !readers.has(householdId)).length }
      }, orDieSql)

      const proofLetter = (town: Town) => {
        const url = absencesUrl(portalUrlOf(town.settings, publicUrl))
        return ({ reader, things }: DueNotice<MissingProof>) =>
          noticeLetter({
            template: "proofsDue",
            recipientName: reader.name,
            absences: things.map(({ childName, until, places }) => ({ childName, places, until: until.toISOString() })),
            url
          })
      }

      const remindOfProofs = Effect.fn("Notices.remindOfProofs")(function* (town: Town) {
        const missing = yield* missingProofs(town.id, yield* now)
        if (missing.length === 0) return nobody
        const concerned = [...Map.groupBy(missing, ({ householdId }) => householdId)].map(([householdId, things]) => ({
          householdId,
          things
        }))
        const readers = yield* readersOf(
          town.id,
          concerned.map(({ householdId }) => householdId)
        )
        const sent = yield* send(town, "absences", byAccount(concerned, readers), proofLetter(town))
        return { ...sent, unreachable: concerned.filter(({ householdId }) => !readers.has(householdId)).length }
      }, orDieSql)

      const townsToRemindOfProofs = sql<{
        townId: TownId
      }>`select distinct town_id from absences where state = 'open'`.pipe(
        Effect.map((rows) => new Set(rows.map(({ townId }) => townId))),
        orDieSql,
        Effect.withSpan("Notices.townsToRemindOfProofs")
      )

      return Notices.of({ remindOfOpenings, remindOfProofs, townsToRemindOfProofs })
    })
  )
}

const nobody: NoticesSent = { mails: 0, refused: 0, later: 0, unreachable: 0 }

/** Who is in two homes reads what concerns both in one mail. */
const byAccount = <Thing extends { readonly subject: string }>(
  homes: ReadonlyArray<{ readonly householdId: string; readonly things: ReadonlyArray<Thing> }>,
  readers: ReadonlyMap<string, ReadonlyArray<HouseholdReader>>
): ReadonlyArray<DueNotice<Thing>> => {
  const due = homes.flatMap(({ householdId, things }) =>
    (readers.get(householdId) ?? []).map((reader) => ({ reader, things }))
  )
  return [...Map.groupBy(due, ({ reader }) => reader.accountId).values()].flatMap((same) => {
    const [first] = same
    if (first === undefined) return []
    const things = new Map(same.flatMap((each) => each.things.map((thing) => [thing.subject, thing])))
    return [{ reader: first.reader, things: [...things.values()] }]
  })
}
