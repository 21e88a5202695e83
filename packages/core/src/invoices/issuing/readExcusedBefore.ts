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
    const rows = yield* sql<{
      childId: string
      activity: string
      unit: string
      isExcused: boolean
    }>`select r.child_id, s.activity, r.unit,
        coalesce(bool_and(a.state = 'absent-excused'), false) as is_excused
      from reservation_cards r join slot_cards s on s.town_id = r.town_id and s.id = r.slot_id
      left join attendance_cards a on a.town_id = r.town_id and a.slot_id = r.slot_id and a.child_id = r.child_id
      where r.town_id = ${townId} and r.cancelled_at is null
        and r.child_id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(children)}::jsonb))
        and r.day between ${daysAfter(month.from, -daysBack)}::date and ${daysAfter(month.from, -1)}::date
      group by r.child_id, s.activity, r.unit, r.day order by r.day desc`
    const runs = new Map<string, number>()
    for (const [key, days] of Map.groupBy(rows, unitKey)) {
      const end = days.findIndex(({ isExcused }) => !isExcused)
      runs.set(key, end === -1 ? days.length : end)
    }
    return runs
  })
})
