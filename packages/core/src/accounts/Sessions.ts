import { Context, DateTime, Effect, Exit, Layer, Request, RequestResolver, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { SqlError } from "effect/sql/SqlError"
import { Ids } from "../platform/ids/Ids.ts"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { now } from "../platform/time/now.ts"
import type { Town, TownId } from "../towns/Town.ts"
import { AccountId, SessionNotFound } from "./Account.ts"
import type { Browser } from "./Browser.ts"
import { familyAccess, type OpenSession, type SureSession } from "./FamilyAccess.ts"
import { Person } from "./recipient.ts"
import { hashOfSecret } from "./secrets.ts"

/** Hours after which a session ends even when it is in use, unless it is remembered. */
export const longestSessionHours = 24

/** A session just opened: its secret is told once, to be kept in the browser's cookie. */
export interface NewSession {
  readonly secret: string
  readonly session: OpenSession
}

/** An open session, as its owner and staff see it in a list. */
export const ListedSession = Schema.Struct({
  id: Schema.String,
  /** As “Firefox sur Windows”; empty when the browser does not say. */
  device: Schema.String,
  origin: Schema.String,
  openedAt: Schema.Date,
  seenAt: Schema.Date,
  remembered: Schema.Boolean
})
export type ListedSession = typeof ListedSession.Type

/** Signed-in adults. A session belongs to a town and to the origin that opened it. */
export class Sessions extends Context.Service<
  Sessions,
  {
    /** Opens a session for an account that has just proved itself; one still open in the browser is closed, its secret never reused. */
    open(town: Town, accountId: AccountId, browser: Browser, remember: boolean): Effect.Effect<NewSession>
    /** The open session behind a secret, if `origin` is the one that opened it; being seen keeps it open. */
    resolve(town: Town, secret: string, origin: string): Effect.Effect<OpenSession, SessionNotFound>
    close(townId: TownId, sessionId: string): Effect.Effect<void>
    /** The open sessions of an account, the one seen last first. */
    list(townId: TownId, accountId: AccountId): Effect.Effect<ReadonlyArray<ListedSession>>
    /** The password was typed again: gives the session another secret, and ends the former one. */
    renew(session: OpenSession): Effect.Effect<string>
    /** Closes one session of the account that asks. */
    closeOwn(session: SureSession, sessionId: string): Effect.Effect<void, SessionNotFound>
    /** Closes every session of the account but the one that asks; how many. */
    closeOthers(session: SureSession): Effect.Effect<number>
    /** Closes every session of an account but one; how many. */
    closeAll(townId: TownId, accountId: AccountId, except?: string): Effect.Effect<number>
    /** How many sessions of a town are open. */
    countOf(townId: TownId): Effect.Effect<number>
    /** Closes every session of a town; how many. */
    closeTown(townId: TownId): Effect.Effect<number>
  }
>()("@portail-familles/core/accounts/Sessions") {
  static readonly layer = Layer.effect(
    Sessions,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const ids = yield* Ids

      /** Whose session it is, and of which household; none when the account was closed. */
      const ownerOf = sql`
        select s.id, s.account_id, s.remembered, s.opened_at, s.confirmed_at, s.seen_at, s.expires_at, a.mail, a.language, a.adult_id,
          p.given_name, p.family_name, h.id as household_id, h.name as household_name
        from s
        join accounts a on a.town_id = s.town_id and a.id = s.account_id and a.disabled_at is null
        join adult_cards p on p.town_id = a.town_id and p.id = a.adult_id
        join household_members ha on ha.town_id = a.town_id and ha.adult_id = a.adult_id
        join household_cards h on h.town_id = ha.town_id and h.id = ha.household_id
        order by ha.rank, h.id limit 1`

      const open = Effect.fn("Sessions.open")(function* (
        town: Town,
        accountId: AccountId,
        browser: Browser,
        remember: boolean
      ) {
        const now = yield* DateTime.now
        const secret = yield* ids.secret
        const id = yield* ids.next
        const at = DateTime.toDateUtc(now)
        if (browser.sessionSecret !== null) {
          yield* sql`update sessions set closed_at = ${at}
              where town_id = ${town.id} and token_hash = ${hashOfSecret(browser.sessionSecret)} and closed_at is null`
        }
        const [found] = yield* sql`
            with s as (insert into sessions
                (town_id, id, account_id, token_hash, origin, device, remembered, opened_at, seen_at, expires_at)
              values (${town.id}, ${id}, ${accountId}, ${hashOfSecret(secret)}, ${browser.origin}, ${browser.device},
                ${remember}, ${at}, ${at}, ${endOf(town, now, now, remember)})
              returning *),
            used as (update accounts set last_signed_in_at = ${at} where town_id = ${town.id} and id = ${accountId})
            ${ownerOf}`.pipe(decodeFound)
        if (found === undefined) return yield* Effect.die(new Error("the account has no household"))
        return { secret, session: openSession(town, found, browser.origin, found.expiresAt) }
      }, orDieSql)

      // requests that come at once are looked up in one statement, each by an index of its own: nothing is remembered between them
      const finding = RequestResolver.make<FindSession>((entries) =>
        Effect.gen(function* () {
          const asked = entries.map(({ request }, place) => ({ ...request, place }))
          const found = yield* sql`select r.place, o.*
            from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as r(place int, "townId" uuid, hash text, origin text, at timestamptz)
            cross join lateral (
              with s as (select * from sessions
                where town_id = r."townId" and token_hash = decode(r.hash, 'hex') and origin = r.origin
                  and closed_at is null and expires_at > r.at)
              ${ownerOf}) o`.pipe(decodePlaced)
          const byPlace = new Map(found.map((session) => [session.place, session]))
          for (const [place, entry] of entries.entries()) entry.completeUnsafe(Exit.succeed(byPlace.get(place)))
        })
      ).pipe(RequestResolver.batchN(200))

      const resolve = Effect.fn("Sessions.resolve")(function* (town: Town, secret: string, origin: string) {
        const now = yield* DateTime.now
        const [hash, at] = [hashOfSecret(secret).toString("hex"), DateTime.formatIso(now)]
        const found = yield* Effect.request(findSession({ townId: town.id, hash, origin, at }), finding)
        if (found === undefined) return yield* new SessionNotFound()
        return openSession(town, found, origin, yield* keepOpen(town, found, now))
      }, orDieSql)

      const keepOpen = Effect.fnUntraced(function* (town: Town, found: FoundSession, now: DateTime.Utc) {
        const seenLately = DateTime.toEpochMillis(now) - found.seenAt.getTime() < seenPrecision
        if (seenLately) return found.expiresAt
        const expiresAt = endOf(town, now, DateTime.fromDateUnsafe(found.openedAt), found.remembered)
        yield* sql`update sessions set seen_at = ${DateTime.toDateUtc(now)}, expires_at = ${expiresAt}
          where town_id = ${town.id} and id = ${found.id}`
        return expiresAt
      })

      const close = Effect.fn("Sessions.close")(function* (townId: TownId, sessionId: string) {
        const at = yield* now
        yield* sql`update sessions set closed_at = ${at}
          where town_id = ${townId} and id = ${sessionId} and closed_at is null`
      }, Effect.orDie)

      const list = Effect.fn("Sessions.list")(function* (townId: TownId, accountId: AccountId) {
        const at = yield* now
        return yield* sql`select id, device, origin, opened_at, seen_at, remembered from sessions
          where town_id = ${townId} and account_id = ${accountId} and closed_at is null and expires_at > ${at}
          order by seen_at desc, id desc`.pipe(decodeListed)
      }, Effect.orDie)

      const renew = Effect.fn("Sessions.renew")(function* ({ access, sessionId }: OpenSession) {
        const secret = yield* ids.secret
        yield* sql`update sessions set token_hash = ${hashOfSecret(secret)}, confirmed_at = ${yield* now}
          where town_id = ${access.townId} and id = ${sessionId} and closed_at is null`
        return secret
      }, orDieSql)

      const closeOwn = Effect.fn("Sessions.closeOwn")(function* ({ access }: SureSession, sessionId: string) {
        const at = yield* now
        const closed = yield* sql`update sessions set closed_at = ${at}
          where town_id = ${access.townId} and account_id = ${access.accountId} and id = ${sessionId}
            and closed_at is null and expires_at > ${at}
          returning id`
        if (closed.length === 0) return yield* new SessionNotFound()
      }, orDieSql)

      const closeAll = Effect.fn("Sessions.closeAll")(function* (
        townId: TownId,
        accountId: AccountId,
        except: string | null = null
      ) {
        const at = yield* now
        const closed = yield* sql`update sessions set closed_at = ${at}
          where town_id = ${townId} and account_id = ${accountId} and id is distinct from ${except}::uuid
            and closed_at is null and expires_at > ${at}
          returning id`
        return closed.length
      }, Effect.orDie)

      const closeOthers = ({ access, sessionId }: SureSession) => closeAll(access.townId, access.accountId, sessionId)

      const countOf = Effect.fn("Sessions.countOf")(function* (townId: TownId) {
        const at = yield* now
        const [row] = yield* sql<{ open: number }>`select count(*)::integer as open from sessions
          where town_id = ${townId} and closed_at is null and expires_at > ${at}`
        return row?.open ?? 0
      }, Effect.orDie)

      const closeTown = Effect.fn("Sessions.closeTown")(function* (townId: TownId) {
        const at = yield* now
        const closed = yield* sql`update sessions set closed_at = ${at}
          where town_id = ${townId} and closed_at is null and expires_at > ${at} returning id`
        return closed.length
      }, Effect.orDie)

      return Sessions.of({ open, resolve, close, list, renew, closeOwn, closeOthers, closeAll, countOf, closeTown })
    })
  )
}

