import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { Fragment } from "effect/sql/Statement"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { QuarantinedPayment } from "./QuarantinedPayment.ts"

/** The payments of a town that were set aside and meet a condition on the quarantine `q` or its attempt `t`, oldest first. */
export const quarantineRows = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  return (townId: string, condition: Fragment) =>
    sql`select t.id as attempt_id, h.name as household, h.external_ref as household_ref, t.regie_code, q.opened_at,
        coalesce((select string_agg(i.number, ' ' order by i.number) from payment_attempt_invoices l
          join receivables i on i.town_id = l.town_id and i.id = l.invoice_id
          where l.town_id = t.town_id and l.attempt_id = t.id), '') as invoices,
        jsonb_build_object('amountCents', t.amount_cents, 'refdet', t.refdet, 'numcli', t.numcli, 'mode', t.mode) as asked,
        jsonb_build_object('letter', q.letter, 'amountCents', q.amount_cents, 'refdet', q.refdet, 'numcli', q.numcli,
          'mode', q.mode, 'authorisation', q.authorisation, 'paidAt', q.paid_at) as said,
        q.decision, q.reason, q.decided_at
      from payment_quarantines q
      join payment_attempts t on t.town_id = q.town_id and t.id = q.attempt_id
      join household_cards h on h.town_id = t.town_id and h.id = t.household_id
      where q.town_id = ${townId} and ${condition} order by q.opened_at, t.refdet`.pipe(decodeRows(QuarantinedPayment))
})
