import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../../accounts/FamilyAccess.ts"
import type { EndedBooking, ShortenedEnrolment } from "../../activities/SlotReservations.ts"
import { Ids } from "../../platform/ids/Ids.ts"
import { lockEach } from "../../platform/locks/locks.ts"
import { now } from "../../platform/time/now.ts"
import { todayInParis } from "../../platform/time/today.ts"
import { looking } from "../engine/looking.ts"
import { passOn, slotIdsOf } from "../waiting/passOn.ts"
import { waitLetters } from "../waiting/waitLetters.ts"
import { waitRows } from "../waiting/waitRows.ts"

/**
 * Cancels what is booked from tomorrow on for days that enrolments no longer have, without a fee, ends what is waited for there, and offers
 * the places to others; in the caller's transaction, which has written the enrolments.
 */
export const freeEnded = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const ids = yield* Ids
  const lockChildren = yield* lockEach
  const rows = yield* waitRows
  const { offerOf } = yield* looking
  const pass = yield* passOn
  const letters = yield* waitLetters

  /** Those in whose lost days there is something to book: the others need no lock. */
  const withSlots = Effect.fnUntraced(function* (
    townId: string,
    ended: ReadonlyArray<ShortenedEnrolment>,
    today: string
  ) {
    const last = yield* sql<{ activity: string; day: string }>`select activity, max(day)::text as day from slot_cards
      where town_id = ${townId} and day > ${today} group by activity`
    return ended.filter(({ activity, endsOn }) => last.some((slot) => slot.activity === activity && slot.day > endsOn))
  })

  /** Places of a table on days that none of a child's enrolments has any more. */
  const outside = (townId: string, ended: ReadonlyArray<ShortenedEnrolment>, today: string) => sql`(
    select e."householdId" as household_id, e."childId" as child_id, s.id as slot_id, e."endsOn" as ends_on
    from jsonb_to_recordset(${JSON.stringify(ended)}::jsonb) as e("householdId" uuid, "childId" uuid, activity text, "endsOn" date,
      "endedOn" date)
    join slot_cards s on s.town_id = ${townId} and s.activity = e.activity and s.day > e."endsOn" and s.day <= e."endedOn"
      and s.day > ${today}
    where not exists (select 1 from enrolment_cards n where n.town_id = ${townId} and n.household_id = e."householdId"
      and n.child_id = e."childId" and n.activity = e.activity and n.state = 'accepted' and s.day between n.starts_on and n.ends_on))`

  const cancel = Effect.fnUntraced(function* ({ townId, actor }: StaffAccess, bookingIds: ReadonlyArray<string>) {
    const at = yield* now
    const lost = yield* sql<EndedBooking>`with cancelled as (
        update reservations r set cancelled_at = ${at}, cancelled_by = ${actor}
        where r.town_id = ${townId} and r.cancelled_at is null and r.held_until is null
          and r.booking_id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(bookingIds)}::jsonb))
        returning r.booking_id, r.household_id, r.child_id, r.slot_id, r.unit, r.day)
      select distinct c.booking_id, c.household_id, h.external_ref as household_ref, c.child_id, k.external_ref as child_ref,
        k.given_name, s.activity, c.unit, c.day
      from cancelled c join slot_cards s on s.town_id = ${townId} and s.id = c.slot_id
      join household_cards h on h.town_id = ${townId} and h.id = c.household_id
      join child_cards k on k.town_id = ${townId} and k.id = c.child_id
      order by c.day, h.external_ref, k.external_ref, c.unit`
    const events = yield* Effect.forEach(lost, (booking) => Effect.map(ids.next, (id) => ({ ...booking, id })))
    yield* sql`insert into reservation_events (town_id, id, at, actor, household_id, child_id, activity, unit, days, action, outcome, code)
      select ${townId}, id, ${at}, ${actor}, "householdId", "childId", activity, unit, array[day], 'cancel', 'cancelled', 'not-enrolled'
      from jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as e(id uuid, "householdId" uuid, "childId" uuid, activity text,
        unit text, day date)`
    return lost
  })

  return Effect.fnUntraced(function* (staff: StaffAccess, all: ReadonlyArray<ShortenedEnrolment>) {
    const { town, townId, actor } = staff
    const today = yield* todayInParis
    const ended = all.length === 0 ? [] : yield* withSlots(townId, all, today)
    if (ended.length === 0) return []
    // a booking that is being written is waited for: it was decided by the days that the enrolment had
    yield* lockChildren(
      ended.map(({ childId }) => childId),
      "bookings of a child"
    )
    const days = outside(townId, ended, today)
    const taken = yield* sql<{ bookingId: string; slotId: string }>`select r.booking_id, r.slot_id from reservations r
      join ${days} o on o.slot_id = r.slot_id and o.child_id = r.child_id and o.household_id = r.household_id
      where r.town_id = ${townId} and r.cancelled_at is null and r.held_until is null`
    const waitedFor = yield* sql<{ id: string }>`select distinct w.id from waits w
      join wait_places p on p.town_id = w.town_id and p.wait_id = w.id
      join ${days} o on o.slot_id = p.slot_id and o.child_id = p.child_id and o.household_id = w.household_id
      where w.town_id = ${townId} and w.state in ('waiting', 'offered')`
    const waitIds = waitedFor.map(({ id }) => id)
    const known = waitIds.length === 0 ? [] : yield* rows.named(townId, waitIds)
    const slotIds = [...new Set([...taken.map(({ slotId }) => slotId), ...known.flatMap(slotIdsOf)])]
    if (slotIds.length === 0) return []
    yield* rows.holdSlots(townId, slotIds)
    const lost = yield* cancel(staff, [...new Set(taken.map(({ bookingId }) => bookingId))])
    const [at, offer] = [yield* now, yield* offerOf(town)]
    const waits = waitIds.length === 0 ? [] : yield* rows.held(townId, waitIds)
    const standing = waits.filter(({ state }) => state === "waiting" || state === "offered")
    yield* rows.end(townId, waitIds, { state: "closed", reason: "not-enrolled", at, actor })
    yield* letters(
      town,
      offer,
      standing.map((wait) => ({ template: "waitClosed", wait, code: "not-enrolled" }))
    )
    yield* pass(town, offer, slotIds, at)
    return lost
  })
})
