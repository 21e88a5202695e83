import { Result } from "effect"
import { isSchoolDay, type SchoolHoliday } from "../../../towns/calendar/TownCalendar.ts"
import { type Day, type Weekday, weekdays } from "../../fields.ts"
import type { LimitOf } from "../Limit.ts"
import { calendarGap } from "./calendarGap.ts"
import { dayOfNumber, numberOfDay } from "./dayNumbers.ts"
import type { LimitSubject, Reckoned } from "./subject.ts"

/** The last school day before the school holidays that the subject's day is in, else before the last ones. */
export const lastSchoolDay = ({ schoolDays, at }: LimitOf<"last-school-day">, subject: LimitSubject): Reckoned => {
  const { calendar, day } = subject
  const gap = calendarGap(calendar, day, day)
  if (gap !== undefined) return Result.fail(gap)
  const holidays = calendar.schoolHolidays.findLast(({ from }) => from <= day)
  if (holidays === undefined) return Result.fail({ code: "no-holidays-before" })
  return Result.map(lastSchoolDayBefore(holidays.from, subject, schoolDays), (last) => ({ day: last, at }))
}

/** The school holidays after which the subject's day is the first school day; null where it is not. */
export const holidaysJustBefore = (
  { calendar, day }: LimitSubject,
  schoolDays: ReadonlyArray<Weekday>
): Reckoned<SchoolHoliday | null> => {
  const holidays = calendar.schoolHolidays.findLast(({ resumesOn }) => resumesOn <= day)
  const gap = calendarGap(calendar, holidays?.from ?? day, day)
  if (gap !== undefined) return Result.fail(gap)
  if (holidays === undefined) return Result.succeed(null)
  const numbers = isoNumbers(schoolDays)
  for (let number = numberOfDay(day) - 1; number >= numberOfDay(holidays.resumesOn); number--) {
    if (isSchoolDay(calendar, dayOfNumber(number), numbers)) return Result.succeed(null)
  }
  return Result.succeed(holidays)
}

/** The last school day before a day. */
export const lastSchoolDayBefore = (
  day: Day,
  { calendar }: LimitSubject,
  schoolDays: ReadonlyArray<Weekday>
): Reckoned<Day> => {
  const numbers = isoNumbers(schoolDays)
  const start = numberOfDay(day)
  for (let number = start - 1; start - number < longest; number--) {
    const before = dayOfNumber(number)
    const gap = calendarGap(calendar, before, before)
    if (gap !== undefined) return Result.fail(gap)
    if (isSchoolDay(calendar, before, numbers)) return Result.succeed(before)
  }
  return Result.fail({ code: "no-day-counts" })
}

/** Days that are looked back at most. */
const longest = 400

const isoNumbers = (schoolDays: ReadonlyArray<Weekday>) => schoolDays.map((weekday) => weekdays.indexOf(weekday) + 1)
