import { daysAfter } from "../../platform/time/days.ts"
import type { SchoolZone } from "./zones.ts"

const isOfMainland = (zone: SchoolZone | null): boolean =>
  zone === null || zone === "A" || zone === "B" || zone === "C" || zone === "corse"

/** Overseas classes resume in August, on the mainland in September. */
const turnOf = (zone: SchoolZone | null): string => (isOfMainland(zone) ? "09-01" : "08-01")

/** The school year of an ISO day, as `2026-2027`: where a zone has holidays over its turn, they are of the year that ends. */
export const schoolYearOf = (zone: SchoolZone | null, day: string): string => {
  const first = Number(day.slice(0, 4)) - (day.slice(5) < turnOf(zone) ? 1 : 0)
  return `${first}-${first + 1}`
}

/** The ISO day on which the school year that begins in a calendar year turns. */
export const schoolYearFrom = (zone: SchoolZone | null, year: number): string => `${year}-${turnOf(zone)}`

/** School holidays, from the first day without classes to the day on which they resume, which is none any more. */
export interface SchoolHoliday {
  readonly name: string
  readonly from: string
  readonly resumesOn: string
}

/** Holidays as the ministry publishes them. */
export interface PublishedHoliday {
  readonly schoolYear: string
  readonly name: string
  readonly from: string
  /** Null: not said yet, of the last summer that is known. */
  readonly resumesOn: string | null
}

/** What is known of a school year: its days, both ends included, and their holidays. */
export interface KnownYear {
  readonly schoolYear: string
  readonly from: string
  readonly to: string
  readonly holidays: ReadonlyArray<SchoolHoliday>
}

/**
 * The school years of a zone that follow one another without a gap, from the first on. A year lasts from the end of the long holidays
 * before it, else from September, through its own.
 */
export const knownYears = (zone: SchoolZone, published: ReadonlyArray<PublishedHoliday>): ReadonlyArray<KnownYear> => {
  const byYear = Map.groupBy(published, ({ schoolYear }) => schoolYear)
  const years: Array<KnownYear> = []
  for (const schoolYear of [...byYear.keys()].toSorted()) {
    const first = Number(schoolYear.slice(0, 4))
    const before = years.at(-1)
    if (before !== undefined && Number(before.schoolYear.slice(5)) !== first) break
    const from = before === undefined ? `${first}-09-01` : daysAfter(before.to, 1)
    years.push({ schoolYear, from, ...heldIn(zone, first + 1, byYear.get(schoolYear) ?? []) })
  }
  return years
}

/** The holidays of a year, and its last day, where it ends in a calendar year. */
const heldIn = (zone: SchoolZone, endsIn: number, published: ReadonlyArray<PublishedHoliday>) => {
  const open = published.find(({ resumesOn }) => resumesOn === null)
  // on the mainland classes never resumed before September; nobody can tell overseas
  const openUntil = isOfMainland(zone) ? `${endsIn}-09-01` : null
  const holidays = published
    .flatMap(({ name, from, resumesOn }) => {
      const end = resumesOn ?? openUntil
      return end === null ? [] : [{ name, from, resumesOn: end }]
    })
    .toSorted((one, other) => (one.from < other.from ? -1 : 1))
  if (open !== undefined && openUntil === null) return { to: daysAfter(open.from, -1), holidays }
  const long = holidays.findLast(({ from, resumesOn }) => from.slice(5) > "06-01" && resumesOn > `${endsIn}-07-15`)
  return { to: long === undefined ? `${endsIn}-08-31` : daysAfter(long.resumesOn, -1), holidays }
}
