import type { Invoice, InvoiceRow, InvoiceState } from "./Invoice.ts"

type Standing = Pick<InvoiceRow, "totalCents" | "paidCents" | "creditedCents" | "dueOn" | "attemptAt">

/** What is left to pay, in cents; never negative. */
export const remainingCents = (invoice: Pick<Standing, "totalCents" | "paidCents" | "creditedCents">): number =>
  Math.max(0, invoice.totalCents - invoice.paidCents - invoice.creditedCents)

/** Where an invoice stands on a day (ISO, in the town's zone). */
export const stateOf = (invoice: Standing, today: string): InvoiceState => {
  if (remainingCents(invoice) === 0) {
    if (invoice.paidCents > 0 || invoice.totalCents === 0) return "paid"
    return "cancelled"
  }
  if (invoice.attemptAt !== null) return "being-paid"
  if (invoice.dueOn < today) return "overdue"
  if (invoice.paidCents > 0) return "partly-paid"
  return invoice.creditedCents > 0 ? "credited" : "to-pay"
}

/** An invoice with all that follows from what covers it. */
export const standing = (row: InvoiceRow, today: string): Invoice => ({
  ...row,
  state: stateOf(row, today),
  remainingCents: remainingCents(row)
})
