import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { type SlotReservation, SlotReservations } from "../activities/SlotReservations.ts"
import { Ids } from "../platform/ids/Ids.ts"
import { now } from "../platform/time/now.ts"

/** Who is booked in slots, for activities. */
export const slotReservations = Layer.effect(
  SlotReservations,
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const ids = yield* Ids

    const inSlots = (slotIds: ReadonlyArray<string>) =>
      sql`r.slot_id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(slotIds)}::jsonb))`

    const on = Effect.fn("SlotReservations.on")(function* (townId: string, slotIds: ReadonlyArray<string>) {
      return yield* sql<SlotReservation>`select r.id as reservation_id, r.slot_id, c.external_ref as child_ref,
          c.given_name || ' ' || c.family_name as child_name, h.external_ref as household_ref, r.unit
        from reservations r join child_cards c on c.town_id = r.town_id and c.id = r.child_id
        join household_cards h on h.town_id = r.town_id and h.id = r.household_id
        where r.town_id = ${townId} and r.cancelled_at is null and ${inSlots(slotIds)}
        order by r.day, c.family_name collate portail_french, c.given_name collate portail_french, r.unit, r.id`
    }, Effect.orDie)

    const remembered = Effect.fn("SlotReservations.remembered")(function* (
      townId: string,
      slotIds: ReadonlyArray<string>
    ) {
      const rows = yield* sql<{ slotId: string }>`select distinct r.slot_id from reservations r
        where r.town_id = ${townId} and ${inSlots(slotIds)}`
      return new Set(rows.map(({ slotId }) => slotId))
    }, Effect.orDie)

    const cancel = Effect.fn("SlotReservations.cancel")(function* (
      { townId, actor }: StaffAccess,
      slotIds: ReadonlyArray<string>,
      reason: string
    ) {
      const at = yield* now
      const cancelled = yield* sql<Cancelled>`update reservations r set cancelled_at = ${at}, cancelled_by = ${actor}
        from slot_cards s where r.town_id = ${townId} and r.cancelled_at is null and ${inSlots(slotIds)}
          and s.town_id = r.town_id and s.id = r.slot_id
        returning r.household_id, r.child_id, s.activity, r.unit, r.day`
      const units = new Map(cancelled.map((each) => [JSON.stringify(each), each]))
      const events = yield* Effect.forEach(units.values(), (each) => Effect.map(ids.next, (id) => ({ ...each, id })))
      yield* sql`insert into reservation_events (town_id, id, at, actor, household_id, child_id, activity, unit, day, action, outcome, code, detail)
        select ${townId}, id, ${at}, ${actor}, "householdId", "childId", activity, unit, day, 'close', 'cancelled', 'closed',
          ${JSON.stringify({ reason })}::jsonb
        from jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as e(id uuid, "householdId" uuid, "childId" uuid, activity text,
          unit text, day date)`
      const households = new Set(cancelled.map(({ householdId }) => householdId)).size
      return { reservations: cancelled.length, households, mails: 0, unreachable: [] }
    }, Effect.orDie)

    return SlotReservations.of({ on, remembered, cancel })
  })
)

interface Cancelled {
  readonly householdId: string
  readonly childId: string
  readonly activity: string
  readonly unit: string
  readonly day: string
}
