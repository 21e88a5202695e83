import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { BookedUnits, UnbookedPresence } from "./FamilyMonth.ts"
import type { Month } from "./month.ts"

/** Of which households, their children, and those of them who have a second home. */
interface UnitsOf {
  readonly households: ReadonlyArray<string>
  readonly children: ReadonlyArray<string>
  readonly shared: ReadonlyArray<string>
}

type UnitRow = BookedUnits & { readonly parts: ReadonlyArray<string> | null }

/**
 * Reads what some households booked in a month and what was noted of their children, alike bookings as one, their days as bits. Each
 * household's bookings and each child's notes are one range of an index: `lateral` with `offset 0` has it read so, whatever the
 * statistics say.
 */
export const readUnits = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const each = (ids: ReadonlyArray<string>) => sql`jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) as e(id)`

  return Effect.fnUntraced(function* (townId: string, { from, to }: Month, of: UnitsOf) {
    const within = sql`town_id = ${townId} and day between ${from}::date and ${to}::date`
    const columns = sql`booking_id, slot_id, day, child_id, household_id, unit, late, fee_percent`
    const due = sql`(cancelled_at is null or fee_percent > 0)`
    const ofShared = sql`union all select q.* from ${each(of.shared)} cross join lateral (select ${columns} from reservation_cards
      where ${within} and child_id = e.id::uuid and ${due} offset 0) q
      where q.household_id not in (select id::uuid from ${each(of.households)})`
    const rows = yield* sql<UnitRow>`with r as materialized (
        select q.* from ${each(of.households)} cross join lateral (select ${columns} from reservation_cards
          where ${within} and household_id = e.id::uuid and ${due} offset 0) q
        ${of.shared.length === 0 ? sql`` : ofShared}),
      a as materialized (
        select q.* from (select id::uuid from ${each(of.children)} union select child_id from r) c
        cross join lateral (select slot_id, child_id, household_id, day, state, late_minutes from attendance_cards
          where ${within} and child_id = c.id offset 0) q),
      booked as (
        select r.household_id, r.child_id, s.activity, r.unit, r.day, r.late, r.fee_percent,
          case when bool_or(a.state = 'present') then 'present' when bool_or(a.state = 'absent-unexcused') then 'absent-unexcused'
            when bool_or(a.state = 'absent-excused') then 'absent-excused' else 'not-recorded' end as state,
          coalesce(max(a.late_minutes), 0)::int as late_minutes
        from r join slot_cards s on s.town_id = ${townId} and s.id = r.slot_id
        left join a on a.slot_id = r.slot_id and a.child_id = r.child_id and r.fee_percent is null
        group by r.household_id, r.child_id, s.activity, r.unit, r.day, r.late, r.fee_percent, r.booking_id),
      unbooked as materialized (
        select a.* from a left join r on r.slot_id = a.slot_id and r.child_id = a.child_id and r.fee_percent is null
        where r.slot_id is null and a.state = 'present')
      select household_id, child_id, activity, unit, late, fee_percent, state, late_minutes, bit_or(1 << (day - ${from}::date)) as days,
        null::jsonb as parts
      from booked group by household_id, child_id, activity, unit, late, fee_percent, state, late_minutes
      union all
      select u.household_id, u.child_id, s.activity, '', false, null, 'present', max(u.late_minutes)::int,
        1 << (u.day - ${from}::date), jsonb_agg(s.part order by s.part)
      from unbooked u join slot_cards s on s.town_id = ${townId} and s.id = u.slot_id
      -- a home that is not asked about may have booked it
      where (select count(*) from reservation_cards o where o.town_id = ${townId} and o.child_id = u.child_id and o.day = u.day
        and o.slot_id = u.slot_id and o.cancelled_at is null) = 0
      group by u.household_id, u.child_id, s.activity, u.day
      order by household_id, child_id, activity, unit, late, fee_percent, state, late_minutes, days`
    return {
      booked: rows.filter(({ parts }) => parts === null),
      unbooked: rows.flatMap(
        ({ parts, days, ...row }): ReadonlyArray<UnbookedPresence> =>
          parts === null ? [] : [{ ...row, parts, place: 31 - Math.clz32(days) }]
      )
    }
  })
})
