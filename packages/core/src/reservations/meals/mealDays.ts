import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { activitiesRevision, cateredActivities } from "../../activities/Activities.ts"
import { daysAfter } from "../../platform/time/days.ts"
import type { RecordedHoliday } from "../../towns/calendar/calendarOf.ts"
import { recordedHolidaysOf } from "../../towns/calendar/TownCalendars.ts"
import type { TownId } from "../../towns/Town.ts"

/** The longest notice of a caterer, in days: earlier ones are not looked for. */
const furthestCutOff = 35

/** The next days of an activity on which it has slots and its caterer was told of no meals yet, with what their cut-offs follow from. */
export interface MealDays {
  readonly townId: TownId
  readonly activity: string
  /** ISO days, in their order. */
  readonly days: ReadonlyArray<string>
  /** Of the town's activities. */
  readonly revision: string
  readonly holidays: ReadonlyArray<RecordedHoliday>
}

/** Reads the next days of all towns' caterers, in one query however many towns there are. */
export const readMealDays = Effect.map(
  SqlClient.SqlClient,
  (sql) => (today: string) =>
    sql<MealDays>`select c.town_id, c.code as activity, d.days, ${activitiesRevision(sql, "c.town_id")} as revision,
        ${recordedHolidaysOf(sql, "c.town_id")} as holidays
      from (${cateredActivities(sql)}) c
      cross join lateral (select jsonb_agg(distinct s.day::text order by s.day::text) as days
        from slot_cards s where s.town_id = c.town_id and s.activity = c.code
          and s.day between ${today}::date and ${daysAfter(today, furthestCutOff)}::date
          and not exists (select 1 from meal_orders o where o.town_id = s.town_id and o.activity = s.activity
            and o.day = s.day and o.by_itself)) d
      where d.days is not null order by c.town_id, c.position`
)
