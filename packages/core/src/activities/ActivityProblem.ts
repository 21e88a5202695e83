import { Schema } from "effect"
import { RuleProblem } from "./rules/RuleProblem.ts"

const inActivity = { activity: Schema.String }
/** `at` is where in the activity, as `periods.noel.enrolment`. */
const inPlace = { ...inActivity, at: Schema.String }
const inPart = { ...inActivity, part: Schema.String }
const inUnit = { ...inActivity, unit: Schema.String }
const inPeriod = { ...inActivity, period: Schema.String }
const pair = { one: Schema.String, other: Schema.String }

/** What does not hold together in a file of activities; what is named is named by its code. */
export const ActivityProblem = Schema.Union([
  /** Not read as such a file: what the parser says. */
  Schema.Struct({ code: Schema.Literal("unreadable"), text: Schema.String }),
  Schema.Struct({
    code: Schema.Literal("twice"),
    ...inActivity,
    what: Schema.Literals(["activity", "place", "group", "part", "unit", "period", "opening", "criterion"]),
    value: Schema.String
  }),
  Schema.Struct({
    code: Schema.Literal("unknown"),
    ...inPlace,
    what: Schema.Literals(["service", "place", "group", "part", "unit", "school", "class"]),
    value: Schema.String
  }),
  /** The clocks of Paris never show it: they skip an hour in March. */
  Schema.Struct({ code: Schema.Literal("no-such-instant"), ...inPlace, value: Schema.String }),
  Schema.Struct({ code: Schema.Literal("backwards"), ...inPlace, from: Schema.String, to: Schema.String }),
  /** A period lasts two school years at most. */
  Schema.Struct({ code: Schema.Literal("period-too-long"), ...inPeriod, from: Schema.String, to: Schema.String }),
  Schema.Struct({ code: Schema.Literal("periods-overlap"), ...inActivity, ...pair }),
  Schema.Struct({ code: Schema.Literal("openings-out-of-order"), ...inPeriod }),
  Schema.Struct({ code: Schema.Literal("opens-after-its-end"), ...inPeriod, at: Schema.String, to: Schema.String }),
  /** Places are drawn among those who asked until a date that the period does not say. */
  Schema.Struct({ code: Schema.Literal("requests-missing"), ...inPeriod }),
  /** Who comes first gets the places, and yet it says how they are asked for. */
  Schema.Struct({ code: Schema.Literal("requests-unused"), ...inPeriod }),
  Schema.Struct({ code: Schema.Literal("opens-after-requests"), ...inPeriod, at: Schema.String, until: Schema.String }),
  Schema.Struct({ code: Schema.Literal("part-without-weekdays"), ...inPart }),
  /** No day of its periods is one of its days. */
  Schema.Struct({ code: Schema.Literal("part-never-runs"), ...inPart }),
  Schema.Struct({ code: Schema.Literal("part-in-no-unit"), ...inPart }),
  Schema.Struct({ code: Schema.Literal("capacity-twice"), ...inPart, place: Schema.String, group: Schema.String }),
  /** One capacity for the place and another one for the group, and none for the two together. */
  Schema.Struct({ code: Schema.Literal("capacity-unclear"), ...inPart, place: Schema.String, group: Schema.String }),
  Schema.Struct({ code: Schema.Literal("unit-of-itself"), ...inUnit, at: Schema.Literals(["needs", "together"]) }),
  Schema.Struct({ code: Schema.Literal("needs-in-a-circle"), ...inActivity, units: Schema.Array(Schema.String) }),
  /** A unit takes two parts of which a child has one a day. */
  Schema.Struct({ code: Schema.Literal("unit-excludes-itself"), ...inUnit, exclusive: Schema.String }),
  /** Its parts never run on one day. */
  Schema.Struct({ code: Schema.Literal("unit-never-whole"), ...inUnit }),
  /** A unit needs another one that the child cannot have on the same day. */
  Schema.Struct({
    code: Schema.Literal("units-exclude"),
    ...inUnit,
    at: Schema.Literals(["needs", "together"]),
    other: Schema.String
  }),
  Schema.Struct({ code: Schema.Literal("groups-overlap"), ...inActivity, ...pair }),
  /** Children of these ages or classes may come and are in no group. */
  Schema.Struct({ code: Schema.Literal("groups-with-a-hole"), ...inActivity, missing: Schema.Array(Schema.String) }),
  Schema.Struct({ code: Schema.Literal("school-in-two-places"), ...inActivity, school: Schema.String, ...pair }),
  Schema.Struct({
    code: Schema.Literal("exceptions-contradict"),
    ...inActivity,
    from: Schema.String,
    to: Schema.String
  }),
  Schema.Struct({ code: Schema.Literal("exception-outside"), ...inActivity, from: Schema.String, to: Schema.String }),
  /** The town has not said its zone, and the activity follows the school calendar. */
  Schema.Struct({ code: Schema.Literal("calendar-without-zone"), ...inActivity }),
  Schema.Struct({ code: Schema.Literal("calendar-lacks"), ...inActivity, years: Schema.Array(Schema.String) }),
  /** Its rules cannot be applied. */
  Schema.Struct({ code: Schema.Literal("rule"), ...inActivity, problem: RuleProblem })
])
export type ActivityProblem = typeof ActivityProblem.Type
