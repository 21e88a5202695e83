import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { Actor } from "../../../audit/Audit.ts"
import { orDieSql } from "../../../platform/sql/failures.ts"
import { now } from "../../../platform/time/now.ts"
import type { Town } from "../../../towns/Town.ts"
import { civilIdentity } from "./civilIdentity.ts"
import { QuotientConsentMissing } from "./errors.ts"
import { type FundAnswer, fundAnswers } from "./fundAnswers.ts"
import { consentProof } from "./words.ts"

/** A consent that holds, whose adult still belongs to the household. */
export interface HeldConsent {
  readonly id: string
  readonly householdId: string
  readonly adultId: string
  readonly givenAt: Date
}

/** Asks a fund by a consent, and keeps the answer while the consent still holds: all of it or nothing. */
export const consentAnswers = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const funds = yield* fundAnswers

  const noteAnswer = Effect.fnUntraced(function* (townId: string, { id }: HeldConsent) {
    const at = yield* now
    const rows = yield* sql`update quotient_consents set answered_at = greatest(${at}::timestamptz, given_at)
      where town_id = ${townId} and id = ${id} and withdrawn_at is null returning 1 as one`
    return rows.length > 0
  })

  const keep = Effect.fnUntraced(
    function* (by: Actor, consent: HeldConsent, answer: FundAnswer) {
      if (!(yield* noteAnswer(by.townId, consent))) return yield* new QuotientConsentMissing()
      return yield* funds.keep(by, consent.householdId, answer, consentProof(answer.fund, consent.givenAt))
    },
    sql.withTransaction,
    orDieSql
  )

  return Effect.fnUntraced(function* (by: Actor & { readonly town: Town }, consent: HeldConsent) {
    const adult = (yield* orDieSql(funds.adults(by.townId, consent.householdId))).find(
      ({ id }) => id === consent.adultId
    )
    if (adult === undefined) return yield* new QuotientConsentMissing()
    const identity = yield* Effect.fromResult(civilIdentity(adult, undefined))
    const note = () => orDieSql(noteAnswer(by.townId, consent))
    const answer = yield* funds
      .ask(by.town, identity)
      .pipe(Effect.tapErrorTag("ParticulierFileNotFound", note), Effect.tapErrorTag("CivilIdentityRefused", note))
    const changed = yield* keep(by, consent, answer)
    return { cents: answer.cents, from: answer.from, until: answer.until, changed }
  })
})
