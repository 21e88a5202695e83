import { Schema } from "effect"
import { PaymentMeans } from "../ledger/means.ts"
import type { PaymentPart, PaymentRefund, PaymentRejection } from "../ledger/paymentUse.ts"
import { PayFipMode } from "../platform/money/PayFipMode.ts"
import { AttemptState } from "./Payment.ts"
import type { QuarantinedPayment } from "./QuarantinedPayment.ts"

/** How a line of the staff's list was paid: `payfip` is an attempt that brought no money. */
export const RowMeans = Schema.Literals([...PaymentMeans.literals, "payfip"])
export type RowMeans = typeof RowMeans.Type

/** A payment or an attempt that never became one, as staff list them. */
export const PaymentRow = Schema.Struct({
  /** `null` for an attempt that brought no money. */
  paymentId: Schema.NullOr(Schema.String),
  attemptId: Schema.NullOr(Schema.String),
  household: Schema.String,
  householdRef: Schema.String,
  regieCode: Schema.String,
  means: RowMeans,
  state: AttemptState,
  amountCents: Schema.Int,
  /** What covers no invoice and was not given back, in cents. */
  surplusCents: Schema.Int,
  invoices: Schema.String,
  startedAt: Schema.Date,
  /** Of a counter payment the day alone counts. */
  paidAt: Schema.NullOr(Schema.Date),
  /** The PayFiP reference; empty for a counter payment. */
  refdet: Schema.String,
  /** The counter's own number; empty for an online payment. */
  reference: Schema.String
})
export type PaymentRow = typeof PaymentRow.Type

/** Which payments and attempts: in a state, by a means, with a surplus, of a household, of a régie, begun from an ISO day to another, both included. */
export interface PaymentFilter {
  readonly state?: AttemptState
  readonly means?: RowMeans
  readonly householdId?: string
  readonly surplus?: boolean
  readonly regie?: string
  readonly from?: string
  readonly to?: string
}

/** What became of an attempt at PayFiP, and when it is asked about again. */
export const RecordedAttempt = Schema.Struct({
  mode: PayFipMode,
  numcli: Schema.String,
  /** PayFiP's last result letter or fault code. */
  resultCode: Schema.NullOr(Schema.String),
  stateAt: Schema.Date,
  nextCheckAt: Schema.NullOr(Schema.Date)
})
export type RecordedAttempt = typeof RecordedAttempt.Type

/** A payment or attempt with all that followed from it. Amounts in cents. */
export interface PaymentRecord extends PaymentRow {
  readonly authorisation: string
  readonly recordedAt: Date | null
  readonly parts: ReadonlyArray<PaymentPart>
  readonly refunds: ReadonlyArray<PaymentRefund>
  readonly rejection: PaymentRejection | null
  /** What PayFiP said where a person had to decide, or still has. */
  readonly quarantine: QuarantinedPayment | null
  readonly attempt: RecordedAttempt | null
}
