import { Schema } from "effect"
import { Code, Day, List, orElse, orNull } from "../fields.ts"
import { Limit } from "./Limit.ts"

const percent = (least: number) => Schema.Int.check(Schema.isBetween({ minimum: least, maximum: 100 }))

/** For whom a rule holds. */
export const Audience = Schema.Literals(["everyone", "residents", "others"])
export type Audience = typeof Audience.Type

/** For which parts, periods, people and days (both included) a rule holds; what is left out is no condition. */
const scope = {
  parts: List(Code),
  periods: List(Code),
  for: orElse(Audience, "everyone"),
  from: orNull(Day),
  until: orNull(Day)
}

/** Until when something may be done about the days on which the rule holds. */
export const Rule = Schema.Struct({ ...scope, limit: Limit })
export type Rule = typeof Rule.Type

/** What a late booking costs besides: a part of the price, or an amount in cents. */
export const Surcharge = Schema.Union([
  Schema.Struct({ percent: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 300 })) }),
  Schema.Struct({ cents: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 100_000 })) })
])
export type Surcharge = typeof Surcharge.Type

/** Until when a place may be booked at a surcharge, once the limit for adding has passed. */
export const LateAddRule = Schema.Struct({ ...scope, limit: Limit, surcharge: Surcharge })
export type LateAddRule = typeof LateAddRule.Type

/** A step of the ladder of late cancelling: until its limit, that part of the price stays due. */
export const LateCancelRule = Schema.Struct({ ...scope, limit: Limit, feePercent: percent(1) })
export type LateCancelRule = typeof LateCancelRule.Type

/** What becomes of the price of a day on which the child did not come. */
export const AbsenceRule = Schema.Struct({
  ...scope,
  /** Days after the first one of the absence within which a proof is given, until the end of the last; null: no proof helps. */
  proofWithinDays: orNull(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 90 }))),
  /** The first so many days of the absence stay due all the same (*délai de carence*). */
  carenceDays: orElse(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 30 })), 0)
})
export type AbsenceRule = typeof AbsenceRule.Type

/** The rules of an activity. Without a rule in a group: adding and cancelling have no limit but the start, nothing late is taken. */
export const ActivityRules = Schema.Struct({
  add: List(Rule),
  cancel: List(Rule),
  lateAdd: List(LateAddRule),
  lateCancel: List(LateCancelRule),
  absence: List(AbsenceRule),
  /** Minutes until what was booked must be paid, or is free again; null: nothing is held. */
  holdMinutes: orNull(Schema.Int.check(Schema.isBetween({ minimum: 5, maximum: 10_080 })))
}).annotate({ identifier: "ActivityRules" })
export type ActivityRules = typeof ActivityRules.Type

/** The rules of an activity that has none. */
export const noRules: ActivityRules = {
  add: [],
  cancel: [],
  lateAdd: [],
  lateCancel: [],
  absence: [],
  holdMinutes: null
}

/** A group of rules of an activity. */
export const RuleGroup = Schema.Literals(["add", "cancel", "lateAdd", "lateCancel", "absence"])
export type RuleGroup = typeof RuleGroup.Type
