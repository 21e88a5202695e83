import { Result } from "effect"
import { type Weekday, weekdays } from "../../fields.ts"
import type { LimitOf } from "../Limit.ts"
import { dayOfNumber, numberOfDay, weekdayOfNumber } from "./dayNumbers.ts"
import { holidaysJustBefore, lastSchoolDayBefore } from "./schoolDays.ts"
import type { LimitSubject, Reckoned } from "./subject.ts"

/** A weekday of the week of the subject's day, or of one before it. */
export const weekdayOfWeek = ({ weekday, week, at }: LimitOf<"weekday">, { day }: LimitSubject): Reckoned =>
  Result.succeed({ day: inWeek(numberOfDay(day), weekday, week), at })

/** The weekday that the map gives for that of the subject's day. */
export const mappedWeekday = (limit: LimitOf<"weekday-map">, subject: LimitSubject): Reckoned => {
  const { map, afterHolidays, schoolDays, at } = limit
  const number = numberOfDay(subject.day)
  const name = weekdays[weekdayOfNumber(number)]
  const mapped = name === undefined ? undefined : map[name]
  if (mapped === undefined) return Result.fail({ code: "weekday-not-mapped" })
  if (afterHolidays !== null) {
    const holidays = holidaysJustBefore(subject, schoolDays)
    if (Result.isFailure(holidays)) return Result.fail(holidays.failure)
    if (holidays.success !== null) {
      return Result.map(lastSchoolDayBefore(holidays.success.from, subject, schoolDays), (day) => ({ day, at }))
    }
  }
  const { weekday, week } = mapped
  if (week !== null) return Result.succeed({ day: inWeek(number, weekday, week), at })
  const back = (weekdayOfNumber(number) - weekdays.indexOf(weekday) + 7) % 7
  return Result.succeed({ day: dayOfNumber(number - (back === 0 ? 7 : back)), at })
}

/** A weekday of the week that is so many weeks from that of a day: weeks begin on Monday. */
const inWeek = (number: number, weekday: Weekday, week: number): string =>
  dayOfNumber(number - weekdayOfNumber(number) + weekdays.indexOf(weekday) + 7 * week)
