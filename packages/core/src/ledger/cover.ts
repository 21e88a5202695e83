import { Schema } from "effect"
import type { CreditUse } from "./creditUse.ts"
import { PaymentMeans } from "./means.ts"

/** What a payment covers of an invoice, in cents. */
export const InvoicePayment = Schema.Struct({
  /** Of a counter payment the day alone counts. */
  paidAt: Schema.Date,
  /** When it was carried over from what an earlier payment had too much; `null` for a payment of this invoice. */
  carriedOverAt: Schema.NullOr(Schema.Date),
  /** When the bank sent it back: then the amount is what it covers no more, below zero; `null` for what came in. */
  rejectedAt: Schema.NullOr(Schema.Date),
  means: PaymentMeans,
  amountCents: Schema.Int
})
export type InvoicePayment = typeof InvoicePayment.Type

/** What a town no longer claims of an invoice, in cents; `issuedOn` is an ISO day. */
export const CreditNote = Schema.Struct({
  number: Schema.String,
  issuedOn: Schema.String,
  amountCents: Schema.Int,
  reason: Schema.String
})
export type CreditNote = typeof CreditNote.Type

/** A credit note, and what became of what was paid of it. */
export interface CreditNoteStanding extends CreditNote, CreditUse {}
