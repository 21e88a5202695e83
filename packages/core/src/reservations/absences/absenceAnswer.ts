import type { Activity } from "../../activities/Activity.ts"
import type { Day } from "../../activities/fields.ts"
import { daysOfCarence, proofUntil } from "../../activities/rules/absence.ts"
import { ruleFor } from "../../activities/rules/scope.ts"
import { cancellingAt } from "../../activities/rules/verdicts.ts"
import { instantInParis } from "../../platform/time/wallClock.ts"
import { type UnitDaySettings, unitOn } from "../unitDay.ts"
import type { AbsenceLine, AbsenceOutcome, AbsenceTerms } from "./Absence.ts"

/** Whether a booked day may be declared now: once it can no longer be cancelled, until its last part has ended. */
export const declarable = (
  activity: Activity,
  unit: string,
  day: Day,
  settings: UnitDaySettings,
  now: Date
): Exclude<AbsenceOutcome, "noted-otherwise"> => {
  const reckoned = unitOn(activity, unit, day, settings)
  if (reckoned === null) return "not-booked"
  const { parts, limits, startsAt } = reckoned
  const ends = parts.map(({ endsAt }) => endsAt).sort()
  if (instantInParis(day, ends.at(-1) ?? "24:00") <= now) return "over"
  if (startsAt <= now) return "declared"
  return limits !== null && cancellingAt(limits, now).kind === "too-late" ? "declared" : "may-be-cancelled"
}

/** Until when the declared days can be proved, and which stay due all the same: by the rule of the first one. */
export const absenceAnswer = (
  activity: Activity,
  unit: string,
  outcomes: ReadonlyArray<Pick<AbsenceLine, "day" | "outcome">>,
  settings: UnitDaySettings
): AbsenceTerms => {
  const days = outcomes.filter(({ outcome }) => outcome === "declared").map(({ day }) => day)
  const [first] = days.toSorted()
  const reckoned = first === undefined ? null : unitOn(activity, unit, first, settings)
  const [part, period] = [reckoned?.parts[0]?.code, reckoned?.period]
  const rule =
    first === undefined || part === undefined || period == null
      ? null
      : ruleFor(activity.rules.absence, { part, period, resident: settings.resident, day: first })
  const due = rule === null ? days : daysOfCarence(rule, days)
  const provable = rule === null || first === undefined ? null : proofUntil(rule, first)
  return {
    lines: outcomes.map((line) => ({
      ...line,
      staysDue: line.outcome === "declared" && (provable === null || due.includes(line.day))
    })),
    proofUntil: provable,
    carenceDays: rule?.carenceDays ?? 0
  }
}
