import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { CreditNote, type CreditNoteStanding, InvoicePayment } from "./cover.ts"
import { creditUses, type Freed, noSurplus, type Spent } from "./creditUse.ts"

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

  /** The payments that a credit note of the invoice freed: all that was ever free of them, and what became of it. */
  const freedAndSpent = (townId: string, invoiceId: string) =>
    sql`with freed as (select distinct r.payment_id as id from payment_releases r join credit_notes n on n.town_id = r.town_id
          and n.id = r.credit_note_id where r.town_id = ${townId} and n.invoice_id = ${invoiceId}),
        p as (select p.* from payments p join freed f on f.id = p.id where p.town_id = ${townId})
      select p.id as payment_id, 'freed' as kind, null as name, p.paid_at as at, (p.amount_cents - coalesce((select sum(a.amount_cents)
          from payment_allocations a where a.town_id = p.town_id and a.payment_id = p.id and a.carried_over_at is null), 0))::int as cents
        from p
      union all select p.id, 'freed', n.number, n.recorded_at, r.amount_cents from p
        join payment_releases r on r.town_id = p.town_id and r.payment_id = p.id
        join credit_notes n on n.town_id = r.town_id and n.id = r.credit_note_id
      union all select p.id, 'spent', null, r.refunded_at, r.amount_cents from p
        join payment_refunds r on r.town_id = p.town_id and r.payment_id = p.id
      union all select p.id, 'spent', i.number, a.carried_over_at, a.amount_cents from p
        join payment_allocations a on a.town_id = p.town_id and a.payment_id = p.id and a.carried_over_at is not null
        join invoices i on i.town_id = a.town_id and i.id = a.invoice_id`.pipe(decodeRows(FreeMoney))

  const standing = Effect.fnUntraced(function* (townId: string, invoiceId: string) {
    const notes = yield* creditNotes(townId, invoiceId)
    if (notes.length === 0) return []
    const money = yield* freedAndSpent(townId, invoiceId)
    const uses = creditUses(
      money.flatMap(
        ({ kind, name, ...each }): ReadonlyArray<Freed> => (kind === "freed" ? [{ ...each, note: name }] : [])
      ),
      money.flatMap(
        ({ kind, name, ...each }): ReadonlyArray<Spent> => (kind === "spent" ? [{ ...each, invoice: name }] : [])
      )
    )
    return notes.map((note): CreditNoteStanding => ({ ...note, ...(uses.get(note.number) ?? noSurplus) }))
  })
  return { payments, creditNotes: standing }
})

const FreeMoney = Schema.Struct({
  paymentId: Schema.String,
  kind: Schema.Literals(["freed", "spent"]),
  name: Schema.NullOr(Schema.String),
  at: Schema.Date,
  cents: Schema.Int
})
