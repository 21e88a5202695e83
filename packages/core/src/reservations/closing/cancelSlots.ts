import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../../accounts/FamilyAccess.ts"
import { Ids } from "../../platform/ids/Ids.ts"
import { now } from "../../platform/time/now.ts"

/** A unit of a child on a day that a closed slot took away. */
export interface LostBooking {
  readonly bookingId: string
  readonly householdId: string
  readonly householdRef: string
  readonly childId: string
  readonly activity: string
  readonly unit: string
  /** ISO day. */
  readonly day: string
  /** Every slot that it had a place in, of closed ones and others. */
  readonly slotIds: ReadonlyArray<string>
}

/** Cancels what is booked in some slots, without a fee: whole units, for a day without its morning is no day any more. */
export const cancelSlots = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const ids = yield* Ids
  return Effect.fnUntraced(function* ({ townId, actor }: StaffAccess, slotIds: ReadonlyArray<string>, reason: string) {
    const at = yield* now
    const lost = yield* sql<LostBooking>`with closed as (
        select distinct r.booking_id from reservations r where r.town_id = ${townId} and r.cancelled_at is null and r.held_until is null
          and r.slot_id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(slotIds)}::jsonb))),
      cancelled as (
        update reservations r set cancelled_at = ${at}, cancelled_by = ${actor}
        where r.town_id = ${townId} and r.cancelled_at is null and r.booking_id in (select booking_id from closed)
        returning r.booking_id, r.household_id, r.child_id, r.slot_id, r.unit, r.day)
      select c.booking_id, c.household_id, h.external_ref as household_ref, c.child_id, s.activity, c.unit, c.day,
        jsonb_agg(c.slot_id) as slot_ids
      from cancelled c join slot_cards s on s.town_id = ${townId} and s.id = c.slot_id
      join household_cards h on h.town_id = ${townId} and h.id = c.household_id
      group by c.booking_id, c.household_id, h.external_ref, c.child_id, s.activity, c.unit, c.day
      order by c.day, h.external_ref, c.unit`
    const events = yield* Effect.forEach(lost, (booking) => Effect.map(ids.next, (id) => ({ ...booking, id })))
    yield* sql`insert into reservation_events (town_id, id, at, actor, household_id, child_id, activity, unit, days, action, outcome, code,
        detail)
      select ${townId}, id, ${at}, ${actor}, "householdId", "childId", activity, unit, array[day], 'close', 'cancelled', 'closed',
        ${JSON.stringify({ reason })}::jsonb
      from jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as e(id uuid, "householdId" uuid, "childId" uuid, activity text,
        unit text, day date)`
    return lost
  })
})
