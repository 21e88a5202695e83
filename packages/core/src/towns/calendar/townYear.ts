import { daysAfter } from "../../platform/time/days.ts"
import { listedZone, type RecordedHoliday } from "./calendarOf.ts"
import { publicHolidaysOf } from "./publicHolidays.ts"
import { schoolYearFrom, schoolYearOf } from "./schoolYears.ts"
import { missingYears, type TownCalendar } from "./TownCalendar.ts"
import { publicHolidayNames } from "./words.ts"

/** Days of one name, both ends included; `resumesOn` of school holidays. */
export interface CalendarDays {
  readonly kind: "school-holiday" | "public-holiday" | "closure"
  readonly name: string
  readonly from: string
  readonly to: string
  readonly resumesOn: string | null
}

/** A school year of a town. */
export interface TownYear {
  readonly schoolYear: string
  /** Where its holidays come from: with the portal, from an import, or from what the town's file used to list; null: nowhere. */
  readonly source: "bundled" | "imported" | "listed" | null
  /** Whether some of its days are not known. */
  readonly missing: boolean
  readonly days: ReadonlyArray<CalendarDays>
}

/** The school year of an ISO day, or that begins in a year as `2026` or `2026-2027`, with all that is known of its days, in order. */
export const townYear = (calendar: TownCalendar, recorded: ReadonlyArray<RecordedHoliday>, of: string): TownYear => {
  const { zone } = calendar
  const schoolYear = /^\d{4}-\d{2}-\d{2}$/.test(of)
    ? schoolYearOf(zone, of)
    : schoolYearOf(zone, `${of.slice(0, 4)}-09-01`)
  const first = Number(schoolYear.slice(0, 4))
  const [from, to] = [schoolYearFrom(zone, first), daysAfter(schoolYearFrom(zone, first + 1), -1)]
  const touches = (days: CalendarDays) => days.from <= to && days.to >= from
  const holidays = calendar.schoolHolidays.map(
    (holiday): CalendarDays => ({
      kind: "school-holiday",
      ...holiday,
      to: daysAfter(holiday.resumesOn, -1)
    })
  )
  const publicHolidays = [first, first + 1].flatMap((year) =>
    [...publicHolidaysOf(calendar.publicHolidays, year)].map(
      ([day, code]): CalendarDays => ({
        kind: "public-holiday",
        name: publicHolidayNames[code].fr,
        from: day,
        to: day,
        resumesOn: null
      })
    )
  )
  const closures = calendar.closures.map((closure): CalendarDays => ({ kind: "closure", ...closure, resumesOn: null }))
  const known = holidays.filter(touches)
  const isImported = recorded.some((holiday) => holiday.zone !== listedZone && holiday.schoolYear === schoolYear)
  const missing = missingYears(calendar, `${first}-09-01`, to).length > 0
  return {
    schoolYear,
    source: isImported ? "imported" : known.length === 0 ? null : missing ? "listed" : "bundled",
    missing,
    days: [...known, ...publicHolidays.filter(touches), ...closures.filter(touches)].toSorted((one, other) =>
      one.from < other.from ? -1 : one.from > other.from ? 1 : 0
    )
  }
}
