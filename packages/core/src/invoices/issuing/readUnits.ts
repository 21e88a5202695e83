import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { BookedUnits, UnbookedPresence } from "./FamilyMonth.ts"
import { type Month, placeOf } from "./month.ts"
import { type NotedUnits, notedStates } from "./notedStates.ts"

/** Of which households, their children, and those of them who have a second home. */
interface UnitsOf {
  readonly households: ReadonlyArray<string>
  readonly children: ReadonlyArray<string>
  readonly shared: ReadonlyArray<string>
}

interface UnitRow extends NotedUnits {
  readonly unbookedParts: ReadonlyArray<string> | null
}

/**
 * Reads what some households booked in a month and what was noted of their children, alike bookings as one, their days as bits. Each
 * household's bookings and each child's notes are one range of an index: `lateral` with `offset 0` has it read so, whatever the
 * statistics say.
 */
export const readUnits = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const each = (ids: ReadonlyArray<string>) => sql`unnest(${ids}::uuid[]) as e(id)`

  return Effect.fnUntraced(function* (townId: string, { from, to }: Month, of: UnitsOf) {
    const within = sql`town_id = ${townId} and day between ${from}::date and ${to}::date`
    const columns = sql`slot_id, day, child_id, household_id, unit, late, fee_percent`
    // of a child, what was booked and what was cancelled late are a range each
    const ofShared = ["cancelled_at is null", "fee_percent > 0"].map(
      (
        due
      ) => sql`union all select q.* from ${each(of.shared)} cross join lateral (select ${columns} from reservation_cards
        where ${within} and child_id = e.id and ${sql.literal(due)} offset 0) q
        where q.household_id not in (select id from ${each(of.households)})`
    )
    const slots = sql`(select id, activity, part from slot_cards where ${within})`
    const days = (of: string) => sql`bit_or(1 << (${sql.literal(of)}.day - ${from}::date))`
    const rows = yield* sql<UnitRow>`with r as materialized (
        select q.* from ${each(of.households)} cross join lateral (select ${columns} from reservation_cards
          where ${within} and household_id = e.id and (cancelled_at is null or fee_percent > 0) offset 0) q
        ${of.shared.length === 0 ? sql`` : sql`${ofShared[0] ?? sql``} ${ofShared[1] ?? sql``}`}),
      a as materialized (
        select q.* from (select id from ${each(of.children)} union select child_id from r) c
        cross join lateral (select slot_id, child_id, household_id, day, state, late_minutes from attendance_cards
          where ${within} and child_id = c.id offset 0) q),
      p as materialized (
        select q.* from (select id from ${each(of.children)} union select child_id from r) c
        cross join lateral (select slot_id, child_id, stays_due from proved_absences where ${within} and child_id = c.id offset 0) q),
      unbooked as materialized (
        select a.* from a left join r on r.slot_id = a.slot_id and r.child_id = a.child_id and r.fee_percent is null
        where r.slot_id is null and a.state = 'present'),
      -- apart from the order of rows: grouped by hashes, not by sorting every day
      booked as materialized (select r.household_id, r.child_id, s.activity, r.unit, r.late, r.fee_percent, ${days("r")} as days,
        coalesce(${days("r")} filter (where a.state = 'present'), 0) as present,
        coalesce(${days("r")} filter (where a.state = 'absent-unexcused'), 0) as unexcused,
        coalesce(${days("r")} filter (where a.state = 'absent-excused'), 0) as excused,
        coalesce(${days("r")} filter (where a.state = 'absent-unexcused' and p.stays_due), 0) as carence,
        coalesce(${days("r")} filter (where a.state = 'absent-excused' and not p.stays_due), 0) as proved,
        jsonb_agg(jsonb_build_array(r.day - ${from}::date, a.late_minutes)) filter (where a.late_minutes > 0) as late_places,
        null::jsonb as unbooked_parts
      from r join ${slots} s on s.id = r.slot_id
      left join a on a.slot_id = r.slot_id and a.child_id = r.child_id and r.fee_percent is null
      left join p on p.slot_id = a.slot_id and p.child_id = a.child_id
      group by r.household_id, r.child_id, s.activity, r.unit, r.late, r.fee_percent)
      select * from booked
      union all
      select u.household_id, u.child_id, s.activity, '', false, null, ${days("u")}, 0, 0, 0, 0, 0,
        jsonb_agg(jsonb_build_array(u.day - ${from}::date, u.late_minutes)), jsonb_agg(s.part order by s.part)
      from unbooked u join ${slots} s on s.id = u.slot_id
      -- a home that is not asked about may have booked it
      where (select count(*) from reservation_cards o where o.town_id = ${townId} and o.child_id = u.child_id and o.day = u.day
        and o.slot_id = u.slot_id and o.cancelled_at is null) = 0
      group by u.household_id, u.child_id, s.activity, u.day
      order by household_id, child_id, activity, unit, late, fee_percent, days`
    return {
      booked: rows.flatMap(({ unbookedParts, ...units }) => (unbookedParts === null ? notedStates(units) : [])),
      unbooked: rows.flatMap(({ unbookedParts, householdId, childId, activity, days, latePlaces }) =>
        unbookedParts === null
          ? []
          : [
              {
                ...{ householdId, childId, activity, place: placeOf(days), parts: unbookedParts },
                lateMinutes: Math.max(0, ...(latePlaces ?? []).map(([, minutes]) => minutes))
              }
            ]
      )
    } satisfies { booked: ReadonlyArray<BookedUnits>; unbooked: ReadonlyArray<UnbookedPresence> }
  })
})
