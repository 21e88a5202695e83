import { createHash } from "node:crypto"
import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import type { ImportedInvoice } from "./invoiceRows.ts"

/** SHA-256 of everything an invoice says, lines included, wherever in the file they stood. */
export const contentHash = (invoice: Omit<ImportedInvoice, "line" | "totalCents">): string => {
  const content = [
    invoice.number,
    invoice.regieCode,
    invoice.householdRef,
    invoice.issuedOn,
    invoice.dueOn,
    invoice.period,
    ...invoice.lines.map(({ line: _, ...content }) => content)
  ]
  return createHash("sha256").update(JSON.stringify(content)).digest("hex")
}

const Issued = Schema.Struct({
  number: Schema.String,
  regieCode: Schema.String,
  householdRef: Schema.String,
  issuedOn: Schema.String,
  dueOn: Schema.String,
  period: Schema.String,
  lines: Schema.Array(
    Schema.Struct({
      childRef: Schema.NullOr(Schema.String),
      activity: Schema.String,
      description: Schema.String,
      quantity: Schema.String,
      unit: Schema.String,
      unitPriceCents: Schema.Int,
      amountCents: Schema.Int,
      tariff: Schema.String
    })
  )
})

/** The hashes that invoices of the town's own runs have once `invoice export` wrote them into a file, by number. */
export const runHashes = Effect.map(
  SqlClient.SqlClient,
  (sql) => (townId: string, numbers: ReadonlyArray<string>) =>
    Effect.map(
      sql`select i.number, i.regie_code, h.external_ref as household_ref, i.issued_on, i.due_on, i.period,
          jsonb_agg(jsonb_build_object('childRef', c.external_ref, 'activity', l.activity,
            'description', coalesce(nullif(l.description, ''), l.activity), 'quantity', trim_scale(l.quantity)::text, 'unit', l.unit,
            'unitPriceCents', l.unit_price_cents, 'amountCents', l.amount_cents, 'tariff', l.tariff) order by l.position) as lines
        from (select distinct number from jsonb_array_elements_text(${JSON.stringify(numbers)}::jsonb) as w(number)) w
        join receivables i on i.town_id = ${townId} and i.number = w.number
        join household_cards h on h.town_id = i.town_id and h.id = i.household_id
        join invoice_lines l on l.town_id = i.town_id and l.invoice_id = i.id and l.kind is not null
        left join child_cards c on c.town_id = l.town_id and c.id = l.child_id
        group by i.number, i.regie_code, h.external_ref, i.issued_on, i.due_on, i.period`.pipe(decodeRows(Issued)),
      (issued): ReadonlyMap<string, string> =>
        new Map(
          issued.map((invoice) => [
            invoice.number,
            contentHash({ ...invoice, lines: invoice.lines.map((line) => ({ line: 0, ...line })) })
          ])
        )
    )
)
