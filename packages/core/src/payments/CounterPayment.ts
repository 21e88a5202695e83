import { Schema } from "effect"
import type { CounterMeans } from "../ledger/means.ts"

/** Money that a régie received outside PayFiP. */
export interface CounterPayment {
  readonly invoiceNumbers: ReadonlyArray<string>
  readonly means: CounterMeans
  readonly amountCents: number
  /** ISO day in the town's zone. */
  readonly paidOn: string
  /** Number of the receipt, cheque or transfer; empty when there is none. The same one is never recorded twice. */
  readonly reference: string
}

/** What a counter payment covers. Amounts in cents. */
export interface RecordedPayment {
  /** `null` in a dry run. */
  readonly id: string | null
  readonly household: string
  readonly regieCode: string
  readonly parts: ReadonlyArray<{ readonly number: string; readonly amountCents: number; readonly leftCents: number }>
  /** What covers no invoice: to be given back or carried over. */
  readonly surplusCents: number
}

/** The most that one counter payment may be, in cents. */
export const mostCents = 100_000_000

/** The rule that a counter payment breaks; `limit` is what it allows: an amount in cents, an ISO day, or nothing. */
export class CounterPaymentUnfit extends Schema.TaggedError<CounterPaymentUnfit>()("CounterPaymentUnfit", {
  rule: Schema.Literals(["no-invoice", "several-regies", "several-households", "amount", "future-day"]),
  limit: Schema.String
}) {}

/** A payment of this means and reference is in the régie's books already. */
export class PaymentAlreadyRecorded extends Schema.TaggedError<PaymentAlreadyRecorded>()("PaymentAlreadyRecorded", {
  reference: Schema.String,
  recordedAt: Schema.DateFromString,
  amountCents: Schema.Int
}) {}
