import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { Coverage, DataSubject, Leaving, Merging } from "../../platform/privacy/Contribution.ts"
import { among } from "../../platform/privacy/rows.ts"

/** What of attendances is personal: the part of the room's contribution. */
export const attendanceCovers = {
  attendances: { exported: ["presences"] },
  attendance_notes: { exported: ["notesDePresence"] }
} satisfies Readonly<Record<string, Coverage>>

/** How attendances end and move with the people that they are about. */
export const attendanceData = Effect.map(SqlClient.SqlClient, (sql) => ({
  // its notes go with it
  erase: ({ townId, household, child }: Leaving) => sql`delete from attendances where town_id = ${townId}
    and (${among(sql, "household_id", household)} or ${among(sql, "child_id", child)})`,

  /** What both were noted for stays once. */
  move: Effect.fnUntraced(function* ({ townId, household: { from, to }, subjects }: Merging) {
    const pairs = sql`jsonb_to_recordset(${JSON.stringify(subjects)}::jsonb) as p("from" uuid, "to" uuid)`
    yield* sql`delete from attendances a using ${pairs} where a.town_id = ${townId} and a.child_id = p."from"
      and p."to" <> p."from" and exists (select 1 from attendances o
        where o.town_id = a.town_id and o.slot_id = a.slot_id and o.child_id = p."to")`
    yield* sql`update attendances a set child_id = p."to" from ${pairs}
      where a.town_id = ${townId} and a.child_id = p."from" and p."to" <> p."from"`
    yield* sql`update attendances set household_id = ${to} where town_id = ${townId} and household_id = ${from}`
  }),

  document: Effect.fnUntraced(function* ({ townId, householdId }: DataSubject) {
    const ofHome = sql`(a.household_id = ${householdId} or a.household_id is null and exists (select 1 from child_homes l
      where l.town_id = a.town_id and l.household_id = ${householdId} and l.child_id = a.child_id))`
    const presences =
      yield* sql`select c.given_name as child, s.activity, s.part, a.day, a.state, a.late_minutes, a.noted_at, a.source
      from attendances a join slot_cards s on s.town_id = a.town_id and s.id = a.slot_id
      join child_cards c on c.town_id = a.town_id and c.id = a.child_id
      where a.town_id = ${townId} and a.version > 0 and ${ofHome}
      order by a.day, c.given_name collate portail_french, s.part`
    const notesDePresence =
      yield* sql`select c.given_name as child, s.activity, s.part, s.day, n.state, n.late_minutes, n.noted_at,
        n.received_at, n.source, n.outcome
      from attendance_notes n
      join attendances a on a.town_id = n.town_id and a.slot_id = n.slot_id and a.child_id = n.child_id
      join slot_cards s on s.town_id = n.town_id and s.id = n.slot_id
      join child_cards c on c.town_id = n.town_id and c.id = n.child_id
      where n.town_id = ${townId} and ${ofHome} order by n.received_at, n.id`
    return { presences, notesDePresence }
  })
}))
