import { DateTime, Option, Result } from "effect"
import { day } from "../../../platform/csv/fields.ts"
import { comparable } from "../../../platform/text/folding.ts"
import { withApostrophes } from "../../../platform/text/Wording.ts"
import { daysAfter } from "../../../platform/time/days.ts"
import { parisZone } from "../../../platform/time/parisZone.ts"
import { type PublishedHoliday, schoolYearOf } from "../schoolYears.ts"
import type { SchoolZone } from "../zones.ts"
import { type CalendarLineProblem, CalendarLinesInvalid, type OfficialRow } from "./OfficialRow.ts"
import { concernsPupils, zonesNamed } from "./officialZones.ts"

/** Holidays as some académies of a zone have them, and not most. */
export interface HolidayApart extends PublishedHoliday {
  readonly academies: ReadonlyArray<string>
}

/** What a file says of a zone. */
export interface ZoneYears {
  /** Whole school years, in order. */
  readonly years: ReadonlyArray<{ readonly schoolYear: string; readonly holidays: ReadonlyArray<PublishedHoliday> }>
  /** School years of which the file has only a part, as the first of an export from a day on. */
  readonly incomplete: ReadonlyArray<string>
  readonly apart: ReadonlyArray<HolidayApart>
}

/** The school years of a zone's pupils, as the lines of the data set tell them. */
export const yearsOfZone = (
  zone: SchoolZone,
  rows: ReadonlyArray<OfficialRow>
): Result.Result<ZoneYears, CalendarLinesInvalid> => {
  const read = rows
    .filter((row) => zonesNamed(row.zones).includes(zone) && concernsPupils(row.population, zone))
    .map((row) => holidayOf(zone, row))
  const [first, ...others] = read.flatMap((each) => (Result.isFailure(each) ? [each.failure] : []))
  if (first !== undefined) return Result.fail(new CalendarLinesInvalid({ problems: [first, ...others] }))
  const found = read.flatMap((each) => (Result.isSuccess(each) ? [each.success] : []))
  const told = [...Map.groupBy(found, ({ schoolYear }) => schoolYear)]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([schoolYear, lines]) => ({ schoolYear, ...commonOf(lines) }))
  return Result.succeed({
    years: told
      .filter(({ schoolYear, holidays }) => isWhole(zone, schoolYear, holidays))
      .map(({ schoolYear, holidays }) => ({ schoolYear, holidays })),
    incomplete: told
      .filter(({ schoolYear, holidays }) => !isWhole(zone, schoolYear, holidays))
      .map(({ schoolYear }) => schoolYear),
    apart: told.flatMap(({ apart }) => apart)
  })
}

interface AcademyHoliday extends PublishedHoliday {
  readonly academy: string
}

const holidayOf = (zone: SchoolZone, row: OfficialRow): Result.Result<AcademyHoliday, CalendarLineProblem> => {
  const { line, academy } = row
  const [from, end] = [dayIn(row.start), dayIn(row.end)]
  if (Result.isFailure(from)) return Result.fail({ line, ...from.failure })
  if (Result.isFailure(end)) return Result.fail({ line, ...end.failure })
  const written = withApostrophes(row.name.trim())
  if (written === "") return Result.fail({ line, code: "nameless" })
  if (end.success < from.success) return Result.fail({ line, code: "before-start", name: written })
  const opening = /^d[ée]but des\s+/i.exec(written)
  const name = opening === null ? written : capitalised(written.slice(opening[0].length))
  const oneDay = end.success === from.success
  return Result.succeed({
    schoolYear: /^\d{4}-\d{4}$/.test(row.schoolYear) ? row.schoolYear : schoolYearOf(zone, from.success),
    name,
    from: from.success,
    resumesOn: !oneDay ? end.success : opening === null ? daysAfter(from.success, 1) : null,
    academy
  })
}

/** A day as people or the data set write it; an instant is on its day in Paris. */
const dayIn = (text: string) => {
  if (!/T.*(Z|[+-]\d{2}:?\d{2})$/.test(text)) return day(text.replace(/[T ]00:00(:00)?(\.0+)?$/, ""))
  const instant = DateTime.makeZoned(text, { timeZone: parisZone })
  return Option.match(instant, {
    onNone: () => Result.fail({ code: "not-a-day", text } as const),
    onSome: (at) => Result.succeed(DateTime.formatIsoDate(at))
  })
}

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** What most académies of a year have in common, and the rest. */
const commonOf = (lines: ReadonlyArray<AcademyHoliday>) => {
  const academies = new Set(lines.map(({ academy }) => academy))
  const groups = [
    ...Map.groupBy(lines, ({ name, from, resumesOn }) => `${comparable(name, " ")} ${from} ${resumesOn ?? ""}`).values()
  ].flatMap((group) => {
    const [first] = group
    const having = [...new Set(group.map(({ academy }) => academy))]
    return first === undefined ? [] : [{ holiday: withoutAcademy(first), having }]
  })
  const isCommon = ({ having }: (typeof groups)[number]) => having.length * 2 >= academies.size
  return {
    holidays: joined(groups.filter(isCommon).map(({ holiday }) => holiday)),
    apart: groups
      .filter((group) => !isCommon(group))
      .map(({ holiday, having }): HolidayApart => ({ ...holiday, academies: having }))
  }
}

const withoutAcademy = ({ academy: _, ...holiday }: AcademyHoliday): PublishedHoliday => holiday

/** Pieces of one holiday as one, in order: the ICS of several zones cuts it where another zone's begins or ends. */
const joined = (holidays: ReadonlyArray<PublishedHoliday>): ReadonlyArray<PublishedHoliday> => {
  const whole: Array<PublishedHoliday> = []
  for (const holiday of holidays.toSorted(inOrder)) {
    const before = whole.findLast(
      ({ name, from }) => from === holiday.from || comparable(name, " ") === comparable(holiday.name, " ")
    )
    const touches = before !== undefined && holiday.from <= (before.resumesOn ?? before.from)
    if (!touches) whole.push(holiday)
    else whole[whole.indexOf(before)] = { ...before, resumesOn: later(before.resumesOn, holiday.resumesOn) }
  }
  return whole
}

const inOrder = (one: PublishedHoliday, other: PublishedHoliday): number =>
  one.from === other.from ? 0 : one.from < other.from ? -1 : 1

const later = (one: string | null, other: string | null): string | null =>
  one === null || other === null ? (one ?? other) : one > other ? one : other

/** The Pacific's school years begin in February: what whole means there is not checked. */
const austral: ReadonlyArray<SchoolZone> = ["nouvelle-caledonie", "wallis-et-futuna"]

/** A year from its autumn holidays to its long ones. */
const isWhole = (zone: SchoolZone, schoolYear: string, holidays: ReadonlyArray<PublishedHoliday>): boolean =>
  austral.includes(zone) ||
  (holidays.some(({ from }) => from < `${schoolYear.slice(0, 4)}-11-15`) &&
    holidays.some(({ from }) => from > `${schoolYear.slice(5)}-06-15`))
