import { Context, DateTime, Effect, Layer } from "effect"
import { SecureRandom } from "effect/crypto"
import { SqlClient } from "effect/sql"
import { orDieSql } from "../sql/failures.ts"
import { newId, newSecret } from "../sql/ids.ts"
import type { Town, TownId } from "../towns/Town.ts"
import { AccountId, CredentialsRefused, SessionNotFound } from "./Account.ts"
import { familyAccess, type OpenSession } from "./FamilyAccess.ts"
import { verifyPassword } from "./passwords.ts"
import { hashOfSecret } from "./secrets.ts"

/** A session just opened: its secret is told once, to be kept in the browser's cookie. */
export interface NewSession {
  readonly secret: string
  readonly remembered: boolean
  readonly session: OpenSession
}

export interface Credentials {
  readonly mail: string
  readonly password: string
  readonly remember: boolean
}

/** Signed-in adults. A session belongs to a town and to the origin that opened it. */
export class Sessions extends Context.Service<
  Sessions,
  {
    /** Signs in; fails the same way, after the same work, for an unknown address and for a wrong password. */
    open(town: Town, credentials: Credentials, origin: string): Effect.Effect<NewSession, CredentialsRefused>
    /** Opens a session for an account that has just proved itself otherwise, as by its activation link. */
    openFor(town: Town, accountId: AccountId, origin: string, remember: boolean): Effect.Effect<NewSession>
    /** The open session behind a secret, if `origin` is the one that opened it; being seen keeps it open. */
    resolve(town: Town, secret: string, origin: string): Effect.Effect<OpenSession, SessionNotFound>
    close(townId: TownId, sessionId: string): Effect.Effect<void>
  }
>()("@portail-familles/core/accounts/Sessions") {
  static readonly layer = Layer.effect(
    Sessions,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const random = yield* SecureRandom.SecureRandom

      const openFor = Effect.fn("Sessions.openFor")(
        function* (town: Town, accountId: AccountId, origin: string, remember: boolean) {
          const now = yield* DateTime.now
          const secret = yield* newSecret
          const id = yield* newId
          const at = DateTime.toDateUtc(now)
          yield* sql`insert into sessions (town_id, id, account_id, token_hash, origin, remembered, opened_at, seen_at, expires_at)
            values (${town.id}, ${id}, ${accountId}, ${hashOfSecret(secret)}, ${origin}, ${remember}, ${at}, ${at},
              ${endOf(town, now, remember)})`
          const session = yield* resolve(town, secret, origin).pipe(Effect.orDie)
          return { secret, remembered: remember, session }
        },
        Effect.provideService(SecureRandom.SecureRandom, random),
        orDieSql
      )

      const open = Effect.fn("Sessions.open")(function* (town: Town, credentials: Credentials, origin: string) {
        const [account] = yield* sql<{ id: string; passwordHash: string }>`select id, password_hash from accounts
          where town_id = ${town.id} and mail = ${credentials.mail.trim().toLowerCase()}
            and activated_at is not null and disabled_at is null`
        const right = yield* verifyPassword(account?.passwordHash, credentials.password)
        if (!right || account === undefined) return yield* new CredentialsRefused()
        return yield* openFor(town, AccountId.make(account.id), origin, credentials.remember)
      }, orDieSql)

      const resolve = Effect.fn("Sessions.resolve")(function* (town: Town, secret: string, origin: string) {
        const now = yield* DateTime.now
        const at = DateTime.toDateUtc(now)
        const [found] = yield* sql<FoundSession>`
          select s.id, s.account_id, s.remembered, s.seen_at, s.expires_at, a.mail, a.language, a.adult_id,
            p.given_name, p.family_name, h.id as household_id, h.name as household_name
          from sessions s
          join accounts a on a.town_id = s.town_id and a.id = s.account_id and a.disabled_at is null
          join adults p on p.town_id = a.town_id and p.id = a.adult_id
          join household_adults ha on ha.town_id = a.town_id and ha.adult_id = a.adult_id
          join households h on h.town_id = ha.town_id and h.id = ha.household_id
          where s.town_id = ${town.id} and s.token_hash = ${hashOfSecret(secret)} and s.origin = ${origin}
            and s.closed_at is null and s.expires_at > ${at}
          order by ha.rank, h.id limit 1`
        if (found === undefined) return yield* new SessionNotFound()
        const expiresAt = yield* keepOpen(town, found, now)
        return openSession(town.id, found, origin, expiresAt)
      }, orDieSql)

      const keepOpen = Effect.fnUntraced(function* (town: Town, found: FoundSession, now: DateTime.Utc) {
        const seenLately = DateTime.toEpochMillis(now) - found.seenAt.getTime() < seenPrecision
        if (found.remembered || seenLately) return found.expiresAt
        const expiresAt = endOf(town, now, false)
        yield* sql`update sessions set seen_at = ${DateTime.toDateUtc(now)}, expires_at = ${expiresAt}
          where town_id = ${town.id} and id = ${found.id}`
        return expiresAt
      })

      const close = Effect.fn("Sessions.close")(function* (townId: TownId, sessionId: string) {
        const at = DateTime.toDateUtc(yield* DateTime.now)
        yield* sql`update sessions set closed_at = ${at}
          where town_id = ${townId} and id = ${sessionId} and closed_at is null`
      }, Effect.orDie)

      return Sessions.of({ open, openFor, resolve, close })
    })
  )
}

/** Milliseconds within which being seen again is not written down. */
const seenPrecision = 60_000

interface FoundSession {
  readonly id: string
  readonly accountId: string
  readonly remembered: boolean
  readonly seenAt: Date
  readonly expiresAt: Date
  readonly mail: string
  readonly language: "fr" | "en"
  readonly adultId: string
  readonly givenName: string
  readonly familyName: string
  readonly householdId: string
  readonly householdName: string
}

const endOf = (town: Town, now: DateTime.Utc, remember: boolean): Date =>
  DateTime.toDateUtc(
    DateTime.add(now, remember ? { days: town.settings.rememberedDays } : { minutes: town.settings.sessionMinutes })
  )

const openSession = (townId: TownId, found: FoundSession, origin: string, expiresAt: Date): OpenSession => ({
  access: familyAccess({
    townId,
    accountId: AccountId.make(found.accountId),
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
  expiresAt
})
