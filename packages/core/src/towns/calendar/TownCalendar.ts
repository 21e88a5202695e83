import type { Language } from "../../platform/text/Language.ts"
import { daysAfter, weekdayOf } from "../../platform/time/days.ts"
import { publicHolidaysOf } from "./publicHolidays.ts"
import { type SchoolHoliday, schoolYearFrom, schoolYearOf } from "./schoolYears.ts"
import { publicHolidayNames } from "./words.ts"
import type { PublicHolidayZone, SchoolZone } from "./zones.ts"

export type { SchoolHoliday } from "./schoolYears.ts"

/** An ISO day. */
type Day = string

/** Days on which a town closes its services, both ends included. */
export interface TownClosure {
  readonly name: string
  readonly from: Day
  readonly to: Day
}

/** What the days of a town are: its school calendar, public holidays and closures. */
export interface TownCalendar {
  /** Null: the town has not said its zone. */
  readonly zone: SchoolZone | null
  /** Of the town's zone, in order, none of them touching another. */
  readonly schoolHolidays: ReadonlyArray<SchoolHoliday>
  /** The days that the school calendar tells about, both ends included; outside nobody knows. Null: none at all. */
  readonly known: { readonly from: Day; readonly to: Day } | null
  /** Where the town lies for its public holidays: those are reckoned, for any year. */
  readonly publicHolidays: PublicHolidayZone
  readonly closures: ReadonlyArray<TownClosure>
}

/** The name of the school holidays that a day is in, or null. Says nothing of days outside `known`: ask `missingYears` first. */
export const schoolHolidayOn = ({ schoolHolidays }: TownCalendar, day: Day): string | null =>
  schoolHolidays.find(({ from, resumesOn }) => from <= day && day < resumesOn)?.name ?? null

/** The name of the public holiday that a day is, or null. */
export const publicHolidayOn = (
  { publicHolidays }: TownCalendar,
  day: Day,
  language: Language = "fr"
): string | null => {
  const code = publicHolidaysOf(publicHolidays, Number(day.slice(0, 4))).get(day)
  return code === undefined ? null : publicHolidayNames[code][language]
}

/** The name of the town's closure that a day is in, or null. */
export const closureOn = ({ closures }: TownCalendar, day: Day): string | null =>
  closures.find(({ from, to }) => from <= day && day <= to)?.name ?? null

/** Whether there is school on a day: one of these ISO weekdays (1 is Monday), and no holiday, public holiday or closure. */
export const isSchoolDay = (calendar: TownCalendar, day: Day, weekdays: ReadonlyArray<number>): boolean =>
  weekdays.includes(weekdayOf(day)) &&
  schoolHolidayOn(calendar, day) === null &&
  publicHolidayOn(calendar, day) === null &&
  closureOn(calendar, day) === null

/** The school years, as `2028-2029`, of the days from one to another (both included) that the school calendar tells nothing about. */
export const missingYears = ({ known, zone }: TownCalendar, from: Day, to: Day): ReadonlyArray<string> => {
  if (known === null) return yearsBetween(zone, from, to)
  return [
    ...new Set([
      ...yearsBetween(zone, from, earlier(to, daysAfter(known.from, -1))),
      ...yearsBetween(zone, later(from, daysAfter(known.to, 1)), to)
    ])
  ]
}

const yearsBetween = (zone: SchoolZone | null, from: Day, to: Day): ReadonlyArray<string> => {
  const years: Array<string> = []
  for (let day = from; day <= to; day = schoolYearFrom(zone, Number(schoolYearOf(zone, day).slice(0, 4)) + 1)) {
    years.push(schoolYearOf(zone, day))
  }
  return years
}

const earlier = (one: Day, other: Day): Day => (one < other ? one : other)
const later = (one: Day, other: Day): Day => (one > other ? one : other)
