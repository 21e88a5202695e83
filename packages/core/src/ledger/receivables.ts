import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { Fragment } from "effect/sql/Statement"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { Receivable } from "./Receivable.ts"

/**
 * Claims of the invoices `i` of a town that a condition names, the one due first before the others; until the transaction ends nobody
 * else books or begins a payment of them.
 */
export const lockReceivables = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  return Effect.fnUntraced(function* (townId: string, condition: Fragment) {
    // in one order, so that two payments of the same invoices wait for each other instead of deadlocking
    yield* sql`select 1 from invoices i where i.town_id = ${townId} and ${condition} order by i.id for update`
    // a second statement: what was booked while this one waited counts too
    return yield* sql`select i.id, i.number, i.household_id, h.name as household, i.regie_code, i.total_cents,
        i.paid_cents, i.credited_cents, ${holdOf(sql)}
      from receivables i join household_cards h on h.town_id = i.town_id and h.id = i.household_id
      ${joinHold(sql)}
      where i.town_id = ${townId} and ${condition} order by i.due_on, i.number`.pipe(decodeRows(Receivable))
  })
})

/** What keeps a receivable `i` of a query from being paid now, and when the attempt that may still pay it began, as two columns of `joinHold`. */
export const holdOf = (sql: SqlClient.SqlClient) => sql`held.started_at as attempt_at, held.hold`

/** Joins what `holdOf` names: looked up once, since the view behind it is long to plan. */
export const joinHold = (sql: SqlClient.SqlClient) =>
  sql`left join lateral (select t.started_at, t.hold from live_attempts t where t.town_id = i.town_id and t.invoice_id = i.id
    order by t.hold = 'set-aside' desc, t.started_at desc limit 1) held on true`
