import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { Fragment } from "effect/sql/Statement"
import { holdOf, joinHold } from "../ledger/receivables.ts"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { DebtorRow, debtorOf } from "./debtor.ts"
import { type Debtor, InvoiceLine, InvoiceRow } from "./Invoice.ts"

const LineRow = Schema.Struct({ ...InvoiceLine.fields, invoiceId: Schema.String })
const HomeRow = Schema.Struct({ ...DebtorRow.fields, id: Schema.String })

/** Invoices of a town as the books have them: heads by a condition on `i`, lines by invoice, debtors by household. */
export const readInvoices = Effect.map(SqlClient.SqlClient, (sql) => {
  const among = (ids: ReadonlyArray<string>) =>
    sql`(select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`

  const heads = (townId: string, where: Fragment) =>
    sql`select i.id, i.household_id, h.name as household_name, h.external_ref as household_ref, i.regie_code, i.number,
      i.issued_on, i.due_on, i.period, i.total_cents, i.paid_cents, i.credited_cents, i.collection, ${holdOf(sql)}
    from receivables i
    join household_cards h on h.town_id = i.town_id and h.id = i.household_id
    ${joinHold(sql)}
    where i.town_id = ${townId} and ${where}
    order by i.issued_on desc, i.number desc`.pipe(decodeRows(InvoiceRow))

  const lines = (townId: string, invoiceIds: ReadonlyArray<string>) =>
    Effect.map(
      sql`select l.invoice_id, l.position, c.given_name || ' ' || c.family_name as child_name, l.activity, l.description,
        trim_scale(l.quantity)::text as quantity, l.unit, l.unit_price_cents, l.amount_cents, l.tariff, l.trace
      from invoice_lines l left join child_cards c on c.town_id = l.town_id and c.id = l.child_id
      where l.town_id = ${townId} and l.invoice_id in ${among(invoiceIds)} order by l.position`.pipe(
        decodeRows(LineRow)
      ),
      (rows): ReadonlyMap<string, ReadonlyArray<InvoiceLine>> => {
        const byInvoice = Map.groupBy(rows, ({ invoiceId }) => invoiceId)
        return new Map([...byInvoice].map(([id, its]) => [id, its.map(({ invoiceId: _, ...line }) => line)]))
      }
    )

  const debtors = (townId: string, householdIds: ReadonlyArray<string>) =>
    Effect.map(
      sql`select h.id, h.name, h.street_number, h.street, h.complement_1, h.complement_2, h.postal_code, h.city,
        (select coalesce(jsonb_agg(trim(p.civility || ' ' || p.given_name || ' ' || p.family_name) order by ha.rank), '[]'::jsonb)
          from household_members ha join adult_cards p on p.town_id = ha.town_id and p.id = ha.adult_id
          where ha.town_id = h.town_id and ha.household_id = h.id) as adults
      from household_cards h where h.town_id = ${townId} and h.id in ${among(householdIds)}`.pipe(decodeRows(HomeRow)),
      (rows): ReadonlyMap<string, Debtor> => new Map(rows.map((row) => [row.id, debtorOf(row)]))
    )

  return { heads, lines, debtors }
})
