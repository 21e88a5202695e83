import { Schema } from "effect"
import { AttemptState } from "./Payment.ts"

/** What the audit log calls what is done to payments; an attempt's act is the state that it came to. */
export const PaymentAction = Schema.Literals([
  "payment.record",
  "payment.import",
  "payment.compare",
  "payment.reject",
  "payment.quarantine-accept",
  "payment.quarantine-reject",
  "payment.mandates-import",
  "payment.mandate-sign",
  "payment.mandate-account",
  "payment.mandate-end",
  "payment.debits-order",
  "payment.debits-book",
  "payment.debit-return",
  ...AttemptState.literals.map((state) => `payment.${state}` as const)
])
export type PaymentAction = typeof PaymentAction.Type
