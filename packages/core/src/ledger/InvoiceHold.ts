import { Schema } from "effect"

/**
 * What keeps an invoice from being paid: an attempt `under-way`, one that its payer `left` and may come back to, or a payment `set-aside`
 * until the régie decides.
 */
export const InvoiceHold = Schema.Literals(["under-way", "left", "set-aside"])
export type InvoiceHold = typeof InvoiceHold.Type
