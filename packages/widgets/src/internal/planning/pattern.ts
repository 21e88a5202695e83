import { daysBetween, isoWeekOf, weekdayOf } from "./days.ts"

/** Days that come again: some weekdays (1 is Monday) of every, even or odd ISO weeks, from one day to another. */
export interface Pattern {
  readonly weekdays: ReadonlySet<number>
  readonly weeks: "every" | "even" | "odd"
  readonly from: string
  readonly to: string
}

/** The longest time that the portal tells about at once, in days. */
export const mostDays = 190

const isTurn = (weeks: Pattern["weeks"], day: string) =>
  weeks === "every" || isoWeekOf(day) % 2 === (weeks === "even" ? 0 : 1)

export const daysOf = ({ weekdays, weeks, from, to }: Pattern): ReadonlyArray<string> =>
  daysBetween(from, to).filter((day) => weekdays.has(weekdayOf(day)) && isTurn(weeks, day))
