import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { daysAfter } from "../../platform/time/days.ts"
import { type BookedUnits, unitKey } from "./FamilyMonth.ts"
import type { Month } from "./month.ts"

/** How far back an absence is followed: no *carence* is longer. */
const daysBack = 30

/** Of units whose first booked day of the month is excused: how many booked days in a row just before it were excused too. */
export const readExcusedBefore = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  return Effect.fnUntraced(function* (townId: string, month: Month, booked: ReadonlyArray<BookedUnits>) {
    const children = [
      ...new Set(booked.filter(({ state }) => state === "absent-excused").map(({ childId }) => childId))
    ]
    if (children.length === 0) return new Map<string, number>()
    const [from, to] = [daysAfter(month.from, -daysBack), daysAfter(month.from, -1)]
    const rows = yield* sql<{
      childId: string
      activity: string
      unit: string
      isExcused: boolean
    }>`select r.child_id, s.activity, r.unit, coalesce(bool_and(a.state = 'absent-excused' or p.stays_due is true), false)
        as is_excused
      from unnest(${children}::uuid[]) e(id)
      cross join lateral (select slot_id, child_id, unit, day from reservation_cards where town_id = ${townId} and child_id = e.id
        and cancelled_at is null and day between ${from}::date and ${to}::date offset 0) r
      cross join lateral (select activity from slot_cards where town_id = ${townId} and id = r.slot_id offset 0) s
      left join lateral (select state from attendance_cards
        where town_id = ${townId} and slot_id = r.slot_id and child_id = r.child_id offset 0) a on true
      left join lateral (select stays_due from proved_absences
        where town_id = ${townId} and child_id = r.child_id and slot_id = r.slot_id offset 0) p on true
      group by r.child_id, s.activity, r.unit, r.day order by r.day desc`
    const runs = new Map<string, number>()
    for (const [key, days] of Map.groupBy(rows, unitKey)) {
      const end = days.findIndex(({ isExcused }) => !isExcused)
      runs.set(key, end === -1 ? days.length : end)
    }
    return runs
  })
})
