import { Context, Effect, Layer, Result } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { auditOf } from "../audit/Audit.ts"
import { allocate, coveredCents, type Receivable, remainingCents } from "../ledger/Receivable.ts"
import { lockReceivables } from "../ledger/receivables.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { now } from "../platform/time/now.ts"
import type { RegieSettings } from "../towns/Town.ts"
import { PaymentAction } from "./auditActions.ts"
import { bookAttempt } from "./bookAttempt.ts"
import { loadAttempt } from "./loadAttempt.ts"
import type { PaymentAttempt } from "./Payment.ts"
import { payerMails } from "./payerMails.ts"
import {
  type DecidedQuarantine,
  QuarantineDecided,
  type QuarantineDecision,
  type QuarantinedPayment,
  QuarantineNotFound,
  QuarantineWithoutMoney
} from "./QuarantinedPayment.ts"
import { quarantineRows } from "./quarantineRows.ts"

/** What a régie decides of a payment that was set aside, and why; the reason is not empty. */
export interface QuarantineRuling {
  readonly decision: QuarantineDecision
  readonly reason: string
}

/** Payments that were set aside, whose invoices nobody can pay online until somebody decides. */
export class QuarantinedPayments extends Context.Service<
  QuarantinedPayments,
  {
    /** Those that wait for a decision, oldest first; with `all`, the decided ones too. */
    list(staff: StaffAccess, how: { readonly all: boolean }): Effect.Effect<ReadonlyArray<QuarantinedPayment>>
    /** One of them by its attempt's id, its PayFiP reference, or that which PayFiP said instead. */
    find(staff: StaffAccess, name: string): Effect.Effect<QuarantinedPayment, QuarantineNotFound>
    /**
     * Decides once. Accepted: what PayFiP says that it took is booked, covers what the attempt was for, and the rest stays a surplus.
     * Rejected: nothing is booked, the invoices can be paid again. The payer is told either way. A dry run writes nothing.
     */
    decide(
      staff: StaffAccess,
      name: string,
      ruling: QuarantineRuling,
      how: { readonly dryRun: boolean }
    ): Effect.Effect<DecidedQuarantine, QuarantineNotFound | QuarantineDecided | QuarantineWithoutMoney>
  }
>()("@portail-familles/core/payments/QuarantinedPayments") {
  static readonly layer = Layer.effect(
    QuarantinedPayments,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const audit = yield* auditOf(PaymentAction)
      const select = yield* quarantineRows
      const load = yield* loadAttempt
      const receivablesOf = yield* lockReceivables
      const book = yield* bookAttempt
      const mails = yield* payerMails

      const list = Effect.fn("QuarantinedPayments.list")(
        (staff: StaffAccess, { all }: { readonly all: boolean }) =>
          select(staff.townId, all ? sql`true` : sql`q.decision is null`),
        orDieSql
      )

      const find = Effect.fn("QuarantinedPayments.find")(function* (staff: StaffAccess, name: string) {
        const known = sql.or([sql`t.id::text = ${name}`, sql`t.refdet = ${name}`, sql`q.refdet = ${name}`])
        const [found] = yield* select(staff.townId, known)
        return found ?? (yield* new QuarantineNotFound())
      }, orDieSql)

      const close = (attempt: PaymentAttempt, { decision, reason }: QuarantineRuling) =>
        Effect.flatMap(now, (at) =>
          Effect.andThen(
            sql`update payment_quarantines set decision = ${decision}, reason = ${reason}, decided_at = ${at}
              where town_id = ${attempt.townId} and attempt_id = ${attempt.id}`,
            sql`update payment_attempts set state = ${decision === "accepted" ? "paid" : "rejected"}, state_at = ${at}
              where town_id = ${attempt.townId} and id = ${attempt.id}`
          )
        )

      const invoicesOf = (attempt: PaymentAttempt) =>
        receivablesOf(
          attempt.townId,
          sql`i.id in (select l.invoice_id from payment_attempt_invoices l
            where l.town_id = ${attempt.townId} and l.attempt_id = ${attempt.id})`
        )

      /** What is still to be decided, read once nobody else can: two agents may look at the same list. */
      const open = Effect.fnUntraced(function* (staff: StaffAccess, name: string) {
        const { attemptId } = yield* find(staff, name)
        yield* sql`select 1 from payment_attempts where town_id = ${staff.townId} and id = ${attemptId} for update`
        const [quarantined] = yield* select(staff.townId, sql`t.id = ${attemptId}`)
        const attempt = yield* load(sql.and([sql`town_id = ${staff.townId}`, sql`id = ${attemptId}`]))
        if (quarantined === undefined || attempt === undefined) return yield* new QuarantineNotFound()
        const { decision, reason, decidedAt } = quarantined
        if (decision !== null && decidedAt !== null) {
          return yield* new QuarantineDecided({ decision, reason: reason ?? "", decidedAt })
        }
        return { quarantined, attempt }
      })

      const decide = Effect.fn("QuarantinedPayments.decide")(
        function* (staff: StaffAccess, name: string, ruling: QuarantineRuling, how: { readonly dryRun: boolean }) {
          const { quarantined, attempt } = yield* open(staff, name)
          const plan = yield* Effect.fromResult(
            planOf(ruling.decision, quarantined, yield* invoicesOf(attempt), staff.town.settings.regies)
          )
          if (how.dryRun) return plan
          const accepted = ruling.decision === "accepted"
          yield* close(attempt, ruling)
          const booked = accepted
            ? yield* book(attempt, { ...quarantined.said, amountCents: plan.amountCents })
            : undefined
          if (!accepted) yield* mails.notKept(attempt)
          yield* audit.record(staff, {
            action: accepted ? "payment.quarantine-accept" : "payment.quarantine-reject",
            subjectType: "payment-attempt",
            subjectId: attempt.id,
            after: { amountCents: plan.amountCents, reason: ruling.reason, reference: attempt.refdet }
          })
          return { ...plan, paymentId: booked?.paymentId ?? null }
        },
        sql.withTransaction,
        orDieSql
      )

      return QuarantinedPayments.of({ list, find, decide })
    })
  )
}

/** What a decision books of what PayFiP says that it took: nothing of a trial, once the régie works with real money. */
const planOf = (
  decision: QuarantineDecision,
  { household, invoices, regieCode, asked, said }: QuarantinedPayment,
  receivables: ReadonlyArray<Receivable>,
  regies: ReadonlyArray<Pick<RegieSettings, "code" | "mode">>
): Result.Result<DecidedQuarantine, QuarantineWithoutMoney> => {
  const accepted = decision === "accepted"
  const real = regies.find(({ code }) => code === regieCode)?.mode === "W"
  if (accepted && real && (said.mode ?? asked.mode) !== "W") return Result.fail(new QuarantineWithoutMoney())
  const amountCents = accepted ? (said.amountCents ?? asked.amountCents) : 0
  const parts = allocate(amountCents, receivables)
  return Result.succeed({
    household,
    invoices,
    amountCents,
    parts: parts.map(({ receivable, amountCents }) => ({
      number: receivable.number,
      amountCents,
      leftCents: remainingCents(receivable) - amountCents
    })),
    surplusCents: amountCents - coveredCents(parts),
    paymentId: null
  })
}
