import { Result } from "effect"
import type { TownCalendar } from "../../towns/calendar/TownCalendar.ts"
import type { Day } from "../fields.ts"
import { limitInstant, startOf } from "./limits/limitInstant.ts"
import type { LimitSubject, Reckoned } from "./limits/subject.ts"
import type { ActivityRules, LateAddRule, LateCancelRule, Rule, Surcharge } from "./Rule.ts"
import { type RuleScope, ruleFor, rulesFor } from "./scope.ts"

/** What a family books on a day, and what its limits are reckoned from. */
export interface UnitSubject {
  readonly day: Day
  readonly period: { readonly code: string; readonly from: Day }
  readonly resident: boolean
  /** The parts that the unit takes: at least one. */
  readonly parts: ReadonlyArray<{ readonly code: string; readonly startsAt: string }>
  readonly calendar: TownCalendar
  /** Whether a part runs on a day, inside a period or not. */
  readonly runsOn: (part: string, day: Day) => boolean
}

/** The limits of a unit on a day. An instant is the last one that is in time; a rule is null where none holds: then it is the start. */
export interface Limits {
  readonly addUntil: Date
  readonly addRule: Rule | null
  readonly lateAdd: { readonly until: Date; readonly surcharge: Surcharge; readonly rule: LateAddRule } | null
  readonly cancelUntil: Date
  readonly cancelRule: Rule | null
  /** In order: what is due of the price until each instant. */
  readonly lateCancel: ReadonlyArray<LateCancelStep>
}

/** A step of the ladder: until its instant, so much of the price stays due. */
export interface LateCancelStep {
  readonly until: Date
  readonly feePercent: number
  readonly rule: LateCancelRule
}

/** The limits of a unit on a day: of its parts', the earliest. Fails with what keeps one from being reckoned. */
export const limitsOn = (rules: ActivityRules, unit: UnitSubject): Reckoned<Limits> => {
  let limits: Limits | undefined
  for (const { code, startsAt } of unit.parts) {
    const found = limitsOfPart(
      rules,
      { ...unit, part: code },
      { ...unit, startsAt, runsOn: (day) => unit.runsOn(code, day) }
    )
    if (Result.isFailure(found)) return found
    limits = limits === undefined ? found.success : strictest(limits, found.success)
  }
  if (limits === undefined) throw new Error(`a unit takes no part on ${unit.day}`)
  return Result.succeed(limits)
}

const limitsOfPart = (rules: ActivityRules, scope: RuleScope, subject: LimitSubject): Reckoned<Limits> => {
  const until = (rule: Rule | null) =>
    rule === null ? Result.succeed(startOf(subject)) : limitInstant(rule.limit, subject)
  const addRule = ruleFor(rules.add, scope)
  const addUntil = until(addRule)
  if (Result.isFailure(addUntil)) return Result.fail(addUntil.failure)
  const cancelRule = ruleFor(rules.cancel, scope)
  const cancelUntil = until(cancelRule)
  if (Result.isFailure(cancelUntil)) return Result.fail(cancelUntil.failure)
  const lateRule = ruleFor(rules.lateAdd, scope)
  const lateUntil = until(lateRule)
  if (Result.isFailure(lateUntil)) return Result.fail(lateUntil.failure)
  const lateCancel: Array<LateCancelStep> = []
  for (const rule of rulesFor(rules.lateCancel, scope)) {
    const step = limitInstant(rule.limit, subject)
    if (Result.isFailure(step)) return Result.fail(step.failure)
    lateCancel.push({ until: step.success, feePercent: rule.feePercent, rule })
  }
  return Result.succeed({
    addUntil: addUntil.success,
    addRule,
    lateAdd: lateRule && { until: lateUntil.success, surcharge: lateRule.surcharge, rule: lateRule },
    cancelUntil: cancelUntil.success,
    cancelRule,
    lateCancel: lateCancel.sort((one, other) => one.until.getTime() - other.until.getTime())
  })
}

// what is late is the same for all parts of a unit: rules that say otherwise are refused when they are applied
const strictest = (one: Limits, other: Limits): Limits => {
  const add = one.addUntil <= other.addUntil ? one : other
  const cancel = one.cancelUntil <= other.cancelUntil ? one : other
  return {
    addUntil: add.addUntil,
    addRule: add.addRule,
    lateAdd: sooner(one.lateAdd, other.lateAdd),
    cancelUntil: cancel.cancelUntil,
    cancelRule: cancel.cancelRule,
    lateCancel: one.lateCancel.flatMap((step, index) => sooner(step, other.lateCancel[index] ?? null) ?? [])
  }
}

const sooner = <A extends { readonly until: Date }>(one: A | null, other: A | null): A | null =>
  one === null || other === null ? null : one.until <= other.until ? one : other
