import { publishedFor, type RecordedHoliday } from "./calendarOf.ts"
import type { HolidayApart, ZoneYears } from "./official/yearsOfZone.ts"
import { knownYears, type PublishedHoliday } from "./schoolYears.ts"
import type { SchoolZone } from "./zones.ts"

/** A school year that an import makes another one. */
export interface ChangedYear {
  readonly schoolYear: string
  readonly before: ReadonlyArray<PublishedHoliday>
  readonly holidays: ReadonlyArray<PublishedHoliday>
}

/** What an import does or, in a dry run, would do. */
export interface CalendarPlan {
  readonly zone: SchoolZone
  readonly changed: ReadonlyArray<ChangedYear>
  /** School years that the file tells as they are known. */
  readonly unchanged: ReadonlyArray<string>
  /** School years of which the file has only a part: left as they are. */
  readonly incomplete: ReadonlyArray<string>
  /** What only some académies of the zone have: left out. */
  readonly apart: ReadonlyArray<HolidayApart>
  /** School years that would lack between others. */
  readonly missing: ReadonlyArray<string>
  /** First and last day that the calendar tells about afterwards. */
  readonly known: { readonly from: string; readonly to: string } | null
}

/** What years of a file change of what a town knows of its zone. */
export const planOf = (
  zone: SchoolZone,
  { years, incomplete, apart }: ZoneYears,
  recorded: ReadonlyArray<RecordedHoliday>
): CalendarPlan => {
  const before = Map.groupBy(publishedFor(zone, recorded), ({ schoolYear }) => schoolYear)
  const after = new Map([...before, ...years.map(({ schoolYear, holidays }) => [schoolYear, holidays] as const)])
  const known = knownYears(zone, [...after.values()].flat())
  const [changed, unchanged] = partition(years, ({ schoolYear, holidays }) =>
    sameDays(before.get(schoolYear) ?? [], holidays)
  )
  const [first, last] = [known[0], known.at(-1)]
  return {
    zone,
    changed: changed.map((year) => ({ ...year, before: before.get(year.schoolYear) ?? [] })),
    unchanged: unchanged.map(({ schoolYear }) => schoolYear),
    incomplete,
    apart,
    missing: yearsLacking([...after.keys()].toSorted()),
    known: first === undefined || last === undefined ? null : { from: first.from, to: last.to }
  }
}

/** Names may be written otherwise from one release to the next. */
const sameDays = (one: ReadonlyArray<PublishedHoliday>, other: ReadonlyArray<PublishedHoliday>): boolean =>
  daysOf(one) === daysOf(other)

const daysOf = (holidays: ReadonlyArray<PublishedHoliday>): string =>
  holidays
    .map(({ from, resumesOn }) => `${from} ${resumesOn ?? ""}`)
    .toSorted()
    .join()

const partition = <A>(all: ReadonlyArray<A>, isSecond: (one: A) => boolean) =>
  [all.filter((one) => !isSecond(one)), all.filter(isSecond)] as const

const yearsLacking = (years: ReadonlyArray<string>): ReadonlyArray<string> => {
  const numbers = years.map((year) => Number(year.slice(0, 4)))
  const [first = 0, last = -1] = [numbers[0], numbers.at(-1)]
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => first + place)
    .filter((year) => !numbers.includes(year))
    .map((year) => `${year}-${year + 1}`)
}
