import { Result } from "effect"
import { publicHolidayOn } from "../../../towns/calendar/TownCalendar.ts"
import type { LimitOf } from "../Limit.ts"
import { dayOfNumber, numberOfDay, weekdayOfNumber } from "./dayNumbers.ts"
import type { LimitSubject, Reckoned } from "./subject.ts"

/** So many days before the first one of the subject's period. */
export const beforePeriod = (
  { days, counting, at }: LimitOf<"before-period">,
  { period, calendar }: LimitSubject
): Reckoned => {
  const first = numberOfDay(period.from)
  if (counting !== "working")
    return Result.succeed({ day: dayOfNumber(first - days - (counting === "clear" ? 1 : 0)), at })
  let left = days
  let number = first
  while (left > 0) {
    number--
    if (weekdayOfNumber(number) < 5 && publicHolidayOn(calendar, dayOfNumber(number)) === null) left--
  }
  return Result.succeed({ day: dayOfNumber(number), at })
}

/** The date of the list for the subject's day. */
export const listedDate = ({ dates }: LimitOf<"dates">, { day }: LimitSubject): Reckoned => {
  const listed = dates.find(({ from, to }) => from <= day && day <= to)
  if (listed === undefined) return Result.fail({ code: "date-not-listed" })
  return Result.succeed({ day: listed.until.slice(0, 10), at: listed.until.slice(11) })
}
