import { missingYears, type TownCalendar } from "../../../towns/calendar/TownCalendar.ts"
import type { Day } from "../../fields.ts"
import type { LimitProblem } from "./subject.ts"

/** What keeps the school calendar from telling about the days from one to another, both included; undefined where it tells. */
export const calendarGap = (calendar: TownCalendar, from: Day, to: Day): LimitProblem | undefined => {
  const { known, zone } = calendar
  // asked for every day that is looked at: nearly always it is known
  if (known !== null && known.from <= from && to <= known.to) return undefined
  if (zone === null) return { code: "zone-missing" }
  const [schoolYear] = missingYears(calendar, from, to)
  return schoolYear === undefined ? undefined : { code: "calendar-missing", schoolYear }
}
