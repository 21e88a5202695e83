import type { TownCalendar } from "../../towns/calendar/TownCalendar.ts"
import type { Activity } from "../Activity.ts"
import { type Day, weekdays } from "../fields.ts"
import type { RuledDays } from "./dayProblems.ts"
import { numberOfDay, weekdayOfNumber } from "./limits/dayNumbers.ts"
import { partProblems, unitProblems } from "./periodProblems.ts"
import { type ActivityRules, RuleGroup } from "./Rule.ts"
import type { RuleProblem } from "./RuleProblem.ts"

/** What of an activity its rules are about. */
export type RuledActivity = Pick<Activity, "rules" | "parts" | "units" | "periods" | "who">

/**
 * What keeps the rules of an activity from being applied, each with its first example; none where exactly one rule of each group holds
 * on every day, and can be met. `runsOn` says whether a part runs on a day, inside a period or not.
 */
export const ruleProblems = (
  activity: RuledActivity,
  calendar: TownCalendar,
  runsOn: (part: string, day: Day) => boolean
): ReadonlyArray<RuleProblem> => {
  const wrong = writtenWrong(activity)
  // days are looked at only where the rules can be read
  return wrong.length > 0 ? wrong : daysWrong({ ...activity, calendar, runsOn })
}

const writtenWrong = (activity: RuledActivity): ReadonlyArray<RuleProblem> => {
  const { rules, periods, who } = activity
  const problems: Array<RuleProblem> = []
  if (rules.holdMinutes !== null) problems.push({ code: "hold-not-supported", minutes: rules.holdMinutes })
  if (rules.add.length === 0 && rules.lateAdd.length > 0)
    problems.push({ code: "late-without-limit", group: "lateAdd" })
  if (rules.cancel.length === 0 && rules.lateCancel.length > 0) {
    problems.push({ code: "late-without-limit", group: "lateCancel" })
  }
  for (const { code, opens } of periods) {
    if (opens.length > 0 && !who.residentsOnly && opens.every((opening) => opening.for === "residents")) {
      problems.push({ code: "never-opens", period: code })
    }
  }
  for (const group of RuleGroup.literals) problems.push(...groupWrong(group, activity))
  return problems
}

const groupWrong = (group: RuleGroup, { rules, parts, periods }: RuledActivity): ReadonlyArray<RuleProblem> => {
  const problems: Array<RuleProblem> = []
  for (const [index, rule] of rules[group].entries()) {
    const which = { group, rule: index + 1 }
    const unknown = <A extends { readonly code: string }>(known: ReadonlyArray<A>, codes: ReadonlyArray<string>) =>
      codes.filter((code) => !known.some((one) => one.code === code))
    problems.push(
      ...unknown(parts, rule.parts).map((part) => ({ code: "unknown-part" as const, ...which, part })),
      ...unknown(periods, rule.periods).map((period) => ({ code: "unknown-period" as const, ...which, period }))
    )
    const { from, until } = rule
    if (from !== null && until !== null && until < from)
      problems.push({ code: "rule-backwards", ...which, from, until })
    if ("limit" in rule && rule.limit.kind === "dates") problems.push(...datesWrong(which, rule.limit.dates))
  }
  return problems
}

type DateList = Extract<ActivityRules["add"][number]["limit"], { kind: "dates" }>["dates"]

const datesWrong = (
  which: { readonly group: RuleGroup; readonly rule: number },
  dates: DateList
): ReadonlyArray<RuleProblem> =>
  dates.flatMap(({ from, to, until, weekday: said }, index): ReadonlyArray<RuleProblem> => {
    const day = until.slice(0, 10)
    const is = weekdays[weekdayOfNumber(numberOfDay(day))]
    const forwards = from <= to
    const first = dates.slice(0, index).find((other) => forwards && other.from <= to && from <= other.to)
    return [
      ...(!forwards ? [{ code: "date-backwards", ...which, from, to } as const] : []),
      ...(first === undefined
        ? []
        : [{ code: "dates-overlap", ...which, day: from > first.from ? from : first.from } as const]),
      ...(said === null || is === undefined || said === is
        ? []
        : [{ code: "weekday-contradicts", ...which, day, said, is } as const])
    ]
  })

const daysWrong = (activity: RuledActivity & RuledDays): ReadonlyArray<RuleProblem> => {
  const { periods, parts, units, who } = activity
  const audiences = who.residentsOnly ? [true] : [true, false]
  const found = audiences.flatMap((resident) =>
    periods.flatMap((period) => [
      ...parts.flatMap((part) => partProblems(activity, period, part, resident)),
      ...units.flatMap((unit) => unitProblems(activity, period, unit, parts, resident))
    ])
  )
  return firstOfEach(found, audiences.length)
}

/** The first day of each problem; one that meets residents and others alike, or the only people there are, is everyone's. */
const firstOfEach = (found: ReadonlyArray<RuleProblem>, audiences: number): ReadonlyArray<RuleProblem> => {
  const seen = new Map<string, { readonly problem: RuleProblem; readonly met: Set<string> }>()
  for (const problem of found) {
    const { code, group, rule, rules, unit, part, period } = { ...noPlace, ...problem }
    const key = JSON.stringify([code, group, rule, rules, unit, part, period])
    const known = seen.get(key) ?? { problem, met: new Set() }
    if ("for" in problem) known.met.add(problem.for)
    seen.set(key, known)
  }
  return [...seen.values()].map(({ problem, met }) =>
    "for" in problem && met.size === audiences ? { ...problem, for: "everyone" } : problem
  )
}

const noPlace = { group: "", rule: 0, rules: [] as ReadonlyArray<number>, unit: "", part: "", period: "" }
