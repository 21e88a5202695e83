import { Result } from "effect"
import { instantInParis } from "../../../platform/time/wallClock.ts"
import type { Limit } from "../Limit.ts"
import { daysBefore } from "./daysBefore.ts"
import { beforePeriod, listedDate } from "./period.ts"
import { lastSchoolDay } from "./schoolDays.ts"
import type { LimitSubject, LocalMoment, Reckoned } from "./subject.ts"
import { mappedWeekday, weekdayOfWeek } from "./weekdays.ts"

/** The last instant at which what has a limit may be done about a day. */
export const limitInstant = (limit: Limit, subject: LimitSubject): Reckoned<Date> =>
  limit.kind === "hours-before"
    ? Result.succeed(new Date(startOf(subject).getTime() - limit.hours * 3_600_000))
    : Result.map(localMoment(limit, subject), limitInstantOf)

/** When the part of the subject begins. */
export const startOf = ({ day, startsAt }: LimitSubject): Date => instantInParis(day, startsAt)

/** `23:59` and `24:00` are the last second of the day: both mean midnight, and are read as the day that they close. */
export const limitInstantOf = ({ day, at }: LocalMoment): Date =>
  instantInParis(day, at === "24:00" || at === "23:59" ? "23:59:59" : at)

const localMoment = (limit: Exclude<Limit, { kind: "hours-before" }>, subject: LimitSubject): Reckoned => {
  switch (limit.kind) {
    case "days-before":
      return daysBefore(limit, subject)
    case "weekday":
      return weekdayOfWeek(limit, subject)
    case "weekday-map":
      return mappedWeekday(limit, subject)
    case "before-period":
      return beforePeriod(limit, subject)
    case "dates":
      return listedDate(limit, subject)
    case "last-school-day":
      return lastSchoolDay(limit, subject)
  }
}
