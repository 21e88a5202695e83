import type { InvoiceHold } from "../ledger/InvoiceHold.ts"
import { remainingCents } from "../ledger/Receivable.ts"
import type { Invoice, InvoiceRow, InvoiceState } from "./Invoice.ts"

type Standing = Pick<InvoiceRow, "totalCents" | "paidCents" | "creditedCents" | "dueOn" | "hold">

const heldStates: Readonly<Record<InvoiceHold, InvoiceState>> = {
  "under-way": "being-paid",
  left: "payment-left",
  "set-aside": "being-checked",
  "direct-debit": "being-debited"
}

/**
 * Where an invoice stands on a day (ISO, in the town's zone). `cancelled`: credit notes cover it whole and nothing was paid;
 * `credited`: it is settled, a part of it by credit notes; `payment-left`: the payer left PayFiP and may come back until the attempt ends;
 * `being-checked`: a payment of it is set aside; `being-debited`: the bank was asked for it.
 */
export const stateOf = (invoice: Standing, today: string): InvoiceState => {
  if (remainingCents(invoice) === 0) {
    if (invoice.creditedCents === 0) return "paid"
    return invoice.paidCents === 0 ? "cancelled" : "credited"
  }
  if (invoice.hold !== null) return heldStates[invoice.hold]
  if (invoice.dueOn < today) return "overdue"
  return invoice.paidCents > 0 ? "partly-paid" : "to-pay"
}

/** An invoice with all that follows from what covers it. */
export const standing = (row: InvoiceRow, today: string): Invoice => ({
  ...row,
  state: stateOf(row, today),
  remainingCents: remainingCents(row)
})
