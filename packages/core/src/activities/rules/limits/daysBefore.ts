import { Result } from "effect"
import { publicHolidayOn, schoolHolidayOn } from "../../../towns/calendar/TownCalendar.ts"
import { weekdays } from "../../fields.ts"
import type { LimitOf, SkippedDay } from "../Limit.ts"
import { calendarGap } from "./calendarGap.ts"
import { dayOfNumber, numberOfDay, weekdayOfNumber } from "./dayNumbers.ts"
import type { LimitSubject, Reckoned } from "./subject.ts"

/** So many days before the day of the subject, those that are skipped not counted. */
export const daysBefore = (limit: LimitOf<"days-before">, subject: LimitSubject): Reckoned => {
  const { days, at, skip } = limit
  const start = numberOfDay(subject.day)
  if (skip.length === 0) return Result.succeed({ day: dayOfNumber(start - days), at })
  const isSkipped = skipping(skip, subject)
  let left = days
  let number = start
  while (left > 0) {
    number--
    if (start - number > longest) return Result.fail({ code: "no-day-counts" })
    if (!isSkipped(number)) left--
  }
  const day = dayOfNumber(number)
  const gap = needsSchoolCalendar(skip) ? calendarGap(subject.calendar, day, subject.day) : undefined
  return gap === undefined ? Result.succeed({ day, at }) : Result.fail(gap)
}

/** Days that are looked back at most: what then is still not found never is. */
const longest = 400

/** A part may run on school days alone. */
const needsSchoolCalendar = (skip: ReadonlyArray<SkippedDay>) =>
  skip.includes("school-holidays") || skip.includes("days-without-service")

const skipping = (skip: ReadonlyArray<SkippedDay>, { calendar, runsOn }: LimitSubject) => {
  const skipped = new Set(skip)
  const weekends = skipped.has("weekends")
  const weekday = weekdays.map((name, index) => skipped.has(name) || (weekends && index > 4))
  return (number: number): boolean => {
    if (weekday[weekdayOfNumber(number)] === true) return true
    const day = dayOfNumber(number)
    return (
      (skipped.has("public-holidays") && publicHolidayOn(calendar, day) !== null) ||
      (skipped.has("school-holidays") && schoolHolidayOn(calendar, day) !== null) ||
      (skipped.has("days-without-service") && !runsOn(day))
    )
  }
}
