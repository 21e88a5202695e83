import { type Activity, type Unit, unitsOf } from "../Activity.ts"
import type { ActivityProblem } from "../ActivityProblem.ts"

type Problems = ReadonlyArray<ActivityProblem>
const links = ["needs", "together"] as const

/** What does not hold together in what families book, and what could never be booked. */
export const unitProblems = (activity: Activity): Problems => {
  const unknown = unknownCodes(activity)
  if (unknown.length > 0) return unknown
  const { code, units, parts } = activity
  const taken = new Set(unitsOf(activity).flatMap(({ takes }) => takes))
  return [
    ...parts
      .filter((part) => !taken.has(part.code))
      .map((part) => ({ code: "part-in-no-unit", activity: code, part: part.code }) as const),
    ...units.flatMap((unit) => [...ofParts(activity, unit), ...ofLinks(activity, unit)]),
    ...circles(activity)
  ]
}

const unknownCodes = ({ code: activity, units, parts, exceptions }: Activity): Problems => {
  const [knownParts, knownUnits] = [parts, units].map((all) => new Set(all.map(({ code }) => code)))
  const of = (
    what: "part" | "unit",
    known: ReadonlySet<string> | undefined,
    at: string,
    named: ReadonlyArray<string>
  ) =>
    named
      .filter((value) => !known?.has(value))
      .map((value) => ({ code: "unknown", activity, at, what, value }) as const)
  return [
    ...units.flatMap(({ code, takes, needs, together }) => [
      ...of("part", knownParts, `units.${code}.takes`, takes),
      ...of("unit", knownUnits, `units.${code}.needs`, needs),
      ...of("unit", knownUnits, `units.${code}.together`, together)
    ]),
    ...exceptions.flatMap((exception, index) => of("part", knownParts, `exceptions[${index}].parts`, exception.parts))
  ]
}

const partsOf = ({ parts }: Activity, { takes }: Unit) => parts.filter(({ code }) => takes.includes(code))

const ofParts = (activity: Activity, unit: Unit): Problems => {
  const parts = partsOf(activity, unit)
  const words = parts.map(({ exclusive }) => exclusive).filter((word) => word !== "")
  const exclusive = words.find((word, index) => words.indexOf(word) !== index)
  const place = { activity: activity.code, unit: unit.code }
  const [first, ...others] = parts
  const kinds = new Set(parts.map(({ on }) => on).filter((on) => on !== "every-day"))
  const together = first?.weekdays.some((day) => others.every(({ weekdays }) => weekdays.includes(day))) ?? false
  const whole = kinds.size < 2 && (together || parts.some(({ weekdays }) => weekdays.length === 0))
  return [
    ...(new Set(unit.takes).size < unit.takes.length
      ? [{ code: "twice", activity: activity.code, what: "part", value: `${unit.code}.takes` } as const]
      : []),
    ...(exclusive === undefined ? [] : [{ code: "unit-excludes-itself", ...place, exclusive } as const]),
    ...(whole ? [] : [{ code: "unit-never-whole", ...place } as const])
  ]
}

const ofLinks = (activity: Activity, unit: Unit): Problems =>
  links.flatMap((at) =>
    unit[at].flatMap((code): Problems => {
      const place = { activity: activity.code, unit: unit.code, at }
      if (code === unit.code) return [{ code: "unit-of-itself", ...place }]
      const other = activity.units.find((each) => each.code === code)
      return other !== undefined && exclude(activity, unit, other)
        ? [{ code: "units-exclude", ...place, other: code }]
        : []
    })
  )

/** A child has one place in a slot, and one part of an exclusive word, a day. */
const exclude = (activity: Activity, unit: Unit, other: Unit): boolean =>
  partsOf(activity, unit).some(({ code, exclusive }) =>
    partsOf(activity, other).some((part) => part.code === code || (exclusive !== "" && part.exclusive === exclusive))
  )

/** Units that need each other can only be booked together: that is what `together` says. */
const circles = ({ code: activity, units }: Activity): Problems => {
  const needs = new Map(units.map((unit) => [unit.code, unit.needs.filter((other) => other !== unit.code)]))
  const found = new Map<string, ReadonlyArray<string>>()
  const walk = (code: string, path: ReadonlyArray<string>): void => {
    const begun = path.indexOf(code)
    if (begun >= 0) {
      const circle = path.slice(begun)
      found.set(circle.toSorted().join(" "), circle)
    } else {
      for (const other of needs.get(code) ?? []) walk(other, [...path, code])
    }
  }
  for (const { code } of units) walk(code, [])
  return [...found.values()].map((circle) => ({ code: "needs-in-a-circle", activity, units: circle }))
}
