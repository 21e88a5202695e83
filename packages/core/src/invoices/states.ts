import { remainingCents } from "../ledger/Receivable.ts"
import type { Invoice, InvoiceRow, InvoiceState } from "./Invoice.ts"

type Standing = Pick<InvoiceRow, "totalCents" | "paidCents" | "creditedCents" | "dueOn" | "attemptAt">

/**
 * Where an invoice stands on a day (ISO, in the town's zone). `cancelled`: credit notes cover it whole and nothing was paid;
 * `credited`: it is settled, a part of it by credit notes.
 */
export const stateOf = (invoice: Standing, today: string): InvoiceState => {
  if (remainingCents(invoice) === 0) {
    if (invoice.creditedCents === 0) return "paid"
    return invoice.paidCents === 0 ? "cancelled" : "credited"
  }
  if (invoice.attemptAt !== null) return "being-paid"
  if (invoice.dueOn < today) return "overdue"
  return invoice.paidCents > 0 ? "partly-paid" : "to-pay"
}

/** An invoice with all that follows from what covers it. */
export const standing = (row: InvoiceRow, today: string): Invoice => ({
  ...row,
  state: stateOf(row, today),
  remainingCents: remainingCents(row)
})
