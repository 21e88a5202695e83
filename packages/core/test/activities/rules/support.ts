import { Result, Schema } from "effect"
import { Activity } from "../../../src/activities/Activity.ts"
import { weekdays } from "../../../src/activities/fields.ts"
import { Limit } from "../../../src/activities/rules/Limit.ts"
import { limitInstant } from "../../../src/activities/rules/limits/limitInstant.ts"
import type { LimitSubject } from "../../../src/activities/rules/limits/subject.ts"
import { ActivityRules } from "../../../src/activities/rules/Rule.ts"
import { calendarOf } from "../../../src/towns/calendar/calendarOf.ts"
import {
  closureOn,
  publicHolidayOn,
  schoolHolidayOn,
  type TownCalendar
} from "../../../src/towns/calendar/TownCalendar.ts"

/** A town of zone B, where Compiègne lies. */
export const zoneB: TownCalendar = calendarOf({ zone: "B", publicHolidays: "metropole", closures: [] })

export const limitOf = Schema.decodeUnknownSync(Limit, { onExcessProperty: "error" })
export const rulesOf = Schema.decodeUnknownSync(ActivityRules, { onExcessProperty: "error" })

const decodeActivity = Schema.decodeUnknownSync(Activity, { onExcessProperty: "error" })

/** A canteen of autumn 2026, at noon, with rules of its own. */
export const canteen = (rules: unknown): Activity =>
  decodeActivity({
    code: "cantine",
    name: "Cantine",
    periods: [{ code: "annee", name: "Année", from: "2026-09-01", to: "2026-12-18" }],
    parts: [
      {
        code: "repas",
        name: "Repas",
        kind: "meal",
        weekdays: ["monday", "tuesday", "thursday", "friday"],
        on: "school-days",
        startsAt: "12:00",
        endsAt: "13:30"
      }
    ],
    rules
  })

/** Whether a canteen runs: on Monday, Tuesday, Thursday and Friday, where there is school. */
export const canteenRuns =
  (calendar: TownCalendar) =>
  (day: string): boolean =>
    [1, 2, 4, 5].includes(new Date(day).getUTCDay()) &&
    schoolHolidayOn(calendar, day) === null &&
    publicHolidayOn(calendar, day) === null &&
    closureOn(calendar, day) === null

/** A part that begins at noon on a day. */
export const noonOf = (day: string, its: Partial<LimitSubject> = {}): LimitSubject => ({
  day,
  startsAt: "12:00",
  period: { from: "2026-09-01" },
  calendar: zoneB,
  runsOn: canteenRuns(its.calendar ?? zoneB),
  ...its
})

const inParis = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Paris",
  dateStyle: "short",
  timeStyle: "medium"
})

/** An instant on the clocks of Paris: `thursday 2026-11-05 12:00:00`. */
export const shown = (at: Date): string => {
  const text = inParis.format(at)
  return `${weekdays[(new Date(text.slice(0, 10)).getUTCDay() + 6) % 7]} ${text}`
}

/** A limit as it is shown, or the code of what keeps it from being reckoned. */
export const limitOn = (limit: unknown, day: string, its: Partial<LimitSubject> = {}): string => {
  const found = limitInstant(limitOf(limit), noonOf(day, its))
  if (Result.isSuccess(found)) return shown(found.success)
  return "schoolYear" in found.failure ? `${found.failure.code} ${found.failure.schoolYear}` : found.failure.code
}
