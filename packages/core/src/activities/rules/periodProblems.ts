import type { ActivityPeriod, DayPart, Unit } from "../Activity.ts"
import type { Day } from "../fields.ts"
import { lookAtDay, type PlacedLimit, placesOf, type RuledDays } from "./dayProblems.ts"
import { dayOfNumber, numberOfDay } from "./limits/dayNumbers.ts"
import { opensAt } from "./opensAt.ts"
import type { RuleProblem } from "./RuleProblem.ts"

/** What does not hold on the days of a period on which a part runs, for residents or for others. */
export const partProblems = (
  ruled: RuledDays,
  period: ActivityPeriod,
  part: DayPart,
  resident: boolean
): ReadonlyArray<RuleProblem> => {
  const looks = daysOf(period, (day) => ruled.runsOn(part.code, day)).map((day) => ({
    day,
    ...lookAtDay(ruled, { period, part, resident, day })
  }))
  const opens = opensAt(period, { resident, school: "", schoolClass: "" })
  const problems = looks.flatMap((look) => look.problems)
  if (!(opens instanceof Date)) return problems
  const onDay = { part: part.code, period: period.code, for: resident ? "residents" : "others" } as const
  const adding = looks.flatMap(({ day, limits }) => limits.filter(isOfAdding).map((limit) => ({ day, ...limit })))
  const isMet = (group: string, rule: number) =>
    adding.some((limit) => limit.group === group && limit.rule === rule && limit.until > opens)
  return [
    ...problems,
    ...adding
      .filter(({ group, rule }) => !isMet(group, rule))
      .map((limit) => ({ code: "before-opening" as const, ...onDay, ...limit, opens }))
  ]
}

const isOfAdding = ({ group }: PlacedLimit) => group === "add" || group === "lateAdd"

/** Where the parts of a unit that is booked as a whole are late under different rules. */
export const unitProblems = (
  ruled: RuledDays,
  period: ActivityPeriod,
  unit: Unit,
  parts: ReadonlyArray<DayPart>,
  resident: boolean
): ReadonlyArray<RuleProblem> => {
  const taken = parts.filter(({ code }) => unit.takes.includes(code))
  return daysOf(period, (day) => taken.every(({ code }) => ruled.runsOn(code, day))).flatMap((day) =>
    (["lateAdd", "lateCancel"] as const)
      .filter((group) => {
        const rules = taken.map((part) => placesOf(ruled.rules, group, { period, part, resident, day }).join())
        return new Set(rules).size > 1
      })
      .map((group) => ({ code: "unit-late-differs" as const, group, unit: unit.code, parts: unit.takes, day }))
  )
}

/** The days of a period, both ends included, on which something runs. */
const daysOf = ({ from, to }: ActivityPeriod, runs: (day: Day) => boolean): ReadonlyArray<Day> => {
  const days: Array<Day> = []
  for (let number = numberOfDay(from); number <= numberOfDay(to); number++) {
    const day = dayOfNumber(number)
    if (runs(day)) days.push(day)
  }
  return days
}
