import { DateTime, Option } from "effect"
import { daysBetween } from "../../platform/time/days.ts"
import { parisZone } from "../../platform/time/parisZone.ts"
import type { Activity, ActivityPeriod, OpeningAudience } from "../Activity.ts"
import type { ActivityProblem } from "../ActivityProblem.ts"
import { twice } from "./twice.ts"

type Problems = ReadonlyArray<ActivityProblem>

/** What does not hold together in an activity's periods, their openings, and the exceptions to its weeks. */
export const periodProblems = (activity: Activity): Problems => [
  ...skippedInstants(activity),
  ...backwards(activity),
  ...tooLong(activity),
  ...overlaps(activity),
  ...activity.periods.flatMap((period) => openingProblems(activity, period)),
  ...activity.periods.flatMap((period) => requestProblems(activity, period)),
  ...exceptionProblems(activity)
]

/** In March the clocks skip an hour. */
const skippedInstants = ({ code: activity, periods }: Activity): Problems => {
  const instants = periods.flatMap(({ code, enrolment, opens, requests }) => [
    ...(requests === null ? [] : ([[`periods.${code}.requests.until`, requests.until]] as const)),
    ...(requests?.leftFrom == null ? [] : ([[`periods.${code}.requests.leftFrom`, requests.leftFrom]] as const)),
    ...(enrolment === null
      ? []
      : ([
          [`periods.${code}.enrolment.from`, enrolment.from],
          [`periods.${code}.enrolment.until`, enrolment.until]
        ] as const)),
    ...opens.map(({ at }, index) => [`periods.${code}.opens[${index}].at`, at] as const)
  ])
  return instants
    .filter(([, instant]) => !isLocalInstant(instant))
    .map(([at, value]) => ({ code: "no-such-instant", activity, at, value }))
}

const isLocalInstant = (text: string): boolean =>
  Option.exists(
    DateTime.makeZoned(`${text}:00Z`, { timeZone: parisZone, adjustForTimeZone: true, disambiguation: "later" }),
    (at) => DateTime.formatIsoZoned(at).slice(0, 16) === text
  )

const backwards = ({ code: activity, periods, exceptions }: Activity): Problems => {
  const ranges = [
    ...periods.map(({ code, from, to }) => ({ at: `periods.${code}`, from, to })),
    ...periods.flatMap(({ code, enrolment }) =>
      enrolment === null ? [] : [{ at: `periods.${code}.enrolment`, from: enrolment.from, to: enrolment.until }]
    ),
    ...periods.flatMap(({ code, requests }) =>
      requests?.leftFrom == null
        ? []
        : [{ at: `periods.${code}.requests`, from: requests.until, to: requests.leftFrom }]
    ),
    ...exceptions.map(({ from, to }, index) => ({ at: `exceptions[${index}]`, from, to }))
  ]
  return ranges.filter(({ from, to }) => to < from).map((range) => ({ code: "backwards", activity, ...range }))
}

/** Two school years: what is longer is a mistyped year, and its slots would be counted for decades. */
const longestPeriod = 731

const tooLong = ({ code: activity, periods }: Activity): Problems =>
  periods.flatMap(({ code: period, from, to }) =>
    daysBetween(from, to) > longestPeriod ? [{ code: "period-too-long", activity, period, from, to } as const] : []
  )

const overlaps = ({ code: activity, periods }: Activity): Problems => {
  const inOrder = periods.toSorted((one, other) => (one.from < other.from ? -1 : 1))
  return inOrder.flatMap((period, index) => {
    const before = inOrder[index - 1]
    return before !== undefined && period.from <= before.to
      ? [{ code: "periods-overlap", activity, one: before.code, other: period.code } as const]
      : []
  })
}

const openingProblems = ({ code: activity }: Activity, { code: period, opens, to }: ActivityPeriod): Problems => {
  const problems: Array<ActivityProblem> = []
  const audiences = opens.map((opening) => audienceText(opening.for))
  for (const value of new Set(audiences.filter((audience, index) => audiences.indexOf(audience) !== index))) {
    problems.push({ code: "twice", activity, what: "opening", value: `${period} ${value}` })
  }
  const ascending = opens.every(({ at }, index) => at > (opens[index - 1]?.at ?? ""))
  const everyoneLast = !audiences.slice(0, -1).includes("everyone")
  if (problems.length === 0 && !(ascending && everyoneLast)) {
    problems.push({ code: "openings-out-of-order", activity, period })
  }
  for (const { at } of opens) {
    if (at.slice(0, 10) > to) problems.push({ code: "opens-after-its-end", activity, period, at, to })
  }
  return problems
}

const audienceText = (audience: OpeningAudience): string => {
  if (typeof audience === "string") return audience
  return Object.values(audience).flat().join(", ")
}

/** A period whose places are asked for says until when, and opens before. */
const requestProblems = ({ code: activity }: Activity, { code: period, ...all }: ActivityPeriod): Problems => {
  const { mode, requests, opens, to } = all
  if (mode === "requests" && requests === null) return [{ code: "requests-missing", activity, period }]
  if (requests === null) return []
  if (mode === "first-come") return [{ code: "requests-unused", activity, period }]
  const { until } = requests
  const names = requests.criteria.map(({ name }) => JSON.stringify(name))
  return [
    ...twice(names).map(
      (value) => ({ code: "twice", activity, what: "criterion", value: `${period} ${value}` }) as const
    ),
    ...(until.slice(0, 10) > to ? [{ code: "opens-after-its-end", activity, period, at: until, to } as const] : []),
    ...opens
      .filter(({ at }) => at >= until)
      .map(({ at }) => ({ code: "opens-after-requests", activity, period, at, until }) as const)
  ]
}

const exceptionProblems = ({ code: activity, exceptions, periods, parts }: Activity): Problems => {
  const all = parts.map(({ code }) => code)
  const partsOf = (index: number) => {
    const named = exceptions[index]?.parts ?? []
    return new Set(named.length === 0 ? all : named)
  }
  return exceptions.flatMap(({ from, to, runs }, index): Problems => {
    const meets = ({ from: other, to: last }: { readonly from: string; readonly to: string }) =>
      from <= last && other <= to
    if (!periods.some(meets)) return [{ code: "exception-outside", activity, from, to }]
    const contradicted = exceptions
      .slice(0, index)
      .some(
        (other, before) =>
          other.runs !== runs && meets(other) && [...partsOf(before)].some((part) => partsOf(index).has(part))
      )
    return contradicted ? [{ code: "exceptions-contradict", activity, from, to }] : []
  })
}