/** Milliseconds within which being seen again is not written down. */
const seenPrecision = 60_000

const FoundSession = Schema.Struct({
  ...Person.fields,
  id: Schema.String,
  accountId: AccountId,
  remembered: Schema.Boolean,
  openedAt: Schema.Date,
  confirmedAt: Schema.NullOr(Schema.Date),
  seenAt: Schema.Date,
  expiresAt: Schema.Date,
  mail: Schema.String,
  adultId: Schema.String,
  householdId: Schema.String,
  householdName: Schema.String
})
type FoundSession = typeof FoundSession.Type

interface FindSession extends Request.Request<FoundSession | undefined, SqlError | Schema.SchemaError> {
  readonly townId: TownId
  /** Of its secret, in hexadecimal digits. */
  readonly hash: string
  readonly origin: string
  /** ISO instant. */
  readonly at: string
}
const findSession = Request.of<FindSession>()

// every request reads its session: made once
const decodePlaced = decodeRows(Schema.Struct({ ...FoundSession.fields, place: Schema.Int }))
const decodeFound = decodeRows(FoundSession)
const decodeListed = decodeRows(ListedSession)

const endOf = (town: Town, now: DateTime.Utc, openedAt: DateTime.Utc, remember: boolean): Date => {
  const { sessionMinutes, rememberedDays, rememberedIdleDays } = town.settings
  const idle = DateTime.add(now, remember ? { days: rememberedIdleDays } : { minutes: sessionMinutes })
  const longest = DateTime.add(openedAt, remember ? { days: rememberedDays } : { hours: longestSessionHours })
  return DateTime.toDateUtc(DateTime.min(idle, longest))
}

const openSession = (town: Town, found: FoundSession, origin: string, expiresAt: Date): OpenSession => ({
  access: familyAccess({
    town,
    accountId: found.accountId,
    adultId: found.adultId,
    householdId: found.householdId
  }),
  sessionId: found.id,
  givenName: found.givenName,
  familyName: found.familyName,
  mail: found.mail,
  householdName: found.householdName,
  language: found.language,
  origin,
  remembered: found.remembered,
  expiresAt,
  provedAt: found.confirmedAt ?? found.openedAt
})
