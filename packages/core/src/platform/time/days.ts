import { DateTime, Duration } from "effect"

/** An ISO day so many days after another; before it where they are negative. */
export const daysAfter = (day: string, days: number): string =>
  DateTime.formatIsoDateUtc(DateTime.add(DateTime.makeUnsafe(day), { days }))

/** The ISO days from one to another, both included. */
export const daysFrom = (from: string, to: string): ReadonlyArray<string> => {
  const days: Array<string> = []
  for (let day = from; day <= to; day = daysAfter(day, 1)) days.push(day)
  return days
}

/** An ISO day so many months after another; the last of its month where that has no such day. */
export const monthsAfter = (day: string, months: number): string =>
  DateTime.formatIsoDateUtc(DateTime.add(DateTime.makeUnsafe(day), { months }))

/** How many days after an ISO day another one is. */
export const daysBetween = (from: string, to: string): number =>
  Duration.toDays(DateTime.distance(DateTime.makeUnsafe(from), DateTime.makeUnsafe(to)))

/** The ISO weekday of an ISO day: 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: string): number => DateTime.getPartUtc(DateTime.makeUnsafe(day), "weekDay") || 7

/** The ISO week of an ISO day: the week of a year is the one that its Thursday is in. */
export const isoWeekOf = (day: string): number => {
  const thursday = daysAfter(day, 4 - weekdayOf(day))
  return 1 + Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7)
}
