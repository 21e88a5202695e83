import { Schema } from "effect"

/** The household still owes money: its invoices, by number. */
export class InvoicesUnpaid extends Schema.TaggedError<InvoicesUnpaid>()("InvoicesUnpaid", {
  ref: Schema.String,
  numbers: Schema.Array(Schema.String)
}) {}

/** A payment of the household is under way, or set aside until the régie decides: these by their PayFiP references. */
export class PaymentUnderWay extends Schema.TaggedError<PaymentUnderWay>()("PaymentUnderWay", {
  ref: Schema.String,
  setAside: Schema.Array(Schema.String)
}) {}

/** The duplicate has invoices or payments, which stay where they were issued. */
export class DuplicateHasBooks extends Schema.TaggedError<DuplicateHasBooks>()("DuplicateHasBooks", {
  ref: Schema.String,
  invoices: Schema.Int,
  payments: Schema.Int
}) {}

/** Changes of the duplicate's file wait for the town's approval: they are decided first. */
export class ChangesWaiting extends Schema.TaggedError<ChangesWaiting>()("ChangesWaiting", {
  ref: Schema.String,
  count: Schema.Int
}) {}

/** The household has two adults already: there is no place for these. */
export class HouseholdFull extends Schema.TaggedError<HouseholdFull>()("HouseholdFull", {
  ref: Schema.String,
  names: Schema.Array(Schema.String)
}) {}
