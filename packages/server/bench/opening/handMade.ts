import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { newId } from "../../../core/src/platform/ids/Ids.ts"
import type { Basket } from "./crowd.ts"

/**
 * The bound: the same baskets by a loop as one writes it by hand, a transaction each. It holds the slots in one order, gives what is free
 * and writes it; no rules, no words, no answer to keep, no mail.
 */
export const handMade = Effect.fnUntraced(function* (townId: string, baskets: ReadonlyArray<Basket>) {
  const sql = yield* SqlClient.SqlClient
  const slots = yield* sql<{ id: string; day: string }>`select id, day from slots where town_id = ${townId}`
  const slotOf = new Map(slots.map(({ id, day }) => [day, id]))
  const start = performance.now()
  for (const { householdId, action, wishes } of baskets) {
    const wanted = wishes.map(({ childId, day }) => ({ childId, day, slotId: slotOf.get(day) ?? "" }))
    const held = JSON.stringify([...new Set(wanted.map(({ slotId }) => slotId))])
    yield* sql.withTransaction(
      Effect.gen(function* () {
        const free = yield* sql<{ id: string; free: number }>`select id, capacity - reserved as free from slots
          where town_id = ${townId} and id in (select value::uuid from jsonb_array_elements_text(${held}::jsonb))
          order by id for update`
        if (action === "cancel") {
          yield* sql`update reservations r set cancelled_at = now(), cancelled_by = 'bench'
            from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w("childId" uuid, "slotId" uuid, day date)
            where r.town_id = ${townId} and r.child_id = w."childId" and r.day = w.day and r.slot_id = w."slotId" and r.cancelled_at is null`
          return
        }
        const left = new Map(free.map((slot) => [slot.id, slot.free]))
        const given: Array<object> = []
        for (const wish of wanted) {
          const places = left.get(wish.slotId) ?? 0
          if (places <= 0) continue
          left.set(wish.slotId, places - 1)
          given.push({ ...wish, id: yield* newId, bookingId: yield* newId })
        }
        if (given.length === 0) return
        yield* sql`insert into reservations (town_id, id, booking_id, slot_id, day, child_id, household_id, unit, booked_at, booked_by)
          select ${townId}, id, "bookingId", "slotId", day, "childId", ${householdId}::uuid, 'journee', now(), 'bench'
          from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as g(id uuid, "bookingId" uuid, "slotId" uuid, day date, "childId" uuid)
          on conflict do nothing`
      })
    )
  }
  return (performance.now() - start) / 1000
})
