import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { type AuditEntry, auditOf } from "../audit/Audit.ts"
import type { AttemptUnderWay, DebitOrdered, PaymentSetAside } from "../ledger/attemptHold.ts"
import { bookPayments } from "../ledger/bookPayments.ts"
import { againOnKnownReference, recordedReferences } from "../ledger/counterLedger.ts"
import { invoiceNumbersNamed } from "../ledger/invoiceNamed.ts"
import { coveredCents, type InvoicesUnknown, remainingCents } from "../ledger/Receivable.ts"
import { lockReceivables } from "../ledger/receivables.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { todayInParis } from "../platform/time/today.ts"
import { PaymentAction } from "./auditActions.ts"
import {
  type CounterPayment,
  type CounterPaymentUnfit,
  PaymentAlreadyRecorded,
  type RecordedPayment
} from "./CounterPayment.ts"
import { entryOf, type PlannedPayment, planOf } from "./counterRules.ts"

type Refused =
  | InvoicesUnknown
  | CounterPaymentUnfit
  | AttemptUnderWay
  | DebitOrdered
  | PaymentSetAside
  | PaymentAlreadyRecorded

/** Payments that a régie takes outside PayFiP, written into the books by staff. */
export class CounterPayments extends Context.Service<
  CounterPayments,
  {
    /**
     * Covers the invoices, the one due first before the others; a surplus stays without an invoice. Refused while an invoice may still
     * be paid online. A dry run checks everything and writes nothing.
     */
    record(
      staff: StaffAccess,
      payment: CounterPayment,
      how: { readonly dryRun: boolean }
    ): Effect.Effect<RecordedPayment, Refused>
  }
>()("@portail-familles/core/payments/CounterPayments") {
  static readonly layer = Layer.effect(
    CounterPayments,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const audit = yield* auditOf(PaymentAction)
      const receivablesOf = yield* lockReceivables
      const recorded = yield* recordedReferences
      const book = yield* bookPayments
      const numbersNamed = yield* invoiceNumbersNamed

      const recordOnce = Effect.fnUntraced(function* (
        staff: StaffAccess,
        typed: CounterPayment,
        how: { readonly dryRun: boolean }
      ) {
        const { dryRun } = how
        const numbers = yield* numbersNamed(staff.townId, typed.invoiceNumbers)
        const payment = { ...typed, invoiceNumbers: numbers }
        const receivables = numbers.length === 0 ? [] : yield* receivablesOf(staff.townId, sql.in("i.number", numbers))
        const plan = yield* Effect.fromResult(planOf(payment, receivables, yield* todayInParis))
        const [known] = (yield* recorded(staff.townId, [payment.reference])).filter(
          ({ regieCode, means }) => regieCode === plan.regieCode && means === payment.means
        )
        if (known !== undefined) return yield* new PaymentAlreadyRecorded(known)
        const [id] = dryRun ? [] : yield* book(staff.townId, [entryOf(plan)])
        if (id !== undefined) yield* audit.record(staff, recordedEntry(id, plan))
        const { household, regieCode, parts } = plan
        return {
          id: id ?? null,
          household,
          regieCode,
          parts: parts.map(({ receivable, amountCents }) => ({
            number: receivable.number,
            amountCents,
            leftCents: remainingCents(receivable) - amountCents
          })),
          surplusCents: payment.amountCents - coveredCents(parts)
        }
      }, sql.withTransaction)

      const record = Effect.fn("CounterPayments.record")(
        (staff: StaffAccess, payment: CounterPayment, how: { readonly dryRun: boolean }) =>
          againOnKnownReference(recordOnce(staff, payment, how)),
        orDieSql
      )

      return CounterPayments.of({ record })
    })
  )
}

const recordedEntry = (id: string, { payment, regieCode, parts }: PlannedPayment): AuditEntry<PaymentAction> => ({
  action: "payment.record",
  subjectType: "payment",
  subjectId: id,
  after: {
    regie: regieCode,
    means: payment.means,
    amountCents: payment.amountCents,
    paidOn: payment.paidOn,
    reference: payment.reference,
    invoices: parts.map(({ receivable, amountCents }) => ({ number: receivable.number, amountCents }))
  }
})
