import type { SqlClient } from "effect/sql"
import { type CustodyCalendar, homeOn, type SchoolBreak } from "./custody.ts"

/** A child's homes by their ids, and what was agreed about its days, each from an ISO day on, in order. */
export interface HomeDays {
  readonly homes: ReadonlyArray<string>
  readonly calendars: ReadonlyArray<{ readonly validFrom: string; readonly calendar: CustodyCalendar<string> }>
}

/** The id of a child's home on a day: the only one, or what the latest calendar that has begun says; null when none does. */
export const homeOfDay = (
  day: string,
  { homes, calendars }: HomeDays,
  schoolHolidays: ReadonlyArray<SchoolBreak>
): string | null => {
  const [only, second] = homes
  if (second === undefined) return only ?? null
  const holding = calendars.findLast(({ validFrom }) => validFrom <= day)
  if (holding === undefined) return null
  const home = homeOn(day, holding.calendar, schoolHolidays)
  // a home that the child left since says nothing
  return homes.includes(home) ? home : null
}

/** The columns `homes` and `calendars` of a child `c`: its {@link HomeDays}. */
export const homeDaysOf = (sql: SqlClient.SqlClient) => sql`
  (select coalesce(jsonb_agg(l.household_id order by l.household_id), '[]'::jsonb) from household_children l
    where l.town_id = c.town_id and l.child_id = c.id) as homes,
  (select coalesce(jsonb_agg(jsonb_build_object('validFrom', k.valid_from, 'calendar', k.calendar) order by k.valid_from), '[]'::jsonb)
    from custody_calendars k where k.town_id = c.town_id and k.child_id = c.id) as calendars`
