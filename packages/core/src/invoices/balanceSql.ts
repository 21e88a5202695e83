import type { SqlClient } from "effect/sql"

/** What settles an invoice `i` of a query: cents paid, cents credited, and when the attempt that may still pay it began. */
export const balanceSql = (sql: SqlClient.SqlClient) => ({
  paidCents: sql`coalesce((select sum(a.amount_cents) from payment_allocations a
    where a.town_id = i.town_id and a.invoice_id = i.id), 0)::int`,
  creditedCents: sql`coalesce((select sum(c.amount_cents) from credit_notes c
    where c.town_id = i.town_id and c.invoice_id = i.id), 0)::int`,
  attemptAt: sql`(select t.started_at from payment_attempt_invoices l
    join payment_attempts t on t.town_id = l.town_id and t.id = l.attempt_id
    where l.town_id = i.town_id and l.invoice_id = i.id and l.live)`
})

/** The condition that an invoice `i` is not settled. */
export const isDue = (sql: SqlClient.SqlClient) => {
  const { paidCents, creditedCents } = balanceSql(sql)
  return sql`i.total_cents > ${paidCents} + ${creditedCents}`
}

/** What of a payment `p` of a query covers no invoice and was not given back, in cents. */
export const surplusCents = (sql: SqlClient.SqlClient) => sql`(p.amount_cents
  - coalesce((select sum(a.amount_cents) from payment_allocations a where a.town_id = p.town_id and a.payment_id = p.id), 0)
  - coalesce((select sum(r.amount_cents) from payment_refunds r where r.town_id = p.town_id and r.payment_id = p.id), 0))::int`
