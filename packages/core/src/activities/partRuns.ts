import { weekdayOf } from "../platform/time/days.ts"
import { closureOn, publicHolidayOn, schoolHolidayOn, type TownCalendar } from "../towns/calendar/TownCalendar.ts"
import type { Activity, DayPart } from "./Activity.ts"
import { type Day, weekdays } from "./fields.ts"

/**
 * Whether a part of an activity runs on a day, in one of its periods or not. An exception of the town's file wins, the last of several;
 * else public holidays and closures are free, and the rest is as the part's week and the school calendar say.
 */
export const partRuns = (
  { exceptions }: Pick<Activity, "exceptions">,
  part: DayPart,
  day: Day,
  calendar: TownCalendar
): boolean => {
  const exception = exceptions.findLast(
    ({ from, to, parts }) => from <= day && day <= to && (parts.length === 0 || parts.includes(part.code))
  )
  if (exception !== undefined) return exception.runs
  const weekday = weekdays[weekdayOf(day) - 1]
  if (weekday === undefined || !part.weekdays.includes(weekday)) return false
  if (publicHolidayOn(calendar, day) !== null || closureOn(calendar, day) !== null) return false
  if (part.on === "every-day") return true
  return (schoolHolidayOn(calendar, day) !== null) === (part.on === "school-holidays")
}
