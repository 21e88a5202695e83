import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { isPartOfId } from "../platform/sql/partOfId.ts"

/** There is no such attempt or payment where the asker may look. */
export class PaymentNotFound extends Schema.TaggedError<PaymentNotFound>()("PaymentNotFound", {}) {}

/** A counter's number is that of several payments, of different means or régies. */
export class SeveralPayments extends Schema.TaggedError<SeveralPayments>()("SeveralPayments", {
  ids: Schema.Array(Schema.String)
}) {}

const Named = Schema.Struct({
  paymentId: Schema.NullOr(Schema.String),
  attemptId: Schema.NullOr(Schema.String),
  /** Found by a number, not by a part of an id, which a number may look like. */
  numbered: Schema.Boolean
})

/**
 * Finds what staff call a payment, by any name that they read somewhere: its id or an end of it, its attempt's, its PayFiP reference or authorisation, or the
 * number that the counter gave it. `paymentId` is `null` for an attempt that brought no money.
 */
export const paymentNamed = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  return Effect.fnUntraced(function* (townId: string, typed: string) {
    const name = typed.trim()
    if (name === "") return yield* new PaymentNotFound()
    const found = yield* sql`
      select p.id as payment_id, t.id as attempt_id,
        coalesce(t.refdet, '') = ${name} or coalesce(p.reference, '') = ${name} or coalesce(p.authorisation, '') = ${name} as numbered
      from (select * from attempt_cards where town_id = ${townId}) t
      full join (select * from payments where town_id = ${townId}) p on p.attempt_id = t.id
      where ${isPartOfId(sql, "p.id", name)} or ${isPartOfId(sql, "t.id", name)} or t.refdet = ${name}
        or p.reference = ${name} or p.authorisation = ${name}`.pipe(decodeRows(Named))
    const numbered = found.filter((each) => each.numbered)
    const those = numbered.length > 0 ? numbered : found
    const [first, ...others] = those
    if (first === undefined) return yield* new PaymentNotFound()
    if (others.length > 0) {
      return yield* new SeveralPayments({ ids: those.map(({ paymentId, attemptId }) => paymentId ?? attemptId ?? "") })
    }
    return first
  })
})

/** The same for what only a payment that brought money can undergo: its id. */
export const bookedPaymentNamed = Effect.map(paymentNamed, (named) =>
  Effect.fnUntraced(function* (townId: string, name: string) {
    const { paymentId } = yield* named(townId, name)
    return paymentId ?? (yield* new PaymentNotFound())
  })
)
