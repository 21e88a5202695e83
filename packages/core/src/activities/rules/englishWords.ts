import { formatCents } from "../../platform/money/money.ts"
import type { Weekday } from "../fields.ts"
import type { Limit, LimitOf, SkippedDay } from "./Limit.ts"
import type { Surcharge } from "./Rule.ts"
import { sameLimits } from "./sameLimits.ts"

const weekday = (day: Weekday): string => `${day.slice(0, 1).toUpperCase()}${day.slice(1)}`

const skipped = (day: SkippedDay): string => {
  switch (day) {
    case "weekends":
      return "weekends"
    case "public-holidays":
      return "public holidays"
    case "school-holidays":
      return "school holidays"
    case "days-without-service":
      return "days without the service"
    default:
      return `${weekday(day)}s`
  }
}

/** Midnight as the last minute of its day. */
const clock = (at: string): string => (at === "24:00" ? "23:59" : at)

const list = (words: ReadonlyArray<string>, last: string): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`

const ofWeek = (week: number): string => {
  if (week === 0) return " of the same week"
  return week === -1 ? " of the week before" : `, ${-week} weeks before,`
}

const daysBefore = ({ days, at, skip }: LimitOf<"days-before">): string => {
  const day = days === 0 ? "the same day" : days === 1 ? "the day before" : `${days} days before`
  const without = days === 0 || skip.length === 0 ? "" : `, not counting ${list(skip.map(skipped), "or")}`
  return `until ${day} at ${clock(at)}${without}`
}

const mapped = (limit: LimitOf<"weekday-map">): string => {
  const parts = sameLimits(limit).map(({ weekday: to, week, days }) => {
    const when = week === null ? `the ${weekday(to)} before` : `${weekday(to)}${ofWeek(week)}`
    return `until ${when} at ${clock(limit.at)} for ${list(days.map(weekday), "and")}`
  })
  const after =
    limit.afterHolidays === null ? [] : ["until the last school day before holidays for the first one after them"]
  return [...parts, ...after].join("; ")
}

const beforePeriod = ({ days, counting, at }: LimitOf<"before-period">): string => {
  const back = counting === "clear" ? days + 1 : days
  if (back === 0) return `until the first day of the period at ${clock(at)}`
  if (back === 1 && counting !== "working") return `until the day before the period at ${clock(at)}`
  const kind = { calendar: "", clear: "clear ", working: "working " }[counting]
  return `until ${days} ${kind}${days === 1 ? "day" : "days"} before the period, at ${clock(at)}`
}

const until = (limit: Limit): string => {
  switch (limit.kind) {
    case "days-before":
      return daysBefore(limit)
    case "weekday":
      return `until ${weekday(limit.weekday)}${ofWeek(limit.week)} at ${clock(limit.at)}`
    case "weekday-map":
      return mapped(limit)
    case "hours-before":
      if (limit.hours === 0) return englishRules.untilStart
      return `until ${limit.hours} ${limit.hours === 1 ? "hour" : "hours"} before the start`
    case "before-period":
      return beforePeriod(limit)
    case "dates":
      return "until a date set by the town"
    case "last-school-day":
      return `until the last school day before the holidays at ${clock(limit.at)}`
  }
}

/** What rules say in English. */
export const englishRules = {
  possible: {
    add: "Booking possible",
    cancel: "Cancelling possible",
    lateAdd: "Late booking possible",
    lateCancel: "Late cancelling possible"
  },
  until,
  untilStart: "until the start",
  surcharge: (surcharge: Surcharge) =>
    ` at a surcharge of ${"percent" in surcharge ? `${surcharge.percent}%` : formatCents(surcharge.cents, "en")}`,
  fee: (percent: number) => (percent === 100 ? ": the price stays due" : `: ${percent}% of the price stays due`),
  sentence: (text: string) => `${text}.`
}
