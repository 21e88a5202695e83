import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { newId } from "../../../core/src/platform/ids/Ids.ts"
import type { Basket } from "./crowd.ts"

/** What the loop does besides giving places: all that an honest program cannot leave out, or nothing. */
export type Diligence = "honest" | "bare"

/**
 * The bound: the same baskets by a loop as one writes it by hand, a transaction each, in this process and without HTTP. It holds the
 * slots in one order, gives what is free and writes it. The honest one also asks whether the child is the household's and enrolled,
 * notes what became of the basket in one row, and queues a letter where something changed; the bare one takes every basket at its word.
 * Neither knows sessions, rules, openings, waiting lists, nor keeps an answer for who sends its basket again. Gives seconds.
 */
export const handMade = Effect.fnUntraced(function* (
  townId: string,
  baskets: ReadonlyArray<Basket>,
  diligence: Diligence
) {
  const sql = yield* SqlClient.SqlClient
  const { idsOf, give, giveBack } = yield* places(townId)
  const { enrolled, note } = yield* diligently(townId)
  const start = performance.now()
  for (const basket of baskets) {
    yield* sql.withTransaction(
      Effect.gen(function* () {
        const known = diligence === "bare" ? undefined : yield* enrolled(basket)
        const wanted = basket.wishes
          .filter(({ childId }) => known?.has(childId) ?? true)
          .map((wish) => ({ ...wish, slotId: idsOf(wish.day) }))
        const changed = yield* basket.action === "cancel" ? giveBack(wanted) : give(basket.householdId, wanted)
        if (diligence === "honest") yield* note(basket, changed)
      })
    )
  }
  return (performance.now() - start) / 1000
})

interface Wanted {
  readonly childId: string
  readonly day: string
  readonly slotId: string
}

const places = Effect.fnUntraced(function* (townId: string) {
  const sql = yield* SqlClient.SqlClient
  const slots = yield* sql<{ id: string; day: string }>`select id, day from slots where town_id = ${townId}`
  const slotOf = new Map(slots.map(({ id, day }) => [day, id]))

  const hold = (wanted: ReadonlyArray<Wanted>) => {
    const held = JSON.stringify([...new Set(wanted.map(({ slotId }) => slotId))])
    return sql<{ id: string; free: number }>`select id, capacity - reserved as free from slots
      where town_id = ${townId} and id in (select value::uuid from jsonb_array_elements_text(${held}::jsonb))
      order by id for update`
  }

  const give = Effect.fnUntraced(function* (householdId: string, wanted: ReadonlyArray<Wanted>) {
    const left = new Map((yield* hold(wanted)).map((slot) => [slot.id, slot.free]))
    const given: Array<object> = []
    for (const wish of wanted) {
      const free = left.get(wish.slotId) ?? 0
      if (free <= 0) continue
      left.set(wish.slotId, free - 1)
      given.push({ ...wish, id: yield* newId, bookingId: yield* newId })
    }
    if (given.length === 0) return 0
    yield* sql`insert into reservations (town_id, id, booking_id, slot_id, day, child_id, household_id, unit, booked_at, booked_by)
      select ${townId}, id, "bookingId", "slotId", day, "childId", ${householdId}::uuid, 'journee', now(), 'bench'
      from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as g(id uuid, "bookingId" uuid, "slotId" uuid, day date, "childId" uuid)
      on conflict do nothing`
    return given.length
  })

  const giveBack = Effect.fnUntraced(function* (wanted: ReadonlyArray<Wanted>) {
    yield* hold(wanted)
    const rows = yield* sql`update reservations r set cancelled_at = now(), cancelled_by = 'bench'
      from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w("childId" uuid, "slotId" uuid, day date)
      where r.town_id = ${townId} and r.child_id = w."childId" and r.day = w.day and r.slot_id = w."slotId" and r.cancelled_at is null
      returning r.id`
    return rows.length
  })

  return { idsOf: (day: string) => slotOf.get(day) ?? "", give, giveBack }
})

const diligently = Effect.fnUntraced(function* (townId: string) {
  const sql = yield* SqlClient.SqlClient

  const enrolled = Effect.fnUntraced(function* ({ householdId, wishes }: Basket) {
    const childIds = JSON.stringify([...new Set(wishes.map(({ childId }) => childId))])
    const rows = yield* sql<{ childId: string }>`select l.child_id from household_children l join enrolments e
        on e.town_id = l.town_id and e.household_id = l.household_id and e.child_id = l.child_id
      where l.town_id = ${townId} and l.household_id = ${householdId} and e.activity = 'centre' and e.state = 'accepted'
        and l.child_id in (select value::uuid from jsonb_array_elements_text(${childIds}::jsonb))`
    return new Set(rows.map(({ childId }) => childId))
  })

  const note = Effect.fnUntraced(function* ({ householdId, action, wishes }: Basket, changed: number) {
    const [first] = wishes
    if (first === undefined) return
    const given = action === "cancel" ? "cancelled" : "booked"
    const days = JSON.stringify([...new Set(wishes.map(({ day }) => day))])
    yield* sql`insert into reservation_events (town_id, id, at, actor, household_id, child_id, activity, unit, days, action, outcome)
      values (${townId}, ${yield* newId}, now(), 'bench', ${householdId}, ${first.childId}, 'centre', 'journee',
        array(select value::date from jsonb_array_elements_text(${days}::jsonb)), ${action}, ${changed > 0 ? given : "full"})`
    if (changed === 0) return
    const mailId = yield* newId
    yield* sql`insert into mails (town_id, id, template, recipient, subject, html, body, queued_at)
      values (${townId}, ${mailId}, 'planningChanged', 'bench@example.org', 'Vos réservations', 'Enregistré', 'Enregistré', now())`
    yield* sql`insert into outbox (id, queue_name, element, state, attempts, visible_at, created_at, updated_at)
      values (${mailId}, 'bench', ${JSON.stringify({ townId, mailId })}, 'pending', 0, now(), now(), now())`
  })

  return { enrolled, note }
})
