import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { bookedPaymentNamed, PaymentNotFound } from "./paymentNamed.ts"

/** The part of a payment that covers no invoice and was not given back, in cents. */
const Surplus = Schema.Struct({
  paymentId: Schema.String,
  householdId: Schema.String,
  household: Schema.String,
  regieCode: Schema.String,
  surplusCents: Schema.Int
})
export type Surplus = typeof Surplus.Type

/** The surplus of a payment of any name ({@link paymentNamed}); until the transaction ends nobody else spends it. */
export const lockSurplus = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const named = yield* bookedPaymentNamed
  return Effect.fnUntraced(function* (staff: StaffAccess, name: string) {
    const paymentId = yield* named(staff.townId, name)
    yield* sql`select 1 from payments where town_id = ${staff.townId} and id = ${paymentId} for no key update`
    // a second statement: what was written while this one waited for the lock counts too
    const [surplus] =
      yield* sql`select p.id as payment_id, p.household_id, h.name as household, p.regie_code, p.surplus_cents
      from booked_payments p join household_cards h on h.town_id = p.town_id and h.id = p.household_id
      where p.town_id = ${staff.townId} and p.id = ${paymentId}`.pipe(decodeRows(Surplus))
    return surplus ?? (yield* new PaymentNotFound())
  })
})
