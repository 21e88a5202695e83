import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { Fragment } from "effect/sql/Statement"
import { Ids } from "../../platform/ids/Ids.ts"
import { decodeRows } from "../../platform/sql/decodeRows.ts"
import { now } from "../../platform/time/now.ts"
import { DebitSettings } from "../../towns/debitSettings.ts"
import { DebitOrder, DebitOrderNotFound, DebitOutcome, type DebitPlan } from "./Debit.ts"

/** A debit of an order as its file is written again. */
export const StoredDebit = Schema.Struct({
  id: Schema.String,
  endToEndId: Schema.String,
  amountCents: Schema.Int,
  outcome: Schema.NullOr(DebitOutcome),
  householdId: Schema.String,
  mandateId: Schema.String,
  reference: Schema.String,
  signedOn: Schema.String,
  keyId: Schema.NullOr(Schema.String),
  sealed: Schema.NullOr(Schema.Uint8Array),
  /** The account that was the mandate's when it was ordered, where the mandate names another one since. */
  formerId: Schema.NullOr(Schema.String),
  /** It is the first that the bank is asked for of another account. */
  amended: Schema.Boolean,
  numbers: Schema.Array(Schema.String)
})
export type StoredDebit = typeof StoredDebit.Type

const StoredOrder = Schema.Struct({ ...DebitOrder.fields, creditor: DebitSettings })

/** Orders of debits and their rows, as they are written and read back. */
export const orderRows = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const ids = yield* Ids

  const orders = (townId: string, condition: Fragment) =>
    sql`select o.id, o.message_id, o.regie_code, o.collection_on::text, o.ordered_at, o.creditor,
        count(d.id)::int as debits, coalesce(sum(d.amount_cents), 0)::int as total_cents,
        (count(*) filter (where d.outcome = 'booked'))::int as booked,
        (count(*) filter (where d.outcome = 'returned'))::int as returned
      from debit_orders o left join debits d on d.town_id = o.town_id and d.order_id = o.id
      where o.town_id = ${townId} and ${condition}
      group by o.town_id, o.id order by o.ordered_at desc, o.id`.pipe(decodeRows(StoredOrder))

  const named = Effect.fnUntraced(function* (townId: string, name: string) {
    const [order] = yield* orders(townId, sql`o.message_id = ${name.trim().toUpperCase()}`)
    return order ?? (yield* new DebitOrderNotFound())
  })

  const debitsOf = (townId: string, condition: Fragment) =>
    sql`select d.id, d.end_to_end_id, d.amount_cents, d.outcome, d.household_id, d.mandate_id, m.reference, m.signed_on::text,
        f.id as former_id, case when f.id is null then m.key_id else f.key_id end as key_id,
        case when f.id is null then m.sealed else f.sealed end as sealed,
        exists (select 1 from former_debit_accounts b where b.town_id = d.town_id and b.mandate_id = d.mandate_id
            and b.until <= o.ordered_at and exists (select 1 from debits e join debit_orders p on p.town_id = e.town_id
              and p.id = e.order_id where e.town_id = b.town_id and e.mandate_id = b.mandate_id and p.ordered_at < b.until)
            and not exists (select 1 from debits e join debit_orders p on p.town_id = e.town_id and p.id = e.order_id
              where e.town_id = b.town_id and e.mandate_id = b.mandate_id and p.ordered_at >= b.until
                and p.ordered_at < o.ordered_at and (e.outcome is distinct from 'returned' or e.settled_at >= o.ordered_at)))
          as amended,
        (select jsonb_agg(i.number order by i.number) from debit_invoices l
          join receivables i on i.town_id = l.town_id and i.id = l.invoice_id
          where l.town_id = d.town_id and l.debit_id = d.id) as numbers
      from debits d join debit_mandates m on m.town_id = d.town_id and m.id = d.mandate_id
        join debit_orders o on o.town_id = d.town_id and o.id = d.order_id
        left join lateral (select a.id, a.key_id, a.sealed from former_debit_accounts a
          where a.town_id = d.town_id and a.mandate_id = d.mandate_id and a.until > o.ordered_at
          order by a.until limit 1) f on true
      where d.town_id = ${townId} and ${condition} order by d.end_to_end_id`.pipe(decodeRows(StoredDebit))

  /** Writes an order; its name, by which banks quote it, begins with its day. */
  const write = Effect.fnUntraced(function* (townId: string, actor: string, creditor: DebitSettings, plan: DebitPlan) {
    const id = yield* ids.next
    const messageId = `${plan.collectionOn.replaceAll("-", "")}-${id.slice(-12).toUpperCase()}`
    yield* sql`insert into debit_orders (town_id, id, regie_code, message_id, collection_on, creditor, ordered_at, ordered_by)
      values (${townId}, ${id}, ${plan.regieCode}, ${messageId}, ${plan.collectionOn}::date, ${JSON.stringify(creditor)}::jsonb,
        ${yield* now}, ${actor})`
    const debits = yield* Effect.forEach(plan.debits, (debit, index) =>
      Effect.map(ids.next, (debitId) => ({
        ...debit,
        id: debitId,
        endToEndId: `${messageId}-${String(index + 1).padStart(5, "0")}`
      }))
    )
    yield* sql`insert into debits (town_id, id, order_id, mandate_id, household_id, end_to_end_id, amount_cents)
      select ${townId}, id, ${id}, "mandateId", "householdId", "endToEndId", "amountCents"
      from jsonb_to_recordset(${JSON.stringify(debits)}::jsonb) as r(id uuid, "mandateId" uuid, "householdId" uuid,
        "endToEndId" text, "amountCents" integer)`
    const invoices = debits.flatMap(({ id: debitId, invoices }) =>
      invoices.map((invoice) => ({ debitId, invoiceId: invoice.id, amountCents: invoice.amountCents }))
    )
    yield* sql`insert into debit_invoices (town_id, debit_id, invoice_id, amount_cents)
      select ${townId}, "debitId", "invoiceId", "amountCents"
      from jsonb_to_recordset(${JSON.stringify(invoices)}::jsonb)
        as r("debitId" uuid, "invoiceId" uuid, "amountCents" integer)`
    return messageId
  })

  /** What became of debits: booked by payments in the same order, or returned with the bank's code. */
  const settle = Effect.fnUntraced(function* (
    townId: string,
    settled: ReadonlyArray<{ readonly id: string; readonly paymentId: string | null; readonly code: string | null }>
  ) {
    const rows = JSON.stringify(settled)
    yield* sql`update debits d set outcome = case when r."paymentId" is null then 'returned' else 'booked' end,
        payment_id = r."paymentId", return_code = r.code, settled_at = ${yield* now}
      from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, "paymentId" uuid, code text)
      where d.town_id = ${townId} and d.id = r.id`
    yield* sql`update debit_invoices l set open = false
      from jsonb_to_recordset(${rows}::jsonb) as r(id uuid)
      where l.town_id = ${townId} and l.debit_id = r.id and l.open`
  })

  return { orders, named, debitsOf, write, settle }
})
