import type { Activity } from "../activities/Activity.ts"
import type { Day } from "../activities/fields.ts"
import { opensAt } from "../activities/rules/opensAt.ts"
import type { Language } from "../platform/text/Language.ts"
import { closureOn, publicHolidayOn, schoolHolidayOn, type TownCalendar } from "../towns/calendar/TownCalendar.ts"
import type { FamilyDays } from "./FamilyDays.ts"
import type { PeriodOpening, SpecialDay } from "./Planning.ts"

/** Which of some days are not as others, and why; one that is so for several reasons stands there for each. */
export const specialDays = (
  days: ReadonlyArray<Day>,
  calendar: TownCalendar,
  language: Language
): ReadonlyArray<SpecialDay> =>
  days.flatMap((day) => {
    const reasons = [
      { kind: "public-holiday", name: publicHolidayOn(calendar, day, language) },
      { kind: "closure", name: closureOn(calendar, day) },
      { kind: "school-holiday", name: schoolHolidayOn(calendar, day) }
    ] as const
    return reasons.flatMap(({ kind, name }) => (name === null ? [] : [{ day, kind, name }]))
  })

/** The first day of the school holidays that begin next after a day; null when the calendar does not say. */
export const nextHolidaysFrom = ({ schoolHolidays }: TownCalendar, today: Day): Day | null =>
  schoolHolidays.find(({ from }) => from > today)?.from ?? null

/** What opens next of the periods that a family's children are enrolled in, soonest first. */
export const openingsFor = (
  { children, resident }: FamilyDays,
  activities: ReadonlyArray<Activity>,
  now: Date
): ReadonlyArray<PeriodOpening> => {
  return activities
    .flatMap(({ code, name, periods }) =>
      periods.flatMap((period) => {
        const concerned = children.filter(({ enrolments }) =>
          enrolments.some(({ activity, from, to }) => activity === code && from <= period.to && period.from <= to)
        )
        const openings = concerned
          .map((child) => opensAt(period, { ...child, resident }))
          .filter((at) => at !== "never")
        const [at] = openings.toSorted(
          (one, other) => +(one === "always" ? 0 : one) - +(other === "always" ? 0 : other)
        )
        return at instanceof Date && at > now ? [{ activity: code, activityName: name, period: period.name, at }] : []
      })
    )
    .sort((one, other) => one.at.getTime() - other.at.getTime())
}
