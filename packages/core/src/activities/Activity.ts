import { Effect, Schema } from "effect"
import { mailRule } from "../platform/text/mails.ts"
import { Wording } from "../platform/text/Wording.ts"
import { Criterion } from "./criteria.ts"
import { ClockTime, Code, Day, List, LocalInstant, orElse, orNull, Weekday } from "./fields.ts"
import { ActivityRules } from "./rules/Rule.ts"

const NoCode = Schema.Union([Schema.Literal(""), Code]).pipe(Schema.withDecodingDefaultKey(Effect.succeed("" as const)))
const Said = Wording.check(Schema.isTrimmed(), Schema.isMinLength(1))
const Text = Wording.pipe(Schema.withDecodingDefaultKey(Effect.succeed("")))
/** A school or a class, written as the dossier's own list writes it. */
const Listed = Schema.String.check(Schema.isTrimmed(), Schema.isMinLength(1))

/** Years, both included, on the day in question. */
const Ages = Schema.Struct({ from: orElse(Schema.Int, 0), to: orElse(Schema.Int, 17) })

/** Where it takes place; the schools whose children go there unless their enrolment says otherwise. */
export const Place = Schema.Struct({ code: Code, name: Said, address: Text, schools: List(Listed) })

/** Children who have places of their own: of some ages, some classes, or both. */
export const Group = Schema.Struct({ code: Code, name: Said, ages: orNull(Ages), classes: List(Listed) })

const Children = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 10_000 }))

/** How many children a slot takes; null is no limit. What is not listed by place or group has the first number. */
export const Capacity = Schema.Struct({
  each: orNull(Children),
  exceptions: List(Schema.Struct({ place: NoCode, group: NoCode, capacity: Children }))
})

/** On which days: of school, of school holidays, or both; public holidays and the town's closures are never among them. */
export const DayKind = Schema.Literals(["school-days", "school-holidays", "every-day"])

/** A part of a day that has a capacity: a slot is one of them on one day. */
export const DayPart = Schema.Struct({
  code: Code,
  name: Said,
  kind: Schema.Literals(["morning", "meal", "afternoon", "evening", "half-day", "day", "hours"]),
  weekdays: Schema.Array(Weekday),
  on: DayKind,
  startsAt: ClockTime,
  endsAt: ClockTime,
  capacity: orElse(Capacity, { each: null, exceptions: [] }),
  /** Of parts with the same word, in any activity, a child has one a day. */
  exclusive: NoCode
})

/** What a family books: the parts that it takes; without any listed, each part by itself. */
export const Unit = Schema.Struct({
  code: Code,
  name: Said,
  takes: Schema.Array(Code).check(Schema.isMinLength(1)),
  /** Units of the same activity that the child must have on that day too. */
  needs: List(Code),
  /** Units that are booked and cancelled with it. */
  together: List(Code),
  /** What it costs, in the town's words, until a tariff says it. */
  price: Text
})

const CatererMail = Schema.String.check(
  Schema.makeFilter((typed: string) => mailRule(typed) === undefined || "Expected a mail address")
)

/** Who books from an instant on: whoever lives in the town, children of some schools or classes, everyone. */
export const OpeningAudience = Schema.Union([
  Schema.Literals(["residents", "everyone"]),
  Schema.Struct({ schools: Schema.Array(Listed).check(Schema.isMinLength(1)) }),
  Schema.Struct({ classes: Schema.Array(Listed).check(Schema.isMinLength(1)) })
])

/** When places may be booked, by whom: residents first, then some schools, then everyone. */
export const Opening = Schema.Struct({ for: OpeningAudience, at: LocalInstant })

/** Until when families say what they would like, and what gives one more chances than another. */
export const RequestRules = Schema.Struct({
  until: LocalInstant,
  /** A request has the chances of one, times the weight of each criterion that all its children meet. */
  criteria: List(
    Schema.Struct({
      name: Said,
      when: Criterion,
      weight: Schema.Finite.check(Schema.isBetween({ minimum: 1, maximum: 1000 }))
    })
  ),
  /** When what is left is booked first come, first served; null: the town gives it itself. */
  leftFrom: orNull(LocalInstant)
})

const Minutes = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 1440 }))

/**
 * Around each instant from which a period may be asked for or booked, when families may be made to wait for their turn, in order of
 * arrival: only then, and only while more come at once than the servers take.
 */
export const WaitingRoomRules = Schema.Struct({
  allowed: orElse(Schema.Boolean, true),
  /** How long before the instant: families come early, and reload. */
  minutesBefore: orElse(Minutes, 60),
  hoursAfter: orElse(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 168 })), 12)
})

