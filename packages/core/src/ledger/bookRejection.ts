import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { now } from "../platform/time/now.ts"
import { sqlZone } from "../platform/time/parisDays.ts"
import { PaymentMeans } from "./means.ts"
import { bookedPaymentNamed, PaymentNotFound } from "./paymentNamed.ts"
import { lockReceivables } from "./receivables.ts"

/** What the bank sends back: cash is in the till, and stays there. */
export const RejectedMeans = PaymentMeans.pick([
  "direct-debit",
  "cheque",
  "card",
  "transfer",
  "voucher",
  "holiday-voucher"
])

/** A payment as it stood when the bank sent it back. Amounts in cents. */
const RejectedPayment = Schema.Struct({
  paymentId: Schema.String,
  attemptId: Schema.NullOr(Schema.String),
  householdId: Schema.String,
  household: Schema.String,
  regieCode: Schema.String,
  means: PaymentMeans,
  amountCents: Schema.Int,
  /** ISO day in Paris. */
  paidOn: Schema.String,
  /** What it covered, and covers no more. */
  parts: Schema.Array(Schema.Struct({ number: Schema.String, amountCents: Schema.Int })),
  /** What was given back of it: the household owes that now. */
  refundedCents: Schema.Int,
  rejectedAt: Schema.NullOr(Schema.Date)
})
export type RejectedPayment = typeof RejectedPayment.Type

/** Cash cannot be sent back by a bank. */
export class NotRejectable extends Schema.TaggedError<NotRejectable>()("NotRejectable", { means: PaymentMeans }) {}

/** The rejection of this payment is in the books already. */
export class AlreadyRejected extends Schema.TaggedError<AlreadyRejected>()("AlreadyRejected", {
  rejectedAt: Schema.DateFromString
}) {}

/** Locks a payment that may be rejected, with its invoices; and writes the counter-entry, both inside the caller's transaction. */
export const bookRejection = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const named = yield* bookedPaymentNamed
  const receivablesOf = yield* lockReceivables

  const plan = Effect.fnUntraced(function* (townId: string, name: string) {
    const id = yield* named(townId, name)
    // invoices before the payment, as everywhere, so that none deadlocks
    yield* receivablesOf(
      townId,
      sql`i.id in (select a.invoice_id from net_allocations a where a.town_id = ${townId} and a.payment_id = ${id})`
    )
    yield* sql`select 1 from payments where town_id = ${townId} and id = ${id} for no key update`
    const [payment] =
      yield* sql`select p.id as payment_id, p.attempt_id, p.household_id, h.name as household, p.regie_code,
        p.means, p.amount_cents, to_char(p.paid_at at time zone ${sqlZone(sql)}, 'YYYY-MM-DD') as paid_on, p.rejected_at,
        coalesce((select jsonb_agg(jsonb_build_object('number', a.invoice, 'amountCents', a.amount_cents) order by a.invoice)
          from payment_parts a where a.town_id = p.town_id and a.payment_id = p.id), '[]') as parts,
        coalesce((select sum(r.amount_cents) from payment_refunds r
          where r.town_id = p.town_id and r.payment_id = p.id), 0)::int as refunded_cents
      from booked_payments p join household_cards h on h.town_id = p.town_id and h.id = p.household_id
      where p.town_id = ${townId} and p.id = ${id}`.pipe(decodeRows(RejectedPayment))
    if (payment === undefined) return yield* new PaymentNotFound()
    if (payment.rejectedAt !== null) return yield* new AlreadyRejected({ rejectedAt: payment.rejectedAt })
    if (!Schema.is(RejectedMeans)(payment.means)) return yield* new NotRejectable({ means: payment.means })
    return payment
  })

  const write = Effect.fnUntraced(function* (
    townId: string,
    { paymentId, amountCents }: RejectedPayment,
    reason: string
  ) {
    const at = yield* now
    yield* sql`insert into payment_rejections (town_id, payment_id, amount_cents, reason, rejected_at, recorded_at)
      values (${townId}, ${paymentId}, ${amountCents}, ${reason}, ${at}, ${at})`
  })

  return { plan, write }
})
