import type { AttemptState } from "./Payment.ts"

/** A payment or an attempt that never became one, as staff list them. */
export interface PaymentRow {
  /** `null` for an attempt that brought no money. */
  readonly paymentId: string | null
  readonly attemptId: string | null
  readonly household: string
  readonly householdRef: string
  readonly regieCode: string
  readonly means: string
  readonly state: AttemptState
  readonly amountCents: number
  /** What covers no invoice and was not given back, in cents. */
  readonly surplusCents: number
  readonly invoices: string
  readonly startedAt: Date
  readonly paidAt: Date | null
  /** The PayFiP reference; empty for a counter payment. */
  readonly refdet: string
  /** The counter's own number; empty for an online payment. */
  readonly reference: string
}

/** Which payments and attempts: in a state, with a surplus, of a régie, begun from an ISO day to another, both included. */
export interface PaymentFilter {
  readonly state?: AttemptState
  readonly surplus?: boolean
  readonly regie?: string
  readonly from?: string
  readonly to?: string
}

/** What became of an attempt at PayFiP, and when it is asked about again. */
export interface RecordedAttempt {
  readonly mode: "T" | "X" | "W"
  readonly numcli: string
  /** PayFiP's last result letter or fault code. */
  readonly resultCode: string | null
  readonly stateAt: Date
  readonly nextCheckAt: Date | null
}

/** A payment or attempt with all that followed from it. Amounts in cents. */
export interface PaymentRecord extends PaymentRow {
  readonly authorisation: string
  readonly recordedAt: Date | null
  readonly parts: ReadonlyArray<{
    readonly invoice: string
    readonly amountCents: number
    readonly carriedOverAt: Date | null
  }>
  readonly refunds: ReadonlyArray<{ readonly amountCents: number; readonly reason: string; readonly at: Date }>
  readonly attempt: RecordedAttempt | null
}
