import { Schema } from "effect"
import { PaymentMeans } from "../ledger/means.ts"
import { PayFipMode } from "../platform/money/PayFipMode.ts"
import { TownId } from "../towns/Town.ts"

/**
 * `preparing`: PayFiP has not given its number yet. `pending`: the payer may still pay. `expired`: nothing came in time, yet a late
 * result is booked. `quarantined`: PayFiP's answer does not match what was asked, or is one
 * that nobody knows; a person must look. `rejected`: the régie did not keep the payment, or the bank sent it back.
 */
export const AttemptState = Schema.Literals([
  "preparing",
  "pending",
  "paid",
  "failed",
  "cancelled",
  "expired",
  "quarantined",
  "rejected"
])
export type AttemptState = typeof AttemptState.Type

/** The same for a family, who need not know that PayFiP has not answered yet. */
export const FollowedState = AttemptState.pick([
  "pending",
  "paid",
  "failed",
  "cancelled",
  "expired",
  "quarantined",
  "rejected"
])
export type FollowedState = typeof FollowedState.Type

/** One try to pay invoices at PayFiP. Amounts in cents. */
export const PaymentAttempt = Schema.Struct({
  townId: TownId,
  id: Schema.String,
  householdId: Schema.String,
  accountId: Schema.String,
  regieCode: Schema.String,
  numcli: Schema.String,
  mode: PayFipMode,
  refdet: Schema.String,
  amountCents: Schema.Int,
  idop: Schema.NullOr(Schema.String),
  returnUrl: Schema.String,
  state: AttemptState,
  resultCode: Schema.NullOr(Schema.String),
  startedAt: Schema.Date
})
export type PaymentAttempt = typeof PaymentAttempt.Type

/** An attempt as its family follows it. */
export const FollowedAttempt = Schema.Struct({
  id: Schema.String,
  state: FollowedState,
  amountCents: Schema.Int,
  invoices: Schema.Array(Schema.Struct({ id: Schema.String, number: Schema.String })),
  /** How it was paid; a direct debit is collected later, and may be rejected. `null` until paid. */
  means: Schema.NullOr(PaymentMeans.pick(["card", "direct-debit"])),
  paidAt: Schema.NullOr(Schema.Date),
  authorisation: Schema.String,
  /** When a payer who left PayFiP without paying may pay again; `null` for any other attempt. */
  againAt: Schema.NullOr(Schema.Date)
})
export type FollowedAttempt = typeof FollowedAttempt.Type

/** Nothing is left to pay on an invoice. */
export class NothingToPay extends Schema.TaggedError<NothingToPay>()("NothingToPay", { number: Schema.String }) {}

/** What keeps invoices from being paid together online. */
export const OnlineRule = Schema.Literals([
  "no-invoice",
  "several-regies",
  "paid-to-treasury",
  "under-minimum",
  "over-maximum",
  // PayFiP does not take these, and will not another time
  "payer-mail",
  "amount",
  "regie-settings"
])
export type OnlineRule = typeof OnlineRule.Type

/** The chosen invoices cannot be paid together online; `limitCents` is 0 where the rule has no amount. */
export class NotPayableOnline extends Schema.TaggedError<NotPayableOnline>()("NotPayableOnline", {
  rule: OnlineRule,
  limitCents: Schema.Int
}) {}

/** PayFiP gave no operation: nothing was paid, the invoices stay payable. */
export class PayFipDown extends Schema.TaggedError<PayFipDown>()("PayFipDown", {}) {}
