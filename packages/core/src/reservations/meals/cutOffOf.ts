import { Result } from "effect"
import type { Activity } from "../../activities/Activity.ts"
import { limitsOn } from "../../activities/rules/limitsOn.ts"
import { runsOn } from "../../activities/slotPlan.ts"
import type { TownCalendar } from "../../towns/calendar/TownCalendar.ts"

/** The last instant at which a meal of an activity is added for an ISO day, of several meals the last one; null where none can be reckoned. */
export const cutOffOf = (activity: Activity, day: string, calendar: TownCalendar): Date | null => {
  const period = activity.periods.find(({ from, to }) => from <= day && day <= to)
  if (period === undefined) return null
  const runs = runsOn(activity, calendar)
  const limits = activity.parts
    .filter(({ kind }) => kind === "meal")
    .map((part) => limitsOn(activity.rules, { day, period, resident: true, parts: [part], calendar, runsOn: runs }))
    .flatMap((found) => (Result.isSuccess(found) ? [found.success.addUntil.getTime()] : []))
  return limits.length === 0 ? null : new Date(Math.max(...limits))
}
