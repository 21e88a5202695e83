import { type Weekday, weekdays } from "../fields.ts"
import type { LimitOf } from "./Limit.ts"

/** The weekdays of a map in the order of the week, those with the same limit together. */
export const sameLimits = ({ map }: LimitOf<"weekday-map">) => {
  const limits: Array<{ readonly weekday: Weekday; readonly week: number | null; readonly days: Array<Weekday> }> = []
  for (const day of weekdays) {
    const to = map[day]
    if (to === undefined) continue
    const same = limits.find(({ weekday, week }) => weekday === to.weekday && week === to.week)
    if (same === undefined) limits.push({ ...to, days: [day] })
    else same.days.push(day)
  }
  return limits
}
