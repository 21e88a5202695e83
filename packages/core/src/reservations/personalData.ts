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
import { attendanceCovers, attendanceData } from "./attendance/personalData.ts"
import type { tables } from "./tables.ts"

const covers = {
  reservations: { exported: ["reservations"] },
  reservation_events: { exported: ["demandesDeReservation"] },
  planning_requests: {
    exported: [],
    unexported: "answers kept for a browser that asks again; the events say the same"
  },
  planning_feeds: { exported: ["flux"] },
  ...attendanceCovers
} satisfies Partial<Record<(typeof tables)[number], Coverage>>

/** Days for which the answer to a request is kept, for a browser that sends it again. */
const answerDays = 30

/** Who was booked where, and what families asked for. */
export const personalData = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const attendances = yield* attendanceData

  const erase = Effect.fnUntraced(function* (leaving: Leaving) {
    const { townId, household, child, account } = leaving
    yield* attendances.erase(leaving)
    const ofThem = sql`town_id = ${townId}
      and (${among(sql, "household_id", household)} or ${among(sql, "child_id", child)})`
    yield* sql`delete from reservations where ${ofThem}`
    yield* sql`delete from reservation_events where ${ofThem}`
    yield* sql`delete from planning_feeds where town_id = ${townId}
      and (${among(sql, "household_id", household)} or ${among(sql, "account_id", account)})`
    yield* sql`delete from planning_requests where town_id = ${townId} and ${among(sql, "account_id", account)}`
    return {}
  })

  // a place that both had stays once; the story of both is kept
  const move = Effect.fnUntraced(function* (merging: Merging) {
    const { townId, household, subjects } = merging
    const { from, to } = household
    yield* attendances.move(merging)
    const pairs = sql`jsonb_to_recordset(${JSON.stringify(subjects)}::jsonb) as p("from" uuid, "to" uuid)`
    yield* sql`delete from reservations r using ${pairs} where r.town_id = ${townId} and r.household_id = ${from}
      and r.child_id = p."from" and r.cancelled_at is null and exists (select 1 from reservations o
        where o.town_id = r.town_id and o.child_id = p."to" and o.id <> r.id and o.day = r.day and o.cancelled_at is null
          and (o.slot_id = r.slot_id or o.exclusive = r.exclusive))`
    for (const table of ["reservations", "reservation_events"] as const) {
      const rows = table === "reservations" ? sql`update reservations r` : sql`update reservation_events r`
      yield* sql`${rows} set household_id = ${to}, child_id = p."to" from ${pairs}
        where r.town_id = ${townId} and r.household_id = ${from} and r.child_id = p."from"`
    }
    yield* sql`update planning_feeds set household_id = ${to} where town_id = ${townId} and household_id = ${from}`
    return {}
  })

  const sweep = Effect.fnUntraced(function* ({ town, today }: Sweep<{ readonly id: string }>) {
    const kept = sinceDay(sql, "answered_at", daysAfter(today, -answerDays))
    yield* sql`delete from planning_requests where town_id = ${town.id} and not (${kept})`
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
      const demandesDeReservation = yield* sql`select c.given_name as child, e.activity, e.unit, e.day, e.at, e.action,
          e.outcome, e.code
        from reservation_events e join child_cards c on c.town_id = e.town_id and c.id = e.child_id
        where e.town_id = ${townId} and e.household_id = ${householdId} order by e.at, e.id`
      const flux = yield* sql`select created_at, read_at from planning_feeds
        where town_id = ${townId} and account_id = ${accountId}`
      return { reservations, demandesDeReservation, flux, ...(yield* attendances.document(subject)) }
    })
  } satisfies PersonalDataExport
})
