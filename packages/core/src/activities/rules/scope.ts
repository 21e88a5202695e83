import type { Day } from "../fields.ts"
import type { Audience } from "./Rule.ts"

/** What a rule must hold for. */
export interface RuleScope {
  readonly part: string
  readonly period: { readonly code: string }
  readonly resident: boolean
  readonly day: Day
}

/** For what a rule holds: `parts` and `periods` are codes, none of them is all; days are both included. */
export interface Scoped {
  readonly parts: ReadonlyArray<string>
  readonly periods: ReadonlyArray<string>
  readonly for: Audience
  readonly from: Day | null
  readonly until: Day | null
}

/** Whether a rule holds. */
export const holds = (rule: Scoped, { part, period, resident, day }: RuleScope): boolean =>
  (rule.parts.length === 0 || rule.parts.includes(part)) &&
  (rule.periods.length === 0 || rule.periods.includes(period.code)) &&
  (rule.for === "everyone" || (rule.for === "residents") === resident) &&
  (rule.from === null || rule.from <= day) &&
  (rule.until === null || day <= rule.until)

/** The rules that hold, in the order of the file. */
export const rulesFor = <R extends Scoped>(rules: ReadonlyArray<R>, scope: RuleScope): ReadonlyArray<R> =>
  rules.filter((rule) => holds(rule, scope))

/** The rule that holds, null where none does; several never do: such rules are refused when they are applied. */
export const ruleFor = <R extends Scoped>(rules: ReadonlyArray<R>, scope: RuleScope): R | null =>
  rules.find((rule) => holds(rule, scope)) ?? null
