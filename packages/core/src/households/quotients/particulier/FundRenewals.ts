import { Context, Effect, Layer, Result } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../../../accounts/FamilyAccess.ts"
import { orDieSql } from "../../../platform/sql/failures.ts"
import { now } from "../../../platform/time/now.ts"
import { dayInParis, todayInParis } from "../../../platform/time/today.ts"
import { consentAnswers, type HeldConsent } from "./consentAnswers.ts"
import type {
  CivilIdentityIncomplete,
  ParticulierFailure,
  ParticulierOff,
  ParticulierTokenRefused,
  QuotientConsentMissing
} from "./errors.ts"
import { fundAnswers } from "./fundAnswers.ts"

/** A household whose quotient is to be asked again, by the consents that hold, the newest first. */
export interface DueHousehold {
  readonly householdId: string
  readonly ref: string
  readonly name: string
  readonly consents: ReadonlyArray<HeldConsent>
}

/** What is to be asked, and how many households had an answer today already. */
export interface DueRenewals {
  readonly due: ReadonlyArray<DueHousehold>
  readonly answeredToday: number
}

type Refusal = Exclude<CivilIdentityIncomplete | ParticulierFailure | QuotientConsentMissing, Stop>
/** What would meet every other household too. */
type Stop = ParticulierOff | ParticulierTokenRefused

/** What came of one household; amounts in cents, days ISO. */
export type Renewal =
  | {
      readonly outcome: "renewed" | "unchanged"
      readonly household: DueHousehold
      readonly cents: number
      readonly from: string
      readonly until: string | null
    }
  | { readonly outcome: "refused"; readonly household: DueHousehold; readonly failure: Refusal }

/** What came of all of them, and who was not asked because the service had stopped answering. */
export interface Renewals {
  readonly done: ReadonlyArray<Renewal>
  readonly notAsked: ReadonlyArray<DueHousehold>
}

/** Questions a second: half of what API Particulier lets a token ask. Source: `french-rules.md` 5.1. */
export const questionsPerSecond = 10

/** Households in a row without an answer after which the service is left alone. */
const mostUnanswered = 3

/** Quotients of all families whose consent still holds, asked again. */
export class FundRenewals extends Context.Service<
  FundRenewals,
  {
    /** Households whose quotient is not known today, or begins before an ISO day; those with an answer of today are left out. */
    due(staff: StaffAccess, before: string | null): Effect.Effect<DueRenewals, ParticulierOff>
    /** Asks for one after the other, at most `questionsPerSecond`; each is kept at once, so that a broken run goes on where it stopped. */
    renew(
      staff: StaffAccess,
      due: ReadonlyArray<DueHousehold>,
      onProgress: (done: number) => Effect.Effect<void>
    ): Effect.Effect<Renewals, Stop>
  }
>()("@portail-familles/core/households/quotients/particulier/FundRenewals") {
  static readonly layer = Layer.effect(
    FundRenewals,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const funds = yield* fundAnswers
      const answered = yield* consentAnswers

      const due = Effect.fn("FundRenewals.due")(function* (staff: StaffAccess, before: string | null) {
        yield* funds.ready(staff.town.settings.siret)
        const today = yield* todayInParis
        const rows =
          yield* orDieSql(sql<ConsentRow>`select c.id, c.household_id, c.given_at, a.adult_id, h.external_ref as ref,
            h.name, (select max(l.answered_at) from quotient_consents l
              where l.town_id = c.town_id and l.household_id = c.household_id) as answered_at
          from quotient_consents c
          join account_cards a on a.town_id = c.town_id and a.id = c.account_id and a.usable
          join household_adults m on m.town_id = c.town_id and m.household_id = c.household_id and m.adult_id = a.adult_id
          join households h on h.town_id = c.town_id and h.id = c.household_id
          left join lateral (select q.valid_from, q.valid_until from quotients q
            where q.town_id = c.town_id and q.household_id = c.household_id and q.superseded_at is null
              and q.valid_from <= ${today}::date order by q.valid_from desc limit 1) q on true
          where c.town_id = ${staff.townId} and c.withdrawn_at is null
            and (q.valid_from is null or q.valid_until < ${today}::date or q.valid_from < ${before}::date)
          order by h.name collate portail_french, h.external_ref, c.given_at desc`)
        const homes = [...Map.groupBy(rows, ({ householdId }) => householdId).values()]
        const isFresh = ([row]: ReadonlyArray<ConsentRow>) =>
          row !== undefined && row.answeredAt !== null && dayInParis(row.answeredAt) === today
        return {
          due: homes.filter((home) => !isFresh(home)).flatMap(dueHousehold),
          answeredToday: homes.filter(isFresh).length
        }
      })

      /** By the first consent that leads to a quotient; what the last one met, where none does. */
      const one = Effect.fnUntraced(function* (staff: StaffAccess, household: DueHousehold) {
        let failure: Refusal | undefined
        for (const consent of household.consents) {
          const asked = yield* Effect.result(answered(staff, consent))
          if (Result.isSuccess(asked)) {
            const { changed, ...kept } = asked.success
            return { outcome: changed ? "renewed" : "unchanged", household, ...kept } satisfies Renewal
          }
          const met = asked.failure
          if (met._tag === "ParticulierOff" || met._tag === "ParticulierTokenRefused") return yield* met
          failure = met
        }
        return failure === undefined ? undefined : ({ outcome: "refused", household, failure } satisfies Renewal)
      })

      const renew = Effect.fn("FundRenewals.renew")(function* (
        staff: StaffAccess,
        households: ReadonlyArray<DueHousehold>,
        onProgress: (done: number) => Effect.Effect<void>
      ) {
        const done: Array<Renewal> = []
        let unanswered = 0
        for (const [at, household] of households.entries()) {
          if (unanswered === mostUnanswered) return { done, notAsked: households.slice(at) }
          const began = (yield* now).getTime()
          const renewal = yield* one(staff, household)
          if (renewal !== undefined) done.push(renewal)
          unanswered =
            renewal?.outcome === "refused" && renewal.failure._tag === "ParticulierUnavailable" ? unanswered + 1 : 0
          yield* onProgress(at + 1)
          const pause = (1_000 / questionsPerSecond) * household.consents.length
          if (at + 1 < households.length) yield* Effect.sleep(Math.max(0, pause - ((yield* now).getTime() - began)))
        }
        return { done, notAsked: [] }
      })

      return FundRenewals.of({ due, renew })
    })
  )
}

interface ConsentRow extends HeldConsent {
  readonly ref: string
  readonly name: string
  readonly answeredAt: Date | null
}

const dueHousehold = (rows: ReadonlyArray<ConsentRow>): ReadonlyArray<DueHousehold> => {
  const [first] = rows
  if (first === undefined) return []
  const consents = rows.map(({ id, householdId, adultId, givenAt }) => ({ id, householdId, adultId, givenAt }))
  return [{ householdId: first.householdId, ref: first.ref, name: first.name, consents }]
}
