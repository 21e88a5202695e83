import type { LineProblem } from "../platform/csv/LineProblem.ts"
import { comparable } from "../platform/text/folding.ts"
import type { Activity } from "./Activity.ts"
import type { EnrolmentState } from "./Enrolment.ts"
import type { EnrolmentLineProblem } from "./EnrolmentLineProblem.ts"
import { type ChildFacts, placeAndGroupOf } from "./eligibility.ts"
import type { ImportedEnrolment } from "./enrolmentRows.ts"

/** What is known of the enrolment that a line is about; empty and null where it is new. */
export interface KnownEnrolment {
  readonly knownEnd: string | null
  readonly knownState: EnrolmentState | null
  readonly knownPeriod: string
  readonly knownPlace: string
  readonly knownGroup: string
}

type Problems = ReadonlyArray<LineProblem<EnrolmentLineProblem>>

/**
 * The period, place and group of a line, by code: what the file says by code or name, else what is known, else the one period that has
 * the days, and the place and group that the rules give.
 */
export const importedPlacing = (
  row: ImportedEnrolment,
  child: ChildFacts,
  known: KnownEnrolment,
  activity: Activity
) => {
  const { line } = row
  const period = named(activity.periods, row.period)
  const place = named(activity.places, row.place)
  const group = named(activity.groups, row.group)
  const unknown = { activity: activity.code }
  const problems: Problems = [
    ...(period === undefined
      ? [{ line, column: "periode", code: "unknown-period" as const, text: row.period, ...unknown }]
      : []),
    ...(place === undefined
      ? [{ line, column: "lieu", code: "unknown-place" as const, text: row.place, ...unknown }]
      : []),
    ...(group === undefined
      ? [{ line, column: "groupe", code: "unknown-group" as const, text: row.group, ...unknown }]
      : [])
  ]
  const given = placeAndGroupOf(
    activity,
    child,
    { place: place || known.knownPlace, group: group || known.knownGroup },
    row.startsOn
  )
  const warnings: Problems = [
    ...(activity.places.length > 0 && given.place === "" ? [{ line, column: "lieu", code: "no-place" as const }] : []),
    ...(activity.groups.length > 0 && given.group === "" ? [{ line, column: "groupe", code: "no-group" as const }] : [])
  ]
  return { period: period || known.knownPeriod || periodWith(activity, row), ...given, problems, warnings }
}

/** The code of what a file says by code or name; empty where it says nothing, undefined where there is no such thing. */
const named = (
  all: ReadonlyArray<{ readonly code: string; readonly name: string }>,
  text: string
): string | undefined => {
  if (text === "") return ""
  const said = comparable(text, " ")
  return all.find(({ code, name }) => code === text || comparable(name, " ") === said)?.code
}

const periodWith = ({ periods }: Activity, { startsOn, endsOn }: ImportedEnrolment): string => {
  const [only, ...others] = periods.filter(({ from, to }) => from <= startsOn && endsOn <= to)
  return others.length === 0 ? (only?.code ?? "") : ""
}
