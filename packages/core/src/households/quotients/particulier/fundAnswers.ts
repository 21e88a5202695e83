import { Context, Effect } from "effect"
import { SqlClient } from "effect/sql"
import { type Actor, auditOf } from "../../../audit/Audit.ts"
import { Ids } from "../../../platform/ids/Ids.ts"
import { todayInParis } from "../../../platform/time/today.ts"
import type { Town } from "../../../towns/Town.ts"
import { HouseholdAction } from "../../auditActions.ts"
import { lockHousehold } from "../../lockHousehold.ts"
import { keepQuotients } from "../keepQuotient.ts"
import { centsOfQuotient } from "../Quotient.ts"
import { quotientEnd } from "../quotientEnd.ts"
import { ApiParticulier, type FundQuotient } from "./ApiParticulier.ts"
import type { AdultIdentity, CivilIdentity } from "./civilIdentity.ts"

/** A quotient that a fund gave: cents, ISO days. */
export interface KeptFundQuotient {
  readonly cents: number
  readonly from: string
  readonly until: string | null
}

/** A fund's answer, before it is kept. */
export interface FundAnswer extends KeptFundQuotient {
  readonly fund: FundQuotient["fournisseur"]
}

/** An adult of a household, as a fund may be asked about them. */
export interface AskedAdult extends AdultIdentity {
  readonly id: string
  readonly ref: string
}

/** Asking a fund, and keeping what it said. */
export const fundAnswers = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const ids = yield* Ids
  const api = yield* ApiParticulier
  const audit = yield* auditOf(HouseholdAction)
  const lock = yield* lockHousehold
  const needs = Effect.provide(Context.make(Ids, ids).pipe(Context.add(SqlClient.SqlClient, sql)))

  const adults = (townId: string, householdId: string) =>
    sql<AskedAdult>`select p.id, p.external_ref as ref, p.civility, p.family_name, p.birth_name, p.given_name, p.birth_date,
        p.birth_place
      from household_adults l join adults p on p.town_id = l.town_id and p.id = l.adult_id
      where l.town_id = ${townId} and l.household_id = ${householdId} order by l.rank`

  const ask = Effect.fnUntraced(function* ({ settings: { siret, dossier } }: Town, identity: CivilIdentity) {
    const { valeur, annee, mois, fournisseur } = yield* api.quotient(identity, siret)
    const from = `${annee}-${String(mois).padStart(2, "0")}-01`
    const today = yield* todayInParis
    // a month of last year is what the fund knows now: it does not end before this year's day
    const until = quotientEnd(from > today ? from : today, dossier.quotientsEnd)
    const answer: FundAnswer = { cents: centsOfQuotient(valeur), from, until, fund: fournisseur }
    return answer
  })

  /** In the transaction of the caller. Whether it says otherwise than what was known from the same day. */
  const keep = Effect.fnUntraced(function* (by: Actor, householdId: string, answer: KeptFundQuotient, proof: string) {
    const { townId, actor } = by
    const { cents, from, until } = answer
    yield* lock({ townId, householdId })
    const same = yield* sql`select 1 as one from quotients where town_id = ${townId} and household_id = ${householdId}
      and valid_from = ${from}::date and superseded_at is null and cents = ${cents}
      and valid_until is not distinct from ${until}::date`
    yield* keepQuotients(townId, [
      { householdId, cents, from, until, source: "api-particulier", proof, recordedBy: actor }
    ])
    yield* audit.record(by, {
      action: "quotient.fetch",
      subjectType: "household",
      subjectId: householdId,
      after: { validFrom: from, validUntil: until }
    })
    return same.length === 0
  }, needs)

  return { adults, ask, keep, ready: api.ready }
})
