import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { PaymentNotFound } from "./Payment.ts"

/** The part of a payment that covers no invoice and was not given back, in cents. */
export interface Surplus {
  readonly householdId: string
  readonly household: string
  readonly regieCode: string
  readonly surplusCents: number
}

/** The surplus of a payment; until the transaction ends nobody else spends it. */
export const lockedSurplus = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  return Effect.fnUntraced(function* (staff: StaffAccess, paymentId: string) {
    const [payment] = yield* sql<Omit<Surplus, "surplusCents"> & { readonly amountCents: number }>`
      select p.household_id, h.name as household, p.regie_code, p.amount_cents
      from payments p join households h on h.town_id = p.town_id and h.id = p.household_id
      where p.town_id = ${staff.townId} and p.id::text = ${paymentId} for no key update of p`
    if (payment === undefined) return yield* new PaymentNotFound()
    // a second statement: what was written while this one waited for the lock counts too
    const [spent] = yield* sql<{ cents: number }>`select coalesce(sum(amount_cents), 0)::int as cents from (
        select amount_cents from payment_allocations where town_id = ${staff.townId} and payment_id = ${paymentId}::uuid
        union all
        select amount_cents from payment_refunds where town_id = ${staff.townId} and payment_id = ${paymentId}::uuid) parts`
    const { amountCents, ...of } = payment
    return { ...of, surplusCents: amountCents - (spent?.cents ?? 0) } satisfies Surplus
  })
})
