import { Result } from "effect"
import type { TownCalendar } from "../../towns/calendar/TownCalendar.ts"
import type { ActivityPeriod, DayPart } from "../Activity.ts"
import type { Day } from "../fields.ts"
import { limitInstant, startOf } from "./limits/limitInstant.ts"
import type { LimitSubject } from "./limits/subject.ts"
import type { ActivityRules, RuleGroup } from "./Rule.ts"
import type { RuleProblem } from "./RuleProblem.ts"
import { holds } from "./scope.ts"

/** Rules, and what their limits are reckoned from. */
export interface RuledDays {
  readonly rules: ActivityRules
  readonly calendar: TownCalendar
  readonly runsOn: (part: string, day: Day) => boolean
}

/** A part on a day of a period, for residents or others. */
export interface PartOnDay {
  readonly period: ActivityPeriod
  readonly part: DayPart
  readonly resident: boolean
  readonly day: Day
}

/** A rule, by its place in its group, and its limit on a day. */
export interface PlacedLimit {
  readonly group: Exclude<RuleGroup, "absence">
  readonly rule: number
  readonly until: Date
}

/** What does not hold on a day, and the limits that could be reckoned. */
export const lookAtDay = (ruled: RuledDays, on: PartOnDay) => {
  const onDay = namesOf(on)
  const problems: Array<RuleProblem> = []
  const placed = (group: PlacedLimit["group"]) => {
    const limits = limitsOfDay(ruled, on, group)
    problems.push(...(Result.isFailure(limits) ? [limits.failure] : []))
    return Result.isFailure(limits) ? [] : limits.success
  }
  for (const group of ["add", "cancel", "lateAdd", "absence"] as const) {
    const rules = placesOf(ruled.rules, group, on)
    if (rules.length > 1) problems.push({ code: "overlap", group, rules, ...onDay })
    const isOpen = rules.length === 0 && ruled.rules[group].length > 0
    if (isOpen && (group === "add" || group === "cancel")) problems.push({ code: "hole", group, ...onDay })
  }
  const [add, cancel, lateAdd, lateCancel] = [placed("add"), placed("cancel"), placed("lateAdd"), placed("lateCancel")]
  const limits = [...add, ...cancel, ...lateAdd, ...lateCancel]
  const start = startOf(subjectOf(ruled, on))
  for (const { until, ...which } of limits) {
    if (until > start) problems.push({ code: "after-start", ...which, ...onDay, until, start })
  }
  problems.push(
    ...notLater(add, lateAdd, onDay),
    ...notLater(cancel, lateCancel, onDay),
    ...ladderWrong(ruled, lateCancel, onDay)
  )
  return { problems, limits }
}

/** The places of the rules of a group that hold on a day. */
export const placesOf = (rules: ActivityRules, group: RuleGroup, on: PartOnDay): ReadonlyArray<number> =>
  [...rules[group].entries()]
    .filter(([, rule]) => holds(rule, { ...on, part: on.part.code }))
    .map(([index]) => index + 1)

const namesOf = ({ part, period, resident, day }: PartOnDay) =>
  ({ part: part.code, period: period.code, for: resident ? "residents" : "others", day }) as const
type OnDay = ReturnType<typeof namesOf>

const subjectOf = ({ calendar, runsOn }: RuledDays, { day, part, period }: PartOnDay): LimitSubject => ({
  day,
  startsAt: part.startsAt,
  period,
  calendar,
  runsOn: (other) => runsOn(part.code, other)
})

const limitsOfDay = (
  ruled: RuledDays,
  on: PartOnDay,
  group: PlacedLimit["group"]
): Result.Result<ReadonlyArray<PlacedLimit>, RuleProblem> => {
  const placed: Array<PlacedLimit> = []
  for (const rule of placesOf(ruled.rules, group, on)) {
    const limit = ruled.rules[group][rule - 1]?.limit
    const until = limit === undefined ? undefined : limitInstant(limit, subjectOf(ruled, on))
    if (until === undefined) continue
    if (Result.isFailure(until)) return Result.fail({ ...until.failure, group, rule, ...namesOf(on) })
    placed.push({ group, rule, until: until.success })
  }
  return Result.succeed(placed)
}

const notLater = (
  limits: ReadonlyArray<PlacedLimit>,
  late: ReadonlyArray<PlacedLimit>,
  onDay: OnDay
): ReadonlyArray<RuleProblem> =>
  limits.flatMap(({ until: limit }) =>
    late
      .filter(({ until }) => until <= limit)
      .map((one) => ({ code: "late-before-limit" as const, ...one, ...onDay, limit }))
  )

const ladderWrong = (
  { rules }: RuledDays,
  steps: ReadonlyArray<PlacedLimit>,
  onDay: OnDay
): ReadonlyArray<RuleProblem> => {
  const fee = ({ rule }: PlacedLimit) => rules.lateCancel[rule - 1]?.feePercent ?? 0
  const inOrder = steps.toSorted((one, other) => one.until.getTime() - other.until.getTime())
  return inOrder.slice(1).flatMap((later, index): ReadonlyArray<RuleProblem> => {
    const earlier = inOrder[index]
    if (earlier === undefined || (earlier.until < later.until && fee(earlier) < fee(later))) return []
    return [{ code: "ladder-not-rising", rules: [earlier.rule, later.rule], ...onDay }]
  })
}
