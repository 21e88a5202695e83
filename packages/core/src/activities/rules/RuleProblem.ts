import { Schema } from "effect"
import { Weekday } from "../fields.ts"
import { Audience, RuleGroup } from "./Rule.ts"

/** A rule by its place in its group, the first is 1. */
const ofRule = { group: RuleGroup, rule: Schema.Int }
/** The first day of a period on which it is so, and for whom. */
const onDay = { part: Schema.String, period: Schema.String, for: Audience, day: Schema.String }
const where = { ...ofRule, ...onDay }

/** What does not hold together in the rules of an activity; days and instants are examples, the first that was found. */
export const RuleProblem = Schema.Union([
  Schema.Struct({ code: Schema.Literal("unknown-part"), ...ofRule, part: Schema.String }),
  Schema.Struct({ code: Schema.Literal("unknown-period"), ...ofRule, period: Schema.String }),
  /** It ends before it begins. */
  Schema.Struct({ code: Schema.Literal("rule-backwards"), ...ofRule, from: Schema.String, until: Schema.String }),
  /** A group that has rules says nothing of a day. */
  Schema.Struct({ code: Schema.Literal("hole"), group: RuleGroup, ...onDay }),
  /** Two rules of a group hold on the same day. */
  Schema.Struct({ code: Schema.Literal("overlap"), group: RuleGroup, rules: Schema.Array(Schema.Int), ...onDay }),
  /** The limit is after the part begins. */
  Schema.Struct({ code: Schema.Literal("after-start"), ...where, until: Schema.Date, start: Schema.Date }),
  /** On none of the days of the period that it holds for can anybody add: places open later. */
  Schema.Struct({ code: Schema.Literal("before-opening"), ...where, until: Schema.Date, opens: Schema.Date }),
  /** The period opens for residents alone, and the activity is not theirs alone. */
  Schema.Struct({ code: Schema.Literal("never-opens"), period: Schema.String }),
  /** Late adding or cancelling needs a limit that it is later than. */
  Schema.Struct({ code: Schema.Literal("late-without-limit"), group: RuleGroup }),
  Schema.Struct({ code: Schema.Literal("late-before-limit"), ...where, until: Schema.Date, limit: Schema.Date }),
  /** The later step of a ladder must cost more; `rules` are the earlier and the later. */
  Schema.Struct({ code: Schema.Literal("ladder-not-rising"), rules: Schema.Array(Schema.Int), ...onDay }),
  /** What is late must be so for all parts of what is booked as a whole. */
  Schema.Struct({
    code: Schema.Literal("unit-late-differs"),
    group: RuleGroup,
    unit: Schema.String,
    parts: Schema.Array(Schema.String),
    day: Schema.String
  }),
  /** The weekdays of a map lack that of a day. */
  Schema.Struct({ code: Schema.Literal("weekday-not-mapped"), ...where }),
  /** A list of dates lacks a day. */
  Schema.Struct({ code: Schema.Literal("date-not-listed"), ...where }),
  Schema.Struct({ code: Schema.Literal("date-backwards"), ...ofRule, from: Schema.String, to: Schema.String }),
  /** Two dates of a list are for the same day. */
  Schema.Struct({ code: Schema.Literal("dates-overlap"), ...ofRule, day: Schema.String }),
  /** A date of a list falls on another weekday than the file says. */
  Schema.Struct({
    code: Schema.Literal("weekday-contradicts"),
    ...ofRule,
    day: Schema.String,
    said: Weekday,
    is: Weekday
  }),
  /** All the days before are skipped. */
  Schema.Struct({ code: Schema.Literal("no-day-counts"), ...where }),
  Schema.Struct({ code: Schema.Literal("no-holidays-before"), ...where }),
  /** The town has not said its zone of the school calendar. */
  Schema.Struct({ code: Schema.Literal("zone-missing"), ...where }),
  Schema.Struct({ code: Schema.Literal("calendar-missing"), ...where, schoolYear: Schema.String }),
  /** Places are held until they are paid only once reservations are paid online. */
  Schema.Struct({ code: Schema.Literal("hold-not-supported"), minutes: Schema.Int })
])
export type RuleProblem = typeof RuleProblem.Type
