import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { decodeRows } from "../platform/sql/decodeRows.ts"

const Named = Schema.Struct({ name: Schema.String, number: Schema.String })

/**
 * The numbers of a town's invoices by what staff call them, each where its name stood and once: the number in any case, with its "n°", the
 * id that the log and scripts show, the number of a credit note on it, or the PayFiP reference of an attempt to pay it (the first, of
 * several). A name of none stays as it was typed, for the refusal to name.
 */
export const invoiceNumbersNamed = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  return Effect.fnUntraced(function* (townId: string, names: ReadonlyArray<string>) {
    const typed = names.map((name) => name.replace(/^\s*n\s*°|\s/gi, ""))
    const found = yield* sql`select n.name, i.number
      from (select distinct name from jsonb_array_elements_text(${JSON.stringify(typed)}::jsonb) as w(name)) n
      join invoices i on i.town_id = ${townId} and (i.number = n.name or lower(i.number) = lower(n.name)
        or i.id::text = lower(n.name)
        or i.id in (select c.invoice_id from credit_notes c where c.town_id = i.town_id and c.number = n.name)
        or (i.number = left(n.name, -8) and n.name in (select t.refdet from attempt_cards t
          where t.town_id = i.town_id and t.household_id = i.household_id)))
      order by i.number = n.name, i.number`.pipe(decodeRows(Named))
    const numbers = new Map(found.map(({ name, number }) => [name, number]))
    return [...new Set(typed.map((name) => numbers.get(name) ?? name))]
  })
})
