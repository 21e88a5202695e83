import type { BaseWords, Words } from "../../words/fr.ts"
import type { Schemas } from "../api/client.ts"

export type InvoiceWords = BaseWords & Pick<Words, "invoices">
export type DetailWords = InvoiceWords & Pick<Words, "invoice">

export type InvoiceSummary = Schemas["InvoiceSummary"]
export type InvoiceDetail = Schemas["InvoiceDetail"]
export type InvoiceLine = Schemas["InvoiceLine"]
export type InvoiceState = Schemas["InvoiceState"]
export type InvoiceList = Schemas["InvoiceList"]

/** What invoices leave to pay together. */
export const remainingOf = (invoices: ReadonlyArray<InvoiceSummary>) =>
  invoices.reduce((sum, { remainingCents }) => sum + remainingCents, 0)

/** What « pay all » pays: what can be paid online, and no mandate will take. */
export const payableByHand = ({ invoices }: InvoiceList) => invoices.filter(({ payable, debit }) => payable && !debit)

export const yearOf = ({ issuedOn }: InvoiceSummary) => issuedOn.slice(0, 4)

/** The years that have invoices, the newest first. */
export const yearsOf = (invoices: ReadonlyArray<InvoiceSummary>) => [...new Set(invoices.map(yearOf))].sort().reverse()
