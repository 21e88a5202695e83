import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { surplusCents } from "../invoices/balanceSql.ts"
import { PaymentNotFound } from "./Payment.ts"

/** The part of a payment that covers no invoice and was not given back, in cents. */
export interface Surplus {
  readonly householdId: string
  readonly household: string
  readonly regieCode: string
  readonly surplusCents: number
}

/** The surplus of a payment; until the transaction ends nobody else spends it. */
export const lockSurplus = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  return Effect.fnUntraced(function* (staff: StaffAccess, paymentId: string) {
    const [locked] = yield* sql`select 1 from payments
      where town_id = ${staff.townId} and id::text = ${paymentId} for no key update`
    if (locked === undefined) return yield* new PaymentNotFound()
    // a second statement: what was written while this one waited for the lock counts too
    const [surplus] =
      yield* sql<Surplus>`select p.household_id, h.name as household, p.regie_code, ${surplusCents(sql)} as surplus_cents
      from payments p join households h on h.town_id = p.town_id and h.id = p.household_id
      where p.town_id = ${staff.townId} and p.id = ${paymentId}`
    return surplus ?? (yield* new PaymentNotFound())
  })
})
