import { Effect } from "effect"
import { SqlClient } from "effect/sql"

/** What other areas may read of the ledger (what an invoice claims, what came in) and of attempts to pay online. */
const views = [
  `create view receivables as select b.*, greatest(0, b.total_cents - b.paid_cents - b.credited_cents) as remaining_cents
     from (select i.town_id, i.id, i.household_id, i.regie_code, i.number, i.issued_on, i.due_on, i.period, i.recorded_at, i.total_cents,
       coalesce((select sum(a.amount_cents) from payment_allocations a
         where a.town_id = i.town_id and a.invoice_id = i.id), 0)::int as paid_cents,
       coalesce((select sum(c.amount_cents) from credit_notes c
         where c.town_id = i.town_id and c.invoice_id = i.id), 0)::int as credited_cents
       from invoices i) b`,
  `create view booked_payments as select p.town_id, p.id, p.household_id, p.regie_code, p.attempt_id, p.means, p.amount_cents,
     p.reference, p.authorisation, p.paid_at, p.recorded_at,
     (p.amount_cents
       - coalesce((select sum(a.amount_cents) from payment_allocations a
         where a.town_id = p.town_id and a.payment_id = p.id), 0)
       - coalesce((select sum(r.amount_cents) from payment_refunds r
         where r.town_id = p.town_id and r.payment_id = p.id), 0))::int as surplus_cents
     from payments p`,
  `create view payment_parts as select a.town_id, a.payment_id, a.invoice_id, i.number as invoice, a.amount_cents, a.carried_over_at
     from payment_allocations a join invoices i on i.town_id = a.town_id and i.id = a.invoice_id`,
  `create view attempt_cards as select town_id, id, household_id, refdet, mode, state, started_at from payment_attempts`,
  `create view live_attempts as select l.town_id, l.invoice_id, l.attempt_id, t.started_at
     from payment_attempt_invoices l join payment_attempts t on t.town_id = l.town_id and t.id = l.attempt_id where l.live`
]

export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const view of views) yield* sql.unsafe(view)
})
