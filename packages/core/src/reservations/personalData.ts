import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type {
  Coverage,
  DataSubject,
  Leaving,
  Merging,
  PersonalDataContribution,
  PersonalDataExport,
  Sweep
} from "../platform/privacy/Contribution.ts"
import { among } from "../platform/privacy/rows.ts"
import { daysAfter } from "../platform/time/days.ts"
import { sinceDay } from "../platform/time/parisDays.ts"
import { absenceCovers, absenceData } from "./absences/personalData.ts"
import { attendanceCovers, attendanceData } from "./attendance/personalData.ts"
import { requestCovers, requestData } from "./draws/personalData.ts"
import { noticeCovers, noticeData } from "./notices/personalData.ts"
import type { tables } from "./tables.ts"

const covers = {
  reservations: { exported: ["reservations"] },
  reservation_events: { exported: ["demandesDeReservation"] },
  planning_requests: {
    exported: [],
    unexported: "answers kept for a browser that asks again; the events say the same"
  },
  planning_feeds: { exported: ["flux"] },
  waits: { exported: ["listesDAttente"] },
  wait_places: { exported: ["listesDAttente"] },
  ...requestCovers,
  ...attendanceCovers,
  ...absenceCovers,
  ...noticeCovers
} satisfies Partial<Record<(typeof tables)[number], Coverage>>

/** Days for which the answer to a request is kept, for a browser that sends it again. */
const answerDays = 30

/** Days for which a staff link that has ended stays in the list. */
const linkDays = 400

/** Who was booked where, and what families asked for. */
export const personalData = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const attendances = yield* attendanceData
  const absences = yield* absenceData
  const requests = yield* requestData
  const notices = yield* noticeData

  const erase = Effect.fnUntraced(function* (leaving: Leaving) {
    const { townId, household, child, account } = leaving
    yield* attendances.erase(leaving)
    yield* absences.erase(leaving)
    yield* requests.erase(leaving)
    yield* notices.erase(leaving)
    const ofThem = sql`town_id = ${townId}
      and (${among(sql, "household_id", household)} or ${among(sql, "child_id", child)})`
    yield* sql`delete from reservations r where r.town_id = ${townId}
      and (${among(sql, "r.household_id", household)} or ${among(sql, "r.child_id", child)}
        or (r.held_until is not null and exists (select 1 from wait_places p
          where p.town_id = r.town_id and p.wait_id = r.wait_id and ${among(sql, "p.child_id", child)})))`
    yield* sql`delete from reservation_events where ${ofThem}`
    // of a child that leaves, the whole wait: its brothers and sisters wanted to go with it
    yield* sql`delete from waits w where w.town_id = ${townId} and (${among(sql, "w.household_id", household)}
      or exists (select 1 from wait_places p where p.town_id = w.town_id and p.wait_id = w.id and ${among(sql, "p.child_id", child)}))`
    yield* sql`update waits set account_id = null, key = null where town_id = ${townId} and ${among(sql, "account_id", account)}`
    yield* sql`delete from planning_feeds where town_id = ${townId}
      and (${among(sql, "household_id", household)} or ${among(sql, "account_id", account)})`
    yield* sql`delete from planning_requests where town_id = ${townId} and ${among(sql, "account_id", account)}`
    return {}
  })

  /** Bookings that would move, with those of the same child that they clash with. */
  const clashes = ({ townId, household: { from }, subjects }: Merging) =>
    sql`select r.booking_id as moved, o.booking_id as kept, o.household_id as kept_household, o.held_until is not null as kept_offered,
        (${partsOf(sql, "r")}) as parts, (${partsOf(sql, "o")}) as kept_parts
      from jsonb_to_recordset(${JSON.stringify(subjects)}::jsonb) as p("from" uuid, "to" uuid)
      join reservations r on r.town_id = ${townId} and r.household_id = ${from} and r.child_id = p."from" and r.cancelled_at is null
      join reservations o on o.town_id = r.town_id and o.child_id = p."to" and o.booking_id <> r.booking_id and o.day = r.day
        and o.cancelled_at is null and (o.slot_id = r.slot_id or o.exclusive = r.exclusive)`

  // of two bookings of a place the one with more parts stays, whole: a day never lacks a part of what was booked; the story of both is kept
  const move = Effect.fnUntraced(function* (merging: Merging) {
    const { townId, household, subjects } = merging
    const { from, to } = household
    yield* attendances.move(merging)
    yield* absences.move(merging)
    yield* requests.move(merging)
    const pairs = sql`jsonb_to_recordset(${JSON.stringify(subjects)}::jsonb) as p("from" uuid, "to" uuid)`
    // what both waited for, or one waited for and the other has: the wait that would move ends
    const ended = sql`(select w.id from waits w join wait_places h on h.town_id = w.town_id and h.wait_id = w.id
      join ${pairs} on p."from" = h.child_id and p."from" <> p."to"
      where w.town_id = ${townId} and w.household_id = ${from} and w.state in ('waiting', 'offered') and (
        exists (select 1 from wait_places o where o.town_id = w.town_id and o.child_id = p."to" and o.slot_id = h.slot_id
          and o.wait_id <> w.id and o.state in ('waiting', 'offered'))
        or exists (select 1 from reservations o where o.town_id = w.town_id and o.child_id = p."to" and o.day = h.day
          and o.cancelled_at is null and (o.slot_id = h.slot_id or o.exclusive in (select x.exclusive from reservations x
            where x.town_id = w.town_id and x.wait_id = w.id and x.day = o.day)))))`
    yield* sql`delete from reservations where town_id = ${townId} and held_until is not null and wait_id in ${ended}`
    yield* sql`delete from waits where town_id = ${townId} and id in ${ended}`
    yield* sql`delete from reservations r where r.town_id = ${townId} and r.booking_id in
      (select c.kept from (${clashes(merging)}) c where c.kept_household = ${to} and not c.kept_offered and c.parts > c.kept_parts)`
    yield* sql`delete from reservations r where r.town_id = ${townId} and r.booking_id in (select c.moved from (${clashes(merging)}) c)`
    for (const table of ["reservations", "reservation_events"] as const) {
      const rows = table === "reservations" ? sql`update reservations r` : sql`update reservation_events r`
      yield* sql`${rows} set household_id = ${to}, child_id = p."to" from ${pairs}
        where r.town_id = ${townId} and r.household_id = ${from} and r.child_id = p."from"`
    }
    yield* sql`update wait_places h set child_id = p."to" from waits w, ${pairs}
      where h.town_id = ${townId} and w.town_id = h.town_id and w.id = h.wait_id and w.household_id = ${from} and h.child_id = p."from"`
    yield* sql`update waits set household_id = ${to} where town_id = ${townId} and household_id = ${from}`
    yield* sql`update planning_feeds set household_id = ${to} where town_id = ${townId} and household_id = ${from}`
    return {}
  })

  const sweep = Effect.fnUntraced(function* (due: Sweep<{ readonly id: string }>) {
    const { town, today } = due
    yield* notices.sweep(due)
    yield* absences.sweep(due)
    const kept = sinceDay(sql, "answered_at", daysAfter(today, -answerDays))
    yield* sql`delete from planning_requests where town_id = ${town.id} and not (${kept})`
    // who got a link is somebody's name; what was noted by it stays
    yield* sql`delete from staff_links where town_id = ${town.id}
      and not (${sinceDay(sql, "expires_at", daysAfter(today, -linkDays))})`
    // whose account is closed reads nothing already
    yield* sql`delete from planning_feeds f where f.town_id = ${town.id} and not exists (select 1 from account_cards a
      where a.town_id = f.town_id and a.id = f.account_id and a.usable)`
    return {}
  })

  const bookedFrom = (day: string) => sql`exists (select 1 from reservations t
    where t.town_id = h.town_id and t.household_id = h.id and t.cancelled_at is null and t.day >= ${day}::date)`
  return {
    room: "reservations",
    covers,
    erase: { counts: [], run: erase },
    move,
    ties: {
      serves: bookedFrom,
      served: sql`exists (select 1 from reservations t where t.town_id = h.town_id and t.household_id = h.id)`,
      activeSince: (day: string) => [bookedFrom(day)]
    },
    retention: { counts: [], run: sweep }
  } satisfies PersonalDataContribution<{ readonly id: string }>
})

