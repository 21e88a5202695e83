import { DateTime, Effect } from "effect"
import { SqlClient } from "effect/sql"
import { PayFip } from "../payfip/PayFip.ts"
import type { PaymentDetail } from "../payfip/PaymentDetail.ts"
import { Towns } from "../towns/Towns.ts"
import type { PayFipAnswer } from "./attemptDecision.ts"
import type { PaymentAttempt } from "./Payment.ts"

/** What PayFiP said of an attempt, with all that it repeated where it gave a result. */
export interface Said {
  readonly answer: PayFipAnswer
  readonly detail: PaymentDetail | undefined
}

/** How often PayFiP is asked about one attempt within a minute because families, browsers or strangers want to know. */
export const questionsAMinute = 12

/** Asks PayFiP what became of an attempt, and counts how often others make us ask. */
export const askPayFip = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const payfip = yield* PayFip
  const towns = yield* Towns

  const ask = Effect.fnUntraced(function* (attempt: PaymentAttempt): Effect.fn.Return<Said> {
    if (attempt.idop === null) {
      // the operation was never received, so no payer can hold it; a creation takes seconds
      const letter = minutesSince(attempt.startedAt, yield* DateTime.now) < creationMinutes ? "" : "R"
      return { answer: { kind: "result", letter, matches: true }, detail: undefined }
    }
    const currentMode = yield* modeOf(towns, attempt)
    return yield* payfip.detail(attempt.idop).pipe(
      Effect.map(
        (detail): Said => ({
          answer: { kind: "result", letter: detail.resultrans, matches: matches(attempt, detail, currentMode) },
          detail
        })
      ),
      Effect.catchTags({
        PayFipRefused: ({ code }) => Effect.succeed<Said>({ answer: { kind: "fault", code }, detail: undefined }),
        PayFipUnavailable: () => Effect.succeed<Said>({ answer: { kind: "silence" }, detail: undefined })
      })
    )
  })

  /** Whether one more question is allowed now; if not, the timetable asks when the minute is over, so that nothing is missed. */
  const mayAsk = Effect.fnUntraced(function* ({ townId, id }: PaymentAttempt) {
    const at = DateTime.toDateUtc(yield* DateTime.now)
    const fresh = sql`(asked_since is null or asked_since <= ${at}::timestamptz - interval '1 minute')`
    const counted = yield* sql`update payment_attempts set asked = case when ${fresh} then 1 else asked + 1 end,
        asked_since = case when ${fresh} then ${at} else asked_since end
      where town_id = ${townId} and id = ${id} and (${fresh} or asked < ${questionsAMinute}) returning 1`
    if (counted.length > 0) return true
    yield* sql`update payment_attempts set next_check_at = least(next_check_at, asked_since + interval '1 minute')
      where town_id = ${townId} and id = ${id} and state in ('preparing', 'pending', 'cancelled', 'expired')`
    return false
  })

  return { ask, mayAsk }
})

const creationMinutes = 2

/** Minutes that have passed since an instant. */
export const minutesSince = (start: Date, now: DateTime.Utc): number =>
  (DateTime.toEpochMillis(now) - start.getTime()) / 60_000

/** A result counts for an attempt only when PayFiP repeats what was asked, in the mode the régie still works in. */
const matches = (attempt: PaymentAttempt, detail: PaymentDetail, currentMode: string | undefined): boolean =>
  detail.numcli === attempt.numcli &&
  detail.refdet === attempt.refdet &&
  detail.montant === attempt.amountCents &&
  detail.saisie === attempt.mode &&
  attempt.mode === currentMode

const modeOf = (towns: Towns["Service"], attempt: PaymentAttempt) =>
  Effect.map(
    towns.list,
    (list) =>
      list.find((town) => town.id === attempt.townId)?.settings.regies.find((regie) => regie.code === attempt.regieCode)
        ?.mode
  )
