import { CellState, ChangeOutcome, RefusalCode, SpecialDayKind } from "@portail-familles/core/reservations/model"
import { Schema } from "effect"
import { HttpApi, HttpApiEndpoint, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api"
import { Authorization } from "./authorization.ts"
import { words } from "./openApi.ts"
import { addProof, declareAbsence, listAbsences, readProof, takeBackProof } from "./planningAbsences.ts"
import { changePlanning } from "./planningChanges.ts"
import { FeedUnknown, PeriodRefused } from "./planningProblems.ts"
import { PlanningRequest } from "./planningRequests.ts"
import { Day, strict } from "./texts.ts"
import { acceptOffer, askToWait, endWait, Wait } from "./waits.ts"

/** Why something cannot be done: the code, the limit (ISO instant) where there is one, and a sentence in the family's language. */
const Reason = Schema.Struct({
  code: RefusalCode,
  limit: Schema.NullOr(Schema.String),
  sentence: Schema.String
}).annotate({ identifier: "PlanningReason" })

/** One unit of an activity on one day for one child. Where the activity does not run there is none. */
export const PlanningCell = Schema.Struct({
  childId: Schema.String,
  activity: Schema.String,
  unit: Schema.String,
  /** ISO day. */
  day: Schema.String,
  /** `free` is a place that the family can have, if not at once; `closed` one that it cannot have now, whatever it does. */
  state: CellState,
  /** Asked for, and decided later: it can be taken back. */
  asked: Schema.Boolean,
  /** It is booked, and the family said that the child does not come. */
  absent: Schema.Boolean,
  /** An add is a request, about which a draw or the town hall decides later. */
  byRequest: Schema.Boolean,
  mayAdd: Schema.Boolean,
  mayCancel: Schema.Boolean,
  /** ISO instant until which it can be added, or cancelled where it is booked; null where no rule says. */
  until: Schema.NullOr(Schema.String),
  /** Added now, it costs so much more: a percentage of its price, or cents. */
  surchargePercent: Schema.NullOr(Schema.Finite),
  surchargeCents: Schema.NullOr(Schema.Int),
  /** Cancelled now, so many percent of its price stay due. */
  feePercent: Schema.NullOr(Schema.Int),
  /** Why it can be neither added nor cancelled; null where it can. */
  reason: Schema.NullOr(Reason),
  /** The family's wait for it: its rank and of how many while it waits, until when it is kept (ISO instant) once it is offered. */
  waiting: Schema.NullOr(
    Schema.Struct({
      id: Schema.String,
      rank: Schema.NullOr(Schema.Int),
      of: Schema.NullOr(Schema.Int),
      offeredUntil: Schema.NullOr(Schema.String)
    })
  ),
  /** Whether the family may ask to wait for it. */
  mayWait: Schema.Boolean
}).annotate({ identifier: "PlanningCell" })

const PlanningActivity = Schema.Struct({
  code: Schema.String,
  name: Schema.String,
  description: Schema.String,
  units: Schema.Array(
    Schema.Struct({
      code: Schema.String,
      name: Schema.String,
      /** Clock times in Paris, `07:30`. */
      startsAt: Schema.String,
      endsAt: Schema.String,
      /** In the town's words; empty where it does not say. */
      price: Schema.String,
      /** Units of the same activity that it needs on the day, and that go with it. */
      needs: Schema.Array(Schema.String),
      together: Schema.Array(Schema.String)
    })
  ),
  /** What a wait for full places may hold together: one day, or several days of a period. */
  waitsFor: Schema.Literals(["day", "period"]),
  /** What the town's rules say, a sentence each. */
  rules: Schema.Array(Schema.String)
}).annotate({ identifier: "PlanningActivity" })

/** A family's days, both ends included (ISO). */
export const Planning = Schema.Struct({
  from: Schema.String,
  to: Schema.String,
  today: Schema.String,
  children: Schema.Array(Schema.Struct({ id: Schema.String, givenName: Schema.String })),
  /** Activities that one of the children is enrolled in within these days. */
  activities: Schema.Array(PlanningActivity),
  /** Days that are not as others, with why: holidays of schools, public holidays, closures. */
  days: Schema.Array(
    Schema.Struct({
      day: Schema.String,
      kind: SpecialDayKind,
      name: Schema.String
    })
  ),
  cells: Schema.Array(PlanningCell),
  /** The family's waits that stand, on whatever days. */
  waits: Schema.Array(Wait),
  /** What the family asked for in periods that are not over, whose places are decided later. */
  requests: Schema.Array(PlanningRequest),
  /** What opens next for these children (ISO instants), soonest first. */
  openings: Schema.Array(
    Schema.Struct({ activity: Schema.String, activityName: Schema.String, period: Schema.String, at: Schema.String })
  ),
  /** First day from which the next school holidays run, for "until the holidays"; null when the calendar does not say. */
  nextHolidaysFrom: Schema.NullOr(Schema.String)
}).annotate({ identifier: "Planning" })

const HistoryEntry = Schema.Struct({
  /** ISO instant. */
  at: Schema.String,
  by: Schema.Literals(["me", "household", "town"]),
  childId: Schema.String,
  activityName: Schema.String,
  unitName: Schema.String,
  day: Schema.String,
  action: Schema.Literals(["add", "cancel", "close"]),
  outcome: ChangeOutcome,
  sentence: Schema.String
}).annotate({ identifier: "PlanningHistoryEntry" })

/** What a month comes to as it is booked and noted now: no invoice. Amounts in cents. */
const PlanningEstimate = Schema.Struct({
  month: Schema.String,
  cents: Schema.Int,
  lines: Schema.Array(
    Schema.Struct({
      childId: Schema.NullOr(Schema.String),
      activity: Schema.String,
      description: Schema.String,
      quantity: Schema.Int,
      unit: Schema.String,
      unitPriceCents: Schema.Int,
      amountCents: Schema.Int,
      /** Why it costs so much: the band, the rate of the quotient, the council's decision. */
      tariff: Schema.String
    })
  ),
  /** Something that is booked has no price yet. */
  incomplete: Schema.Boolean,
  /** The town knows no quotient of the household, and takes its price for that. */
  withoutQuotient: Schema.Boolean
}).annotate({ identifier: "PlanningEstimate" })

const Month = Schema.String.check(Schema.isPattern(/^20\d{2}-(0[1-9]|1[0-2])$/u))

const Range = { from: Day, to: Day }

/** Where a calendar program reads a family's days; the address is shown once, when it is made. */
const Feed = Schema.Struct({
  url: Schema.String,
  createdAt: Schema.String
}).annotate({ identifier: "PlanningFeed" })

/** Since when the account has an address for calendar programs (ISO instant); null when it has none. */
const FeedState = Schema.Struct({ createdAt: Schema.NullOr(Schema.String) }).annotate({
  identifier: "PlanningFeedState"
})

export class PlanningGroup extends HttpApiGroup.make("planning")
  .annotate(OpenApi.Description, "Bookings, waiting lists, absences.")

  .add(
    /** At most 190 days. */
    HttpApiEndpoint.get("read", "/planning", { query: Range, success: Planning, error: PeriodRefused }).annotateMerge(
      words(
        "Read the planning",
        "The household's days between two dates, at most 190 days: what is booked, free, full or closed, until when it can be changed, and why it cannot."
      )
    ),
    /** The last 200 wishes and what became of them, the latest first. */
    HttpApiEndpoint.get("history", "/planning/history", { success: Schema.Array(HistoryEntry) }).annotateMerge(
      words(
        "Read the history of the planning",
        "The last 200 wishes of the household and what became of each, the latest first."
      )
    ),
    /** Null where the town has no tariffs. */
    HttpApiEndpoint.get("estimate", "/planning/estimate", {
      query: { month: Month },
      success: Schema.NullOr(PlanningEstimate)
    }).annotateMerge(
      words(
        "Estimate a month",
        "What a month comes to as it is booked and noted now; null where the town has no tariffs. It is no invoice."
      )
    ),
    changePlanning,
    askToWait,
    acceptOffer,
    endWait,
    declareAbsence,
    listAbsences,
    addProof,
    readProof,
    takeBackProof,
    HttpApiEndpoint.get("feed", "/planning/feed", { success: FeedState }).annotateMerge(
      words(
        "Read the calendar feed's state",
        "Since when the account has an address for calendar programs. The address itself is shown only once, when it is made."
      )
    ),
    /** A new address; the one before ends. */
    HttpApiEndpoint.post("openFeed", "/planning/feed", { success: Feed }).annotateMerge(
      words(
        "Make a calendar address",
        "Makes the secret address at which a calendar program reads the family's days; the one before ends."
      )
    ),
    HttpApiEndpoint.delete("closeFeed", "/planning/feed", { success: HttpApiSchema.NoContent }).annotateMerge(
      words("End the calendar address", "From then on the address answers no calendar program any more.")
    )
  )
  .middleware(Authorization)
  .annotate(HttpApi.PayloadParseOptions, strict) {}

/** What calendar programs read, by the secret of its address and without a session. */
export class PlanningCalendarGroup extends HttpApiGroup.make("planningCalendar")
  .annotate(OpenApi.Description, "The planning for calendar programs.")
  .add(
    HttpApiEndpoint.get("read", "/planning.ics", {
      query: { secret: Schema.String },
      success: Schema.String.pipe(HttpApiSchema.asText({ contentType: "text/calendar" })),
      error: FeedUnknown
    }).annotateMerge(
      words(
        "Read the planning as a calendar",
        "The family's days in iCalendar, by the secret of the address and without a session."
      )
    )
  ) {}