/** A household's days, its wishes, and where its calendars read them. */
export const personalDataExport = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const attendances = yield* attendanceData
  const absences = yield* absenceData
  const requests = yield* requestData
  const notices = yield* noticeData
  return {
    room: "reservations",
    document: Effect.fnUntraced(function* (subject: DataSubject) {
      const { townId, householdId, accountId } = subject
      const reservations =
        yield* sql`select c.given_name as child, s.activity, r.unit, r.day, r.booked_at, r.cancelled_at,
          r.late, r.fee_percent
        from reservations r join slot_cards s on s.town_id = r.town_id and s.id = r.slot_id
        join child_cards c on c.town_id = r.town_id and c.id = r.child_id
        where r.town_id = ${townId} and r.household_id = ${householdId} order by r.day, c.given_name collate portail_french, r.unit`
      const demandesDeReservation = yield* sql`select c.given_name as child, e.activity, e.unit, d.day, e.at, e.action,
          e.outcome, e.code
        from reservation_events e join child_cards c on c.town_id = e.town_id and c.id = e.child_id
        cross join lateral unnest(e.days) d(day)
        where e.town_id = ${townId} and e.household_id = ${householdId} order by e.at, e.id, d.day`
      const flux = yield* sql`select created_at, read_at from planning_feeds
        where town_id = ${townId} and account_id = ${accountId}`
      const listesDAttente =
        yield* sql`select w.activity, w.state, w.asked_at, w.criteria, w.offer_until, w.ended_at, w.reason,
          jsonb_agg(jsonb_build_object('child', c.given_name, 'unit', p.unit, 'day', p.day) order by p.day, c.given_name) as places
        from waits w join wait_places p on p.town_id = w.town_id and p.wait_id = w.id
        join child_cards c on c.town_id = p.town_id and c.id = p.child_id
        where w.town_id = ${townId} and w.household_id = ${householdId}
        group by w.town_id, w.id order by w.asked_at, w.id`
      return {
        ...{ reservations, demandesDeReservation, listesDAttente, flux },
        ...(yield* requests.document(subject)),
        ...(yield* attendances.document(subject)),
        ...(yield* absences.document(subject)),
        ...(yield* notices.document(subject))
      }
    })
  } satisfies PersonalDataExport
})

/** How many parts the booking of a row has, by the row's alias: a name of ours. */
const partsOf = (sql: SqlClient.SqlClient, row: string) =>
  sql.literal(
    `select count(*) from reservations x where x.town_id = ${row}.town_id and x.booking_id = ${row}.booking_id`
  )
