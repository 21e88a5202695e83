import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { Fragment } from "effect/sql/Statement"
import { decodeRows } from "../../platform/sql/decodeRows.ts"
import { MandateRow } from "./Mandate.ts"

/** The mandates `m` of a town that a condition names, by household. */
export const readMandates = Effect.map(
  SqlClient.SqlClient,
  (sql) => (townId: string, condition: Fragment) =>
    sql`select m.id, m.household_id, h.name as household, h.external_ref as household_ref, m.regie_code, m.reference, m.iban_end,
        m.signed_on::text, m.ended_on::text, m.end_reason, m.account_id,
        (select max(o.collection_on)::text from debits d
          join debit_orders o on o.town_id = d.town_id and o.id = d.order_id
          where d.town_id = m.town_id and d.mandate_id = m.id) as last_debit_on
      from debit_mandates m join household_cards h on h.town_id = m.town_id and h.id = m.household_id
      where m.town_id = ${townId} and ${condition} order by h.name, m.signed_on, m.reference`.pipe(
      decodeRows(MandateRow)
    )
)
