import { Context, Duration, Effect, Layer, Result } from "effect"
import { RateLimiter } from "effect/persistence"
import { SqlClient } from "effect/sql"
import { actorOfFamily, type FamilyAccess, type OpenSession } from "../../../accounts/FamilyAccess.ts"
import { auditOf } from "../../../audit/Audit.ts"
import { Ids } from "../../../platform/ids/Ids.ts"
import { orDieSql } from "../../../platform/sql/failures.ts"
import { now } from "../../../platform/time/now.ts"
import { HouseholdAction } from "../../auditActions.ts"
import { lockHousehold } from "../../lockHousehold.ts"
import { civilIdentity } from "./civilIdentity.ts"
import { consentAnswers, type HeldConsent } from "./consentAnswers.ts"
import {
  type CivilIdentityIncomplete,
  type CivilIdentityPart,
  ConsentTextOutdated,
  type ParticulierFailure,
  ParticulierUnavailable,
  QuotientConsentMissing
} from "./errors.ts"
import { fundAnswers, type KeptFundQuotient } from "./fundAnswers.ts"
import { consentText, consentVersion } from "./words.ts"

/** What an adult may consent to, and whether they did. */
export interface ConsentStanding {
  readonly version: string
  /** What is agreed to, a paragraph each, in the session's language. */
  readonly text: ReadonlyArray<string>
  /** When it was given; null where none holds. */
  readonly givenAt: Date | null
  /** What the dossier does not say and a fund needs to know. */
  readonly missing: ReadonlyArray<CivilIdentityPart>
}

type FetchFailure = CivilIdentityIncomplete | ConsentTextOutdated | ParticulierFailure | QuotientConsentMissing

/** Questions of one account: a fund's answer changes once a month. */
const ofOne = { limit: 6, window: "1 hour" } as const

/** Consents of families, each for oneself, that the town asks a benefit fund for their quotient. */
export class QuotientConsents extends Context.Service<
  QuotientConsents,
  {
    /** How it stands with whoever asks; null where the town cannot ask. */
    standing(session: Pick<OpenSession, "access" | "language">): Effect.Effect<ConsentStanding | null>
    /**
     * Consents to the text of this version, unless a consent holds, and asks the fund about oneself. The consent stands before anybody
     * is asked and stays whatever comes of it; the quotient is kept whole or not at all.
     */
    fetch(
      session: Pick<OpenSession, "access" | "language">,
      version: string
    ): Effect.Effect<KeptFundQuotient, FetchFailure>
    /** Withdraws one's consent; quotients that came by it stay. Without one nothing happens. */
    withdraw(access: FamilyAccess): Effect.Effect<void>
  }
>()("@portail-familles/core/households/quotients/particulier/QuotientConsents") {
  static readonly layer = Layer.effect(
    QuotientConsents,
    Effect.suspend(() => make())
  )
}

const make = Effect.fnUntraced(function* () {
  const sql = yield* SqlClient.SqlClient
  const ids = yield* Ids
  const audit = yield* auditOf(HouseholdAction)
  const lock = yield* lockHousehold
  const funds = yield* fundAnswers
  const answered = yield* consentAnswers
  const limiter = yield* RateLimiter.make.pipe(Effect.provide(RateLimiter.layerStoreMemory))

  const holding = ({ townId, householdId, accountId, adultId }: FamilyAccess) =>
    Effect.map(
      sql<Pick<HeldConsent, "id" | "givenAt">>`select id, given_at from quotient_consents
        where town_id = ${townId} and household_id = ${householdId} and account_id = ${accountId} and withdrawn_at is null`,
      ([row]): HeldConsent | undefined => (row === undefined ? undefined : { ...row, householdId, adultId })
    )

  const byFamily = ({ townId, town, accountId }: FamilyAccess) => ({ townId, town, actor: actorOfFamily(accountId) })

  const identity = Effect.fnUntraced(function* ({ townId, householdId, adultId }: FamilyAccess) {
    const adult = (yield* funds.adults(townId, householdId)).find(({ id }) => id === adultId)
    return adult === undefined ? undefined : civilIdentity(adult, undefined)
  }, orDieSql)

  const record = (access: FamilyAccess, action: HouseholdAction, id: string) =>
    audit.record(byFamily(access), { action, subjectType: "consent", subjectId: id })

  const standing = Effect.fn("QuotientConsents.standing")(function* ({
    access,
    language
  }: Pick<OpenSession, "access" | "language">) {
    const { name, siret } = access.town.settings
    const known = yield* identity(access)
    if (known === undefined || Result.isFailure(yield* Effect.result(funds.ready(siret)))) return null
    return {
      version: consentVersion,
      text: consentText(name, language),
      givenAt: (yield* holding(access))?.givenAt ?? null,
      missing: Result.isFailure(known) ? known.failure.missing : []
    }
  }, orDieSql)

  const give = Effect.fnUntraced(
    function* ({ access, language }: Pick<OpenSession, "access" | "language">) {
      const { townId, householdId, accountId, adultId } = access
      yield* lock(access)
      const held = yield* holding(access)
      if (held !== undefined) return held
      const [id, givenAt] = [yield* ids.next, yield* now]
      yield* sql`insert into quotient_consents (town_id, id, household_id, account_id, text_version, language, given_at)
        values (${townId}, ${id}, ${householdId}, ${accountId}, ${consentVersion}, ${language}, ${givenAt})`
      yield* record(access, "quotient.consent", id)
      return { id, householdId, adultId, givenAt }
    },
    sql.withTransaction,
    orDieSql
  )

  const mayAsk = ({ accountId }: FamilyAccess) =>
    limiter.consume({ ...ofOne, key: accountId, onExceeded: "fail" }).pipe(
      Effect.catch(({ reason }) => {
        const wait = reason._tag === "RateLimitExceeded" ? Duration.toSeconds(reason.retryAfter) : 60
        return Effect.fail(
          new ParticulierUnavailable({ reason: "too-many", detail: "portal", retryAfter: Math.ceil(wait) })
        )
      })
    )

  const fetch = Effect.fn("QuotientConsents.fetch")(function* (
    session: Pick<OpenSession, "access" | "language">,
    version: string
  ) {
    const { access } = session
    yield* funds.ready(access.town.settings.siret)
    if (version !== consentVersion) return yield* new ConsentTextOutdated()
    const known = yield* identity(access)
    if (known === undefined) return yield* new QuotientConsentMissing()
    yield* Effect.fromResult(known)
    yield* mayAsk(access)
    const { changed: _, ...kept } = yield* answered(byFamily(access), yield* give(session))
    return kept
  })

  const withdraw = Effect.fn("QuotientConsents.withdraw")(
    function* (access: FamilyAccess) {
      yield* lock(access)
      const held = yield* holding(access)
      if (held === undefined) return
      const at = yield* now
      yield* sql`update quotient_consents set withdrawn_at = greatest(${at}::timestamptz, given_at)
        where town_id = ${access.townId} and id = ${held.id}`
      yield* record(access, "quotient.consent-withdraw", held.id)
    },
    sql.withTransaction,
    orDieSql
  )

  return QuotientConsents.of({ standing, fetch, withdraw })
})
