import { Schema } from "effect"

/**
 * What keeps an invoice from being paid: an attempt `under-way`, one that its payer `left` and may come back to, a payment `set-aside`
 * until the régie decides, or a `direct-debit` that the bank was asked for.
 */
export const InvoiceHold = Schema.Literals(["under-way", "left", "set-aside", "direct-debit"])
export type InvoiceHold = typeof InvoiceHold.Type
