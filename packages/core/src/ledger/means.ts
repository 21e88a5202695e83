import { Schema } from "effect"

/** How money comes in: `voucher` is the CESU, `holiday-voucher` the ANCV's. */
export const PaymentMeans = Schema.Literals([
  "card",
  "direct-debit",
  "cash",
  "cheque",
  "transfer",
  "voucher",
  "holiday-voucher"
])
export type PaymentMeans = typeof PaymentMeans.Type

/** What a régie takes at its counter or by post. */
export const CounterMeans = PaymentMeans.pick(["cash", "cheque", "transfer", "voucher", "holiday-voucher"])
export type CounterMeans = typeof CounterMeans.Type
