import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { CreditNote, InvoicePayment } from "./cover.ts"

/** The credit notes of the receivable `i` of a query, oldest first, as one column of JSON ({@link CreditNote}). */
export const creditNotesOf = (sql: SqlClient.SqlClient) =>
  sql`(select coalesce(jsonb_agg(jsonb_build_object('number', n.number, 'issuedOn', n.issued_on, 'amountCents', n.amount_cents,
      'reason', n.reason) order by n.issued_on, n.number), '[]')
    from credit_notes n where n.town_id = i.town_id and n.invoice_id = i.id) as credit_notes`

/** The payments and credit notes that cover an invoice, oldest first. */
export const invoiceCover = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const payments = (townId: string, invoiceId: string) =>
    sql`select p.paid_at, e.carried_over_at, e.rejected_at, p.means, e.amount_cents
      from (select a.payment_id, a.carried_over_at, null::timestamptz as rejected_at, a.amount_cents from net_allocations a
          where a.town_id = ${townId} and a.invoice_id = ${invoiceId}
        union all
        select a.payment_id, a.carried_over_at, j.rejected_at, -a.amount_cents
          from net_allocations a join payment_rejections j on j.town_id = a.town_id and j.payment_id = a.payment_id
          where a.town_id = ${townId} and a.invoice_id = ${invoiceId}) e
      join payments p on p.town_id = ${townId} and p.id = e.payment_id
      order by coalesce(e.rejected_at, e.carried_over_at, p.paid_at), p.id, e.amount_cents desc`.pipe(
      decodeRows(InvoicePayment)
    )
  const creditNotes = (townId: string, invoiceId: string) =>
    sql`select number, issued_on, amount_cents, reason from credit_notes
      where town_id = ${townId} and invoice_id = ${invoiceId} order by issued_on, number`.pipe(decodeRows(CreditNote))
  return { payments, creditNotes }
})
