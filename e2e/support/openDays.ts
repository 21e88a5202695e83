import { readFileSync } from "node:fs"
import { join } from "node:path"
import { closureOn, parseTownFile, publicHolidayOn } from "@portail-familles/core/towns"
import { Result } from "effect"
import { daysAfter, isoDay, monday } from "./days.ts"

const townFile = join(import.meta.dirname, "../../examples/compiegne/town.yaml")
const { publicHolidays, closures } = Result.getOrThrow(
  parseTownFile("town.yaml", readFileSync(townFile, "utf8"))
).calendar
const calendar = { zone: null, schoolHolidays: [], known: null, publicHolidays, closures }

/** Whether the example town is open on an ISO day: neither a public holiday nor a closure of its. */
export const isOpen = (day: string): boolean =>
  publicHolidayOn(calendar, day) === null && closureOn(calendar, day) === null

/** The first Monday from a Monday on (ISO) whose whole week is open. */
export const openWeekFrom = (first: string): string =>
  [0, 1, 2, 3, 4, 5, 6, 7]
    .map((weeks) => daysAfter(first, 7 * weeks))
    .find((start) => [0, 1, 2, 3, 4, 5, 6].every((days) => isOpen(daysAfter(start, days)))) ?? first

/** The Monday of an open week, at least so many weeks after this one. */
export const openMonday = (weeks: number): string => openWeekFrom(monday(weeks))

/** Tomorrow, or the open day that comes before the limit of three days that these journeys' activities have. */
export const openDaySoon = (): string => [isoDay(1), isoDay(2), isoDay(0)].find(isOpen) ?? isoDay(1)
