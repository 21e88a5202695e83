import { Context, DateTime, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { auditOf } from "../audit/Audit.ts"
import type { PaymentDetail } from "../payfip/PaymentDetail.ts"
import { now } from "../platform/time/now.ts"
import { askPayFip, minutesSince, type Said } from "./askPayFip.ts"
import { decideAttempt, isFinal, isLive, type PayFipAnswer } from "./attemptDecision.ts"
import { PaymentAction } from "./auditActions.ts"
import { bookAttempt } from "./bookAttempt.ts"
import { loadAttempt } from "./loadAttempt.ts"
import type { AttemptState, PaymentAttempt } from "./Payment.ts"
import { payerMails } from "./payerMails.ts"
import { setAside } from "./setAside.ts"
import { takingDue } from "./takingDue.ts"
import { toItsEnd } from "./toItsEnd.ts"

/** How many attempts were asked about, and what became of them. */
export interface ReconciliationReport {
  readonly attempts: number
  readonly states: Readonly<Partial<Record<AttemptState, number>>>
}

/**
 * Who wants to know: `anybody` makes us ask only so often, the `timetable` when an attempt is due, `staff` who read of the money elsewhere
 * even about an attempt that PayFiP refused. What has its last word is answered from the database.
 */
export type Asker = "anybody" | "timetable" | "staff"

/**
 * What becomes of attempts: PayFiP is asked, and its answer alone decides. Notification, return and timetable all end here, may
 * come in any order and any number, and book a payment once.
 */
export class AttemptReconciliation extends Context.Service<
  AttemptReconciliation,
  {
    /** Asks about one attempt and applies the answer; gives the state it is in now. `anybody` unless said. */
    ofAttempt(townId: string, attemptId: string, asker?: Asker): Effect.Effect<AttemptState>
    /** The same by PayFiP's operation number, for anybody, to its end even when they hang up; `undefined` when no attempt has it. */
    ofOperation(idop: string): Effect.Effect<PaymentAttempt | undefined>
    /** Asks about every attempt that is due (or, with `all`, that still can change). Several processes share the work. */
    ofDue(options: { readonly all: boolean }): Effect.Effect<ReconciliationReport>
  }
>()("@portail-familles/core/payments/AttemptReconciliation") {
  static readonly layer = Layer.effect(
    AttemptReconciliation,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const load = yield* loadAttempt
      const { ask, mayAsk } = yield* askPayFip
      const keepAside = yield* setAside
      const audit = yield* auditOf(PaymentAction)
      const book = yield* bookAttempt
      const mails = yield* payerMails
      const whoeverHangsUp = yield* toItsEnd

      const apply = Effect.fnUntraced(function* (known: PaymentAttempt, said: Said) {
        const { answer, detail } = said
        // locked and read again: another process may have reconciled it while PayFiP answered
        yield* sql`select 1 from payment_attempts where town_id = ${known.townId} and id = ${known.id} for update`
        const attempt = yield* load(sql.and([sql`town_id = ${known.townId}`, sql`id = ${known.id}`]))
        if (attempt === undefined) return known.state
        // PayFiP gave its number meanwhile: an answer without one says nothing of it
        if (attempt.idop !== known.idop) return attempt.state
        const now = yield* DateTime.now
        const decision = decideAttempt(attempt.state, answer, minutesSince(attempt.startedAt, now))
        // the last word is never touched, not even with the same one again
        if (isFinal(attempt.state) && decision.state === attempt.state) return attempt.state
        const at = DateTime.toDateUtc(now)
        const next =
          decision.checkInMinutes === null
            ? null
            : DateTime.toDateUtc(DateTime.add(now, { minutes: decision.checkInMinutes }))
        const changed = decision.state !== attempt.state
        yield* sql`update payment_attempts set state = ${decision.state}, next_check_at = ${next},
            state_at = case when ${changed} then ${at} else state_at end,
            result_code = coalesce(${codeOf(answer)}, result_code)
          where town_id = ${attempt.townId} and id = ${attempt.id}`
        if (!changed) return attempt.state
        yield* sql`update payment_attempt_invoices set live = ${isLive(decision.state)}
          where town_id = ${attempt.townId} and attempt_id = ${attempt.id} and live <> ${isLive(decision.state)}`
        if (decision.state === "quarantined") yield* keepAside(attempt, said)
        if (decision.state === "paid" && detail !== undefined) yield* book(attempt, moneyOf(attempt, detail))
        // without a detail the operation was never received: the payer was told at once that PayFiP is down
        if (decision.state === "failed" && detail !== undefined) yield* mails.refused(attempt)
        yield* audit.record(
          { townId: attempt.townId, actor: "payfip" },
          {
            action: `payment.${decision.state}`,
            subjectType: "payment-attempt",
            subjectId: attempt.id,
            before: { state: attempt.state },
            after: { state: decision.state, code: codeOf(answer) }
          }
        )
        return decision.state
      }, sql.withTransaction)

      const reconcileAttempt = Effect.fnUntraced(function* (attempt: PaymentAttempt, asker: Asker) {
        if (isFinal(attempt.state) && !(asker === "staff" && mayBeContradicted(attempt))) return attempt.state
        if (asker === "anybody" && !(yield* mayAsk(attempt))) return attempt.state
        return yield* apply(attempt, yield* ask(attempt))
      }, Effect.orDie)

      const ofAttempt = Effect.fn("AttemptReconciliation.ofAttempt")(function* (
        townId: string,
        attemptId: string,
        asker: Asker = "anybody"
      ) {
        const attempt = yield* load(sql.and([sql`town_id = ${townId}`, sql`id = ${attemptId}`])).pipe(Effect.orDie)
        return attempt === undefined ? ("failed" as const) : yield* reconcileAttempt(attempt, asker)
      })

      const ofOperation = Effect.fn("AttemptReconciliation.ofOperation")(function* (idop: string) {
        const attempt = yield* load(sql.and([sql`idop = ${idop}`])).pipe(Effect.orDie)
        if (attempt === undefined) return undefined
        return { ...attempt, state: yield* reconcileAttempt(attempt, "anybody") }
      }, whoeverHangsUp)

      const take = yield* takingDue

      const ofDue = Effect.fn("AttemptReconciliation.ofDue")(function* (options: { readonly all: boolean }) {
        const due = yield* take(yield* now, options.all).pipe(Effect.orDie)
        const reached = yield* Effect.forEach(due, ({ townId, id }) => ofAttempt(townId, id, "timetable"), {
          concurrency: 4
        })
        const states: Partial<Record<AttemptState, number>> = {}
        for (const state of reached) states[state] = (states[state] ?? 0) + 1
        return { attempts: due.length, states }
      })

      return AttemptReconciliation.of({ ofAttempt, ofOperation, ofDue })
    })
  )
}

const moneyOf = ({ amountCents }: PaymentAttempt, { resultrans, numauto, transactedAt }: PaymentDetail) => ({
  letter: resultrans,
  amountCents,
  authorisation: numauto ?? "",
  paidAt: transactedAt === undefined ? null : DateTime.toDateUtc(transactedAt)
})

/** PayFiP had this operation, and said that it was refused. */
const mayBeContradicted = ({ state, idop }: PaymentAttempt): boolean => state === "failed" && idop !== null

const codeOf = (answer: PayFipAnswer): string | null =>
  answer.kind === "result" ? answer.letter || null : answer.kind === "fault" ? answer.code : null
