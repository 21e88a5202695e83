import { Result } from "effect"
import { localInstantInParis } from "../../../platform/time/wallClock.ts"
import { calendarOf } from "../../../towns/calendar/calendarOf.ts"
import type { TownCalendar } from "../../../towns/calendar/TownCalendar.ts"
import { runsOn } from "../../slotPlan.ts"
import { proofUntil } from "../absence.ts"
import { holdUntil } from "../holdUntil.ts"
import { limitInstant, limitInstantOf } from "../limits/limitInstant.ts"
import { opensAt } from "../opensAt.ts"
import type { RuleProblem } from "../RuleProblem.ts"
import { ruleProblems } from "../ruleProblems.ts"
import { rulesFor } from "../scope.ts"
import type { CaseActivity, CaseFile } from "./CaseFile.ts"
import type { Case } from "./parseCases.ts"

/** What a rule gives for a day: an instant, or the word for what came instead. */
export type CaseFinding = Date | string

/** A case as it came out. */
export interface CaseResult extends Case {
  readonly found: CaseFinding
  readonly passed: boolean
}

/** The cases of a file, and what its rules would be refused for, each with its activity. */
export const runCases = (file: CaseFile, cases: ReadonlyArray<Case>) => {
  const calendar = calendarOf(file.calendar)
  const activities = file.activities.map((activity) => withPeriod(activity, cases))
  const results = cases.map((one): CaseResult => {
    const activity = activities.find(({ code }) => code === (one.activity || activities[0]?.code))
    const found = activity === undefined ? "unknown-activity" : findingOf(activity, calendar, one)
    return { ...one, activity: activity?.code ?? one.activity, found, passed: sameFinding(found, one.expected) }
  })
  const problems = activities.flatMap((activity) =>
    problemsOf(activity, calendar).map((problem) => ({ activity: activity.code, problem }))
  )
  return { results, problems, unexpected: unexpectedOf(file, problems) }
}

/** Codes that were not expected, and those that were and did not come. */
const unexpectedOf = (
  { refused }: CaseFile,
  problems: ReadonlyArray<{ readonly activity: string; readonly problem: RuleProblem }>
) => ({
  problems: problems.filter(({ problem }) => !refused.includes(problem.code)),
  missing: refused.filter((code) => !problems.some(({ problem }) => problem.code === code))
})

const problemsOf = (activity: CaseActivity, calendar: TownCalendar): ReadonlyArray<RuleProblem> =>
  ruleProblems(
    { ...activity, who: { ages: null, classes: [], schools: [], residentsOnly: activity.residentsOnly } },
    calendar,
    runsOn(activity, calendar)
  )

/** Without a period of its own an activity runs over the days of its cases. */
const withPeriod = (activity: CaseActivity, cases: ReadonlyArray<Case>): CaseActivity => {
  if (activity.periods.length > 0) return activity
  const days = cases
    .filter((one) => one.activity === "" || one.activity === activity.code)
    .map(({ day }) => day.slice(0, 10))
    .toSorted()
  const [from, to] = [days[0], days.at(-1)]
  if (from === undefined || to === undefined) return activity
  return {
    ...activity,
    periods: [
      {
        ...{ code: "cas", name: "", from, to, enrolment: null, opens: [], mode: "first-come", requests: null },
        waitingRoom: { allowed: false, minutesBefore: 0, hoursAfter: 1 }
      }
    ]
  }
}

const findingOf = (activity: CaseActivity, calendar: TownCalendar, one: Case): CaseFinding => {
  const { rules, parts, periods } = activity
  const day = one.day.slice(0, 10)
  const part = one.part === "" ? parts[0] : parts.find(({ code }) => code === one.part)
  const period = periods.find(({ code, from, to }) =>
    one.period === "" ? from <= day && day <= to : code === one.period
  )
  const resident = one.for === "residents"
  if (part === undefined) return "unknown-part"
  if (period === undefined) return "unknown-period"
  const scope = { part: part.code, period, resident, day }
  const [asked, fee] = one.rule.split(" ")
  switch (asked) {
    case "opens":
      return opensAt(period, { resident, school: "", schoolClass: "" })
    case "hold":
      return holdUntil(rules, localInstantInParis(one.day)) ?? "no-rule"
    case "proof": {
      const [absence] = rulesFor(rules.absence, scope)
      return (absence === undefined ? null : proofUntil(absence, day)) ?? "no-rule"
    }
    case "lateCancel":
      return limitOf(
        rulesFor(rules.lateCancel, scope).find((step) => fee === undefined || step.feePercent === Number(fee))
      )
    case "add":
    case "cancel":
    case "lateAdd":
      return limitOf(rulesFor(rules[asked], scope)[0])
    default:
      return "no-rule"
  }

  function limitOf(rule: CaseActivity["rules"]["add"][number] | undefined): CaseFinding {
    if (rule === undefined || part === undefined || period === undefined) return "no-rule"
    const { code, startsAt } = part
    const runs = runsOn(activity, calendar)
    const limit = limitInstant(rule.limit, { day, startsAt, period, calendar, runsOn: (other) => runs(code, other) })
    return Result.isSuccess(limit) ? limit.success : limit.failure.code
  }
}

const sameFinding = (found: CaseFinding, expected: string): boolean => {
  if (!(found instanceof Date)) return found === expected
  if (!/^\d/.test(expected)) return false
  const at =
    expected.length > 16 ? new Date(expected) : limitInstantOf({ day: expected.slice(0, 10), at: expected.slice(11) })
  return at.getTime() === found.getTime()
}
