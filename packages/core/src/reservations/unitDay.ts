import { Result } from "effect"
import { type Activity, type ActivityPeriod, type DayPart, type Unit, unitsOf } from "../activities/Activity.ts"
import { type Limits, limitsOn } from "../activities/rules/limitsOn.ts"
import { opensAt } from "../activities/rules/opensAt.ts"
import { runsOn } from "../activities/slotPlan.ts"
import { instantInParis } from "../platform/time/wallClock.ts"
import type { TownCalendar } from "../towns/calendar/TownCalendar.ts"

/** For whom days are reckoned: rules and openings know residents and others. */
export interface UnitDaySettings {
  readonly calendar: TownCalendar
  readonly resident: boolean
}

/** A unit of an activity on a day, as the town's file and calendar say it, whoever books. */
export interface UnitDay {
  readonly activity: Activity
  readonly unit: Unit
  readonly parts: ReadonlyArray<DayPart>
  /** Null: the activity has none on that day. */
  readonly period: ActivityPeriod | null
  /** When its first part begins. */
  readonly startsAt: Date
  /** Null: they cannot be reckoned. */
  readonly limits: Limits | null
  readonly opensAt: Date | "always" | "never"
}

/** A unit on an ISO day; null where the activity has no such unit. The same object as long as activity and calendar are the same. */
export const unitOn = (
  activity: Activity,
  unitCode: string,
  day: string,
  { calendar, resident }: UnitDaySettings
): UnitDay | null => {
  const known = daysOf(activity, calendar)
  const key = `${unitCode} ${day} ${resident}`
  const found = known.get(key)
  if (found !== undefined) return found
  const reckoned = reckon(activity, unitCode, day, { calendar, resident })
  if (known.size >= mostKept) known.clear()
  known.set(key, reckoned)
  return reckoned
}

/** Days kept of one activity: two years of some units. */
const mostKept = 10_000

const kept = new WeakMap<Activity, { readonly calendar: TownCalendar; readonly days: Map<string, UnitDay | null> }>()

const daysOf = (activity: Activity, calendar: TownCalendar): Map<string, UnitDay | null> => {
  const found = kept.get(activity)
  if (found?.calendar === calendar) return found.days
  const days = new Map<string, UnitDay | null>()
  kept.set(activity, { calendar, days })
  return days
}

const reckon = (
  activity: Activity,
  unitCode: string,
  day: string,
  { calendar, resident }: UnitDaySettings
): UnitDay | null => {
  const unit = unitsOf(activity).find(({ code }) => code === unitCode)
  const parts = activity.parts.filter(({ code }) => unit?.takes.includes(code))
  if (unit === undefined || parts.length === 0) return null
  const period = activity.periods.find(({ from, to }) => from <= day && day <= to) ?? null
  const first = parts.map(({ startsAt }) => startsAt).sort()[0] ?? "00:00"
  const runs = runsOn(activity, calendar)
  const limits = period && limitsOn(activity.rules, { day, period, resident, parts, calendar, runsOn: runs })
  return {
    activity,
    unit,
    parts,
    period,
    startsAt: instantInParis(day, first),
    limits: limits === null || Result.isFailure(limits) ? null : limits.success,
    opensAt: period === null ? "never" : opensAt(period, { resident })
  }
}
