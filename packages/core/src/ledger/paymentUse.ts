import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { decodeRows } from "../platform/sql/decodeRows.ts"

/** What a payment covers of an invoice, in cents; `carriedOverAt` where its surplus was put there later. */
export const PaymentPart = Schema.Struct({
  invoice: Schema.String,
  amountCents: Schema.Int,
  carriedOverAt: Schema.NullOr(Schema.Date)
})
export type PaymentPart = typeof PaymentPart.Type

/** What was given back of a payment, in cents. */
export const PaymentRefund = Schema.Struct({ amountCents: Schema.Int, reason: Schema.String, at: Schema.Date })
export type PaymentRefund = typeof PaymentRefund.Type

/** Why and when the bank sent a payment back. */
export const PaymentRejection = Schema.Struct({ reason: Schema.String, at: Schema.Date })
export type PaymentRejection = typeof PaymentRejection.Type

/** What became of the money of a payment: what it covers or covered, what was given back, and whether the bank sent it back. */
export const paymentUse = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const parts = (townId: string, paymentId: string) =>
    sql`select invoice, amount_cents, carried_over_at from payment_parts
      where town_id = ${townId} and payment_id = ${paymentId} order by carried_over_at nulls first, invoice`.pipe(
      decodeRows(PaymentPart)
    )
  const refunds = (townId: string, paymentId: string) =>
    sql`select amount_cents, reason, refunded_at as at from payment_refunds
      where town_id = ${townId} and payment_id = ${paymentId} order by refunded_at, id`.pipe(decodeRows(PaymentRefund))
  const rejection = (townId: string, paymentId: string) =>
    Effect.map(
      sql`select reason, rejected_at as at from payment_rejections
        where town_id = ${townId} and payment_id = ${paymentId}`.pipe(decodeRows(PaymentRejection)),
      ([rejection]) => rejection ?? null
    )
  return { parts, refunds, rejection }
})
