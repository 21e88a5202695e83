import type { StaffAccess } from "@portail-familles/core/accounts/model"
import type { Activity } from "@portail-familles/core/activities"
import { newId } from "@portail-familles/core/platform/ids"
import { daysAfter, now } from "@portail-familles/core/platform/time"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { bookingPatterns, sharedChild } from "./bookingPatterns.ts"

/** Books what the demo's families have booked: one Wednesday is full, one canteen closed; does nothing where reservations are. */
export const seedReservations = Effect.fn("seedReservations")(function* (
  staff: StaffAccess,
  activities: ReadonlyArray<Activity>,
  today: string
) {
  const sql = yield* SqlClient.SqlClient
  const { townId } = staff
  const known = yield* sql`select 1 from reservations where town_id = ${townId} limit 1`
  if (known.length > 0) return
  const at = yield* now
  yield* sql`update slots set state = 'closed', reason = 'Grève annoncée du personnel de cantine'
    where town_id = ${townId} and activity = 'restauration' and place = 'faroux' and day = (select min(day) from slots
      where town_id = ${townId} and activity = 'restauration' and day >= ${daysAfter(today, 6)}::date)`
  const [crowded] = yield* sql<{ day: string | null }>`select min(day) as day from slots
    where town_id = ${townId} and activity = 'mercredi' and day > ${daysAfter(today, 4)}::date`
  const patterns = bookingPatterns(activities, today, crowded?.day ?? null)
  const exclusive = activities.flatMap(({ code, parts }) =>
    parts.map((part) => ({ activity: code, part: part.code, word: part.exclusive }))
  )
  // every part of a unit has as many places, so that a child has all of them or none
  yield* sql`with patterns as (
      select h.id as household_id, c.id as child_id, p.* from jsonb_to_recordset(${JSON.stringify(patterns)}::jsonb) as p("householdRef" text,
        "childRef" text, activity text, unit text, parts jsonb, place text, "group" text, weekdays jsonb, "from" date, "to" date)
      join households h on h.town_id = ${townId} and h.external_ref = p."householdRef"
      join children c on c.town_id = h.town_id and c.external_ref = p."childRef"),
    wanted as (
      select p.household_id, p.child_id, p.unit, s.id as slot_id, s.day, s.capacity, s.activity, s.part,
        row_number() over (partition by s.id order by md5(p."childRef")) as turn
      from patterns p join slots s on s.town_id = ${townId} and s.activity = p.activity and s.day between p."from" and p."to"
        and s.place = p.place and s.group_code = p."group" and s.state = 'open' and p.parts ? s.part
        and p.weekdays @> to_jsonb(extract(isodow from s.day)::int))
    insert into reservations (town_id, id, booking_id, slot_id, day, child_id, household_id, unit, exclusive, booked_at, booked_by)
    select ${townId}::uuid, gen_random_uuid(), md5(w.child_id::text || w.activity || w.unit || w.day)::uuid, w.slot_id, w.day, w.child_id,
      w.household_id, w.unit, nullif(e.word, ''), least(${at}::timestamptz, w.day - interval '12 days 3 hours 10 minutes'),
      coalesce((select 'family:' || a.id from household_adults m join accounts a on a.town_id = m.town_id and a.adult_id = m.adult_id
        where m.town_id = ${townId} and m.household_id = w.household_id order by m.rank limit 1), 'demo')
    from wanted w join jsonb_to_recordset(${JSON.stringify(exclusive)}::jsonb) as e(activity text, part text, word text)
      on e.activity = w.activity and e.part = w.part
    where w.capacity is null or w.turn <= w.capacity`
  yield* seedStory(staff, crowded?.day ?? null)
  yield* shareChild(staff, today)
}, Effect.orDie)

/** What the guide's family asked for, for who asks why: its meals, and a Wednesday that was full. */
const seedStory = Effect.fnUntraced(function* ({ townId }: StaffAccess, crowded: string | null) {
  const sql = yield* SqlClient.SqlClient
  yield* sql`insert into reservation_events (town_id, id, at, actor, household_id, child_id, activity, unit, days, action, outcome)
    select distinct on (r.booking_id) r.town_id, gen_random_uuid(), r.booked_at, r.booked_by, r.household_id, r.child_id, s.activity,
      r.unit, array[r.day], 'add', 'booked'
    from reservations r join slots s on s.town_id = r.town_id and s.id = r.slot_id
    join households h on h.town_id = r.town_id and h.id = r.household_id
    where r.town_id = ${townId} and h.external_ref = 'TEST'`
  if (crowded === null) return
  yield* sql`insert into reservation_events (town_id, id, at, actor, household_id, child_id, activity, unit, days, action, outcome, code)
    select e.town_id, gen_random_uuid(), e.at, e.actor, e.household_id, e.child_id, 'mercredi', 'journee', array[${crowded}::date], 'add', 'full',
      'full' from reservation_events e where e.town_id = ${townId} order by e.at desc limit 1`
})

/** A child lives a week with one parent, a week with the other. */
const shareChild = Effect.fnUntraced(function* ({ townId }: StaffAccess, today: string) {
  const sql = yield* SqlClient.SqlClient
  const at = yield* now
  const { childRef, even, odd } = sharedChild
  yield* sql`insert into custody_calendars (town_id, id, child_id, valid_from, calendar, recorded_at, recorded_by)
    select c.town_id, ${yield* newId}, c.id, ${daysAfter(today, -60)}::date, jsonb_build_object('weeks', jsonb_build_object('even', e.id,
      'odd', o.id, 'changeOver', 1), 'holidays', null, 'exceptions', '[]'::jsonb), ${at}, 'demo'
    from children c join households e on e.town_id = c.town_id and e.external_ref = ${even}
    join households o on o.town_id = c.town_id and o.external_ref = ${odd}
    where c.town_id = ${townId} and c.external_ref = ${childRef}`
})
