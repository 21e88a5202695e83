import { Schema } from "effect"

/** What the audit log calls what is done to invoices. */
export const InvoiceAction = Schema.Literals([
  "invoice.import",
  "invoice.remind",
  "invoice.run",
  "invoice.bordereau-accept"
])
export type InvoiceAction = typeof InvoiceAction.Type
