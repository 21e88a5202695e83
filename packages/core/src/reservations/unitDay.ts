import { Result } from "effect"
import { type Activity, type ActivityPeriod, type DayPart, type Unit, unitsOf } from "../activities/Activity.ts"
import { type Limits, limitsOn } from "../activities/rules/limitsOn.ts"
import { opensAt, stageKey } from "../activities/rules/opensAt.ts"
import { runsOn } from "../activities/slotPlan.ts"
import { instantInParis } from "../platform/time/wallClock.ts"
import type { TownCalendar } from "../towns/calendar/TownCalendar.ts"

/** For whom days are reckoned: rules know residents and others, openings schools and classes too. */
export interface UnitDaySettings {
  readonly calendar: TownCalendar
  readonly resident: boolean
  /** Of the child, empty where the dossier does not say: openings may ask them. */
  readonly school: string
  readonly schoolClass: string
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
  settings: UnitDaySettings
): UnitDay | null => {
  const known = daysOf(activity, settings.calendar)
  const key = `${unitCode} ${day} ${settings.resident} ${stageKey(activity, settings)}`
  const found = known.get(key)
  if (found !== undefined) return found
  const reckoned = reckon(activity, unitCode, day, settings)
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
  { calendar, ...booker }: UnitDaySettings
): UnitDay | null => {
  const { resident } = booker
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
    opensAt: period === null ? "never" : opensAt(period, booker)
  }
}
