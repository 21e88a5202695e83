import { Schema } from "effect"
import type { TownId } from "../towns/Town.ts"

/**
 * `preparing`: PayFiP has not given its number yet. `pending`: the payer may still pay. `expired`: nothing came in time, yet a late
 * result is booked. `quarantined`: PayFiP's answer does not match what was asked, or is one
 * that nobody knows; a person must look.
 */
export const AttemptState = Schema.Literals([
  "preparing",
  "pending",
  "paid",
  "failed",
  "cancelled",
  "expired",
  "quarantined"
])
export type AttemptState = typeof AttemptState.Type

/** One try to pay invoices at PayFiP. Amounts in cents. */
export interface PaymentAttempt {
  readonly townId: TownId
  readonly id: string
  readonly householdId: string
  readonly accountId: string
  readonly regieCode: string
  readonly numcli: string
  readonly mode: "T" | "X" | "W"
  readonly refdet: string
  readonly amountCents: number
  readonly idop: string | null
  readonly returnUrl: string
  readonly state: AttemptState
  readonly resultCode: string | null
  readonly startedAt: Date
}

/** An attempt as its family follows it. */
export interface FollowedAttempt {
  readonly id: string
  readonly state: Exclude<AttemptState, "preparing">
  readonly amountCents: number
  readonly invoices: ReadonlyArray<{ readonly id: string; readonly number: string }>
  readonly paidAt: Date | null
  readonly authorisation: string
  /** When a payer who left PayFiP without paying may pay again; `null` for any other attempt. */
  readonly againAt: Date | null
}

/** There is no such attempt or payment where the asker may look. */
export class PaymentNotFound extends Schema.TaggedError<PaymentNotFound>()("PaymentNotFound", {}) {}

/** Nothing is left to pay on an invoice. */
export class NothingToPay extends Schema.TaggedError<NothingToPay>()("NothingToPay", { number: Schema.String }) {}

/** An attempt for an invoice may still succeed; the next one may begin at `until`. */
export class AttemptUnderWay extends Schema.TaggedError<AttemptUnderWay>()("AttemptUnderWay", {
  number: Schema.String,
  until: Schema.DateFromString
}) {}

/** The chosen invoices cannot be paid together online; `limitCents` is 0 where the rule has no amount. */
export class NotPayableOnline extends Schema.TaggedError<NotPayableOnline>()("NotPayableOnline", {
  rule: Schema.Literals(["no-invoice", "several-regies", "under-minimum", "over-maximum", "return-address"]),
  limitCents: Schema.Int
}) {}

/** PayFiP gave no operation: nothing was paid, the invoices stay payable. */
export class PayFipDown extends Schema.TaggedError<PayFipDown>()("PayFipDown", {}) {}