/** Days, both included, in which the activity runs and for which children are enrolled. */
export const ActivityPeriod = Schema.Struct({
  code: Code,
  name: Said,
  from: Day,
  to: Day,
  /** When families may ask for an enrolment; null: as long as the period runs. */
  enrolment: orNull(Schema.Struct({ from: LocalInstant, until: LocalInstant })),
  /** None: as soon as the child is enrolled. */
  opens: List(Opening),
  /** Who gets the places: who comes first, a draw among those who asked until a date, or staff among them. */
  mode: orElse(Schema.Literals(["first-come", "requests", "staff"]), "first-come"),
  requests: orNull(RequestRules),
  waitingRoom: orElse(WaitingRoomRules, {})
})

/** Days on which it does not run as its weeks say. */
export const ActivityException = Schema.Struct({
  from: Day,
  to: Day,
  /** None: all. */
  parts: List(Code),
  runs: Schema.Boolean,
  reason: Said
})

/** What must be in order before a family books. */
export const Requirement = Schema.Struct({
  /** The yearly check of the dossier. */
  dossier: orElse(Schema.Boolean, false),
  /** The documents that the town requires of the child for this activity. */
  documents: orElse(Schema.Boolean, false),
  /** Overdue invoices above so many cents keep from booking; null: they do not. */
  debtOverCents: orNull(Schema.Int)
})

/** How families wait for places that are taken. */
export const WaitingRules = Schema.Struct({
  allowed: orElse(Schema.Boolean, true),
  /** What is waited for together: one day, or as many days of a period as the family names. */
  scope: orElse(Schema.Literals(["day", "period"]), "day"),
  /** How long a place that became free is kept for the family to which it is offered. */
  offerHours: orElse(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 336 })), 24),
  /** Who comes first: their points are added up; of those with the same sum, who asked first. */
  criteria: List(
    Schema.Struct({
      name: Said,
      when: Criterion,
      points: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 1000 }))
    })
  )
})
export type WaitingRules = typeof WaitingRules.Type

/** An activity as a town's file says it. */
export const Activity = Schema.Struct({
  code: Code,
  name: Said,
  description: Text,
  /** The municipal service that answers for it, by its code. */
  service: NoCode,
  places: List(Place),
  groups: List(Group),
  who: orElse(
    Schema.Struct({
      ages: orNull(Ages),
      classes: List(Listed),
      schools: List(Listed),
      residentsOnly: orElse(Schema.Boolean, false)
    }),
    { ages: null, classes: [], schools: [], residentsOnly: false }
  ),
  enrolment: orElse(
    Schema.Struct({
      /** Who accepts what a family asks for: the rules alone, or staff after them. */
      decidedBy: Schema.Literals(["rules", "staff"])
    }),
    { decidedBy: "staff" }
  ),
  requires: orElse(Requirement, { dossier: false, documents: false, debtOverCents: null }),
  /** Whether the other home of a child with two sees that a day is taken. */
  otherHomeSees: orElse(Schema.Boolean, true),
  periods: List(ActivityPeriod),
  parts: List(DayPart),
  units: List(Unit),
  exceptions: List(ActivityException),
  rules: orElse(ActivityRules, {}),
  waiting: orElse(WaitingRules, {}),
  /** Who cooks its meals, and is told at the cut-off how many there are; null: nobody is. */
  caterer: orNull(Schema.Struct({ mail: CatererMail }))
}).annotate({ identifier: "Activity" })
export type Activity = typeof Activity.Type

/** A town's file of activities, in the order in which families read them. */
export const ActivityFile = Schema.Struct({ activities: List(Activity) }).annotate({ identifier: "ActivityFile" })

export type DayPart = typeof DayPart.Type
export type Unit = typeof Unit.Type
export type ActivityException = typeof ActivityException.Type
export type OpeningAudience = typeof OpeningAudience.Type
export type RequestRules = typeof RequestRules.Type
export type ActivityPeriod = typeof ActivityPeriod.Type
export type Place = typeof Place.Type
export type Group = typeof Group.Type

/** What families book: the units that the town lists, else each part by itself. */
export const unitsOf = ({ units, parts }: Activity): ReadonlyArray<Unit> =>
  units.length > 0
    ? units
    : parts.map(({ code, name }) => ({ code, name, takes: [code], needs: [], together: [], price: "" }))

/** The town has no such activity. */
export class ActivityNotFound extends Schema.TaggedError<ActivityNotFound>()("ActivityNotFound", {
  activity: Schema.String,
  known: Schema.Array(Schema.String)
}) {}
