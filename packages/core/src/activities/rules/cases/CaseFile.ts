import { Effect, Schema } from "effect"
import { CalendarSettings } from "../../../towns/calendar/calendarSettings.ts"
import { type Activity, ActivityException, ActivityPeriod, DayPart, Unit } from "../../Activity.ts"
import { ClockTime, Code, List, orElse, Weekday } from "../../fields.ts"
import { ActivityRules } from "../Rule.ts"

const Text = orElse(Schema.String, "")

/** A part of a day, of which cases need not say more than its code. */
const CasePart = Schema.Struct({
  ...DayPart.fields,
  name: Text,
  kind: orElse(DayPart.fields.kind, "meal"),
  weekdays: orElse(Schema.Array(Weekday), ["monday", "tuesday", "thursday", "friday"]),
  on: orElse(DayPart.fields.on, "school-days"),
  startsAt: orElse(ClockTime, "12:00"),
  endsAt: orElse(ClockTime, "18:00")
})

const CasePeriod = Schema.Struct({ ...ActivityPeriod.fields, name: Text })

/** What cases are about: as an activity of a town's file, without what rules do not ask. */
export const CaseActivity = Schema.Struct({
  code: Code,
  /** The rule as the town words it. */
  says: Text,
  residentsOnly: orElse(Schema.Boolean, false),
  /** None: one part that begins at noon on school days. */
  parts: orElse(Schema.Array(CasePart).check(Schema.isMinLength(1)), [{ code: "jour" }]),
  /** None: one from the first day of the cases to the last. */
  periods: List(CasePeriod),
  units: List(Unit),
  exceptions: List(ActivityException),
  rules: ActivityRules
})
export type CaseActivity = typeof CaseActivity.Type

/** Rules with days and the instants that are expected for them. */
export const CaseFile = Schema.Struct({
  town: Text,
  /** Where the rules are published. */
  source: Text,
  calendar: CalendarSettings.pipe(
    Schema.withDecodingDefaultKey(Effect.succeed(Schema.decodeSync(CalendarSettings)({})))
  ),
  activities: List(CaseActivity),
  /** A town's own file of activities, beside this one: its rules are tried as they are. */
  file: Text,
  /** Codes of what the rules are expected to be refused for. */
  refused: List(Schema.String),
  /** A table: `rule;day;expected`, and where they are needed `activity`, `part`, `period` and `for`. */
  cases: Text
})
export type CaseFile = typeof CaseFile.Type

/** An activity of a town, as cases are about it. */
export const caseActivity = (activity: Activity): CaseActivity => ({
  ...activity,
  says: "",
  residentsOnly: activity.who.residentsOnly
})
