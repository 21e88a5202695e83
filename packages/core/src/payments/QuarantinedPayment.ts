import { Schema } from "effect"
import { PayFipMode } from "../platform/money/PayFipMode.ts"

/** What a régie makes of a payment that was set aside: it counts, or it does not. */
export const QuarantineDecision = Schema.Literals(["accepted", "rejected"])
export type QuarantineDecision = typeof QuarantineDecision.Type

/** A payment that PayFiP confirms otherwise than it was asked for. Amounts in cents. */
export const QuarantinedPayment = Schema.Struct({
  attemptId: Schema.String,
  household: Schema.String,
  householdRef: Schema.String,
  regieCode: Schema.String,
  invoices: Schema.String,
  openedAt: Schema.Date,
  asked: Schema.Struct({
    amountCents: Schema.Int,
    refdet: Schema.String,
    numcli: Schema.String,
    mode: PayFipMode
  }),
  /** What PayFiP said instead, `null` where it is not known; `letter` is its result. */
  said: Schema.Struct({
    letter: Schema.String,
    amountCents: Schema.NullOr(Schema.Int),
    refdet: Schema.NullOr(Schema.String),
    numcli: Schema.NullOr(Schema.String),
    mode: Schema.NullOr(Schema.String),
    authorisation: Schema.String,
    paidAt: Schema.NullOr(Schema.DateFromString)
  }),
  decision: Schema.NullOr(QuarantineDecision),
  reason: Schema.NullOr(Schema.String),
  decidedAt: Schema.NullOr(Schema.Date)
})
export type QuarantinedPayment = typeof QuarantinedPayment.Type

/** What accepting or rejecting a payment that was set aside does. Amounts in cents. */
export interface DecidedQuarantine {
  readonly household: string
  readonly invoices: string
  /** What is booked; 0 when it is rejected. */
  readonly amountCents: number
  /** What it covers; empty when it is rejected. */
  readonly parts: ReadonlyArray<{ readonly number: string; readonly amountCents: number; readonly leftCents: number }>
  readonly surplusCents: number
  /** `null` in a dry run, and when it is rejected. */
  readonly paymentId: string | null
}

/** No payment of this name is or was set aside. */
export class QuarantineNotFound extends Schema.TaggedError<QuarantineNotFound>()("QuarantineNotFound", {}) {}

/** Somebody decided already. */
export class QuarantineDecided extends Schema.TaggedError<QuarantineDecided>()("QuarantineDecided", {
  decision: QuarantineDecision,
  reason: Schema.String,
  decidedAt: Schema.DateFromString
}) {}

/** What was set aside is no money of this régie: a trial, while the régie works with real money. */
export class QuarantineWithoutMoney extends Schema.TaggedError<QuarantineWithoutMoney>()(
  "QuarantineWithoutMoney",
  {}
) {}
