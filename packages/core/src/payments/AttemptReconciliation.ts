import { Context, DateTime, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { Fragment } from "effect/sql/Statement"
import { auditOf } from "../audit/Audit.ts"
import { PayFip } from "../payfip/PayFip.ts"
import type { PaymentDetail } from "../payfip/PaymentDetail.ts"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { now } from "../platform/time/now.ts"
import { Towns } from "../towns/Towns.ts"
import { decideAttempt, isLive, type PayFipAnswer } from "./attemptDecision.ts"
import { PaymentAction } from "./auditActions.ts"
import { bookAttempt } from "./bookAttempt.ts"
import { type AttemptState, PaymentAttempt } from "./Payment.ts"
import { payerMails } from "./payerMails.ts"

/** How many attempts were asked about, and what became of them. */
export interface ReconciliationReport {
  readonly attempts: number
  readonly states: Readonly<Partial<Record<AttemptState, number>>>
}

/**
 * What becomes of attempts: PayFiP is asked, and its answer alone decides. Notification, return and timetable all end here, may
 * come in any order and any number, and book a payment once.
 */
export class AttemptReconciliation extends Context.Service<
  AttemptReconciliation,
  {
    /** Asks about one attempt and applies the answer; gives the state it is in now. */
    ofAttempt(townId: string, attemptId: string): Effect.Effect<AttemptState>
    /** The same by PayFiP's operation number; `undefined` when no attempt has it. */
    ofOperation(idop: string): Effect.Effect<PaymentAttempt | undefined>
    /** Asks about every attempt that is due (or, with `all`, that still can change). Several processes share the work. */
    ofDue(options: { readonly all: boolean }): Effect.Effect<ReconciliationReport>
  }
>()("@portail-familles/core/payments/AttemptReconciliation") {
  static readonly layer = Layer.effect(
    AttemptReconciliation,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const payfip = yield* PayFip
      const towns = yield* Towns
      const audit = yield* auditOf(PaymentAction)
      const book = yield* bookAttempt
      const mails = yield* payerMails

      const load = (where: Fragment) =>
        sql`select town_id, id, household_id, account_id, regie_code, numcli, mode, refdet, amount_cents,
          idop, return_url, state, result_code, started_at from payment_attempts where ${where}`.pipe(
          decodeRows(PaymentAttempt),
          Effect.map((rows) => rows[0])
        )

      const ask = Effect.fnUntraced(function* (attempt: PaymentAttempt, ageMinutes: number) {
        if (attempt.idop === null) {
          // the operation was never received, so no payer can hold it; a creation takes seconds
          const letter = ageMinutes < creationMinutes ? "" : "R"
          return { answer: { kind: "result", letter, matches: true } satisfies PayFipAnswer, detail: undefined }
        }
        const currentMode = yield* modeOf(towns, attempt)
        return yield* payfip.detail(attempt.idop).pipe(
          Effect.map((detail): { answer: PayFipAnswer; detail: PaymentDetail | undefined } => ({
            answer: { kind: "result", letter: detail.resultrans, matches: matches(attempt, detail, currentMode) },
            detail
          })),
          Effect.catchTags({
            PayFipRefused: ({ code }) =>
              Effect.succeed({ answer: { kind: "fault", code } as PayFipAnswer, detail: undefined }),
            PayFipUnavailable: () => Effect.succeed({ answer: { kind: "silence" } as PayFipAnswer, detail: undefined })
          })
        )
      })

      const apply = Effect.fnUntraced(function* (
        known: PaymentAttempt,
        answer: PayFipAnswer,
        detail: PaymentDetail | undefined
      ) {
        // locked and read again: another process may have reconciled it while PayFiP answered
        yield* sql`select 1 from payment_attempts where town_id = ${known.townId} and id = ${known.id} for update`
        const attempt = yield* load(sql.and([sql`town_id = ${known.townId}`, sql`id = ${known.id}`]))
        if (attempt === undefined) return known.state
        // PayFiP gave its number meanwhile: an answer without one says nothing of it
        if (attempt.idop !== known.idop) return attempt.state
        const now = yield* DateTime.now
        const decision = decideAttempt(attempt.state, answer, minutesSince(attempt.startedAt, now))
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
        if (decision.state === "paid" && detail !== undefined) yield* book(attempt, detail)
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
        if (decision.state === "quarantined") {
          yield* Effect.logError(
            `payment attempt ${attempt.id} quarantined: PayFiP's answer ${codeOf(answer)} does not match it or is unknown`
          )
        }
        return decision.state
      }, sql.withTransaction)

      const reconcileAttempt = Effect.fnUntraced(function* (attempt: PaymentAttempt) {
        const age = minutesSince(attempt.startedAt, yield* DateTime.now)
        const { answer, detail } = yield* ask(attempt, age)
        return yield* apply(attempt, answer, detail)
      }, Effect.orDie)

      const ofAttempt = Effect.fn("AttemptReconciliation.ofAttempt")(function* (townId: string, attemptId: string) {
        const attempt = yield* load(sql.and([sql`town_id = ${townId}`, sql`id = ${attemptId}`])).pipe(Effect.orDie)
        if (attempt === undefined) return "failed" as const
        return yield* reconcileAttempt(attempt)
      })

      const ofOperation = Effect.fn("AttemptReconciliation.ofOperation")(function* (idop: string) {
        const attempt = yield* load(sql.and([sql`idop = ${idop}`])).pipe(Effect.orDie)
        if (attempt === undefined) return undefined
        return { ...attempt, state: yield* reconcileAttempt(attempt) }
      })

      const takeDue = (now: Date, all: boolean) =>
        sql`
        update payment_attempts set next_check_at = ${now}::timestamptz + interval '2 minutes'
        where (town_id, id) in (
          select town_id, id from payment_attempts
          where next_check_at is not null and (${all} or next_check_at <= ${now})
          order by next_check_at limit ${all ? 10_000 : 50} for update skip locked)
        returning town_id, id`.pipe(decodeRows(Schema.Struct({ townId: Schema.String, id: Schema.String })))

      const ofDue = Effect.fn("AttemptReconciliation.ofDue")(function* (options: { readonly all: boolean }) {
        const due = yield* takeDue(yield* now, options.all).pipe(Effect.orDie)
        const reached = yield* Effect.forEach(due, ({ townId, id }) => ofAttempt(townId, id), { concurrency: 4 })
        const states: Partial<Record<AttemptState, number>> = {}
        for (const state of reached) states[state] = (states[state] ?? 0) + 1
        return { attempts: due.length, states }
      })

      return AttemptReconciliation.of({ ofAttempt, ofOperation, ofDue })
    })
  )
}

const creationMinutes = 2

const minutesSince = (start: Date, now: DateTime.Utc): number =>
  (DateTime.toEpochMillis(now) - start.getTime()) / 60_000

const codeOf = (answer: PayFipAnswer): string | null =>
  answer.kind === "result" ? answer.letter || null : answer.kind === "fault" ? answer.code : null

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
