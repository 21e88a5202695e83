import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { CreditNote, InvoicePayment } from "./cover.ts"

/** The payments and credit notes that cover an invoice, oldest first. */
export const invoiceCover = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const payments = (townId: string, invoiceId: string) =>
    sql`select p.paid_at, a.carried_over_at, p.means, a.amount_cents
      from payment_allocations a join payments p on p.town_id = a.town_id and p.id = a.payment_id
      where a.town_id = ${townId} and a.invoice_id = ${invoiceId} order by coalesce(a.carried_over_at, p.paid_at), p.id`.pipe(
      decodeRows(InvoicePayment)
    )
  const creditNotes = (townId: string, invoiceId: string) =>
    sql`select number, issued_on, amount_cents, reason from credit_notes
      where town_id = ${townId} and invoice_id = ${invoiceId} order by issued_on, number`.pipe(decodeRows(CreditNote))
  return { payments, creditNotes }
})
