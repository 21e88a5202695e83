import { EnrolmentState } from "@portail-familles/core/activities/model"
import { Schema } from "effect"
import { HttpApi, HttpApiEndpoint, HttpApiGroup, OpenApi } from "effect/http-api"
import { Authorization } from "./authorization.ts"
import { words } from "./openApi.ts"
import { EnrolmentRefused, EnrolmentUnknown } from "./planningProblems.ts"
import { Code, strict, Uuid } from "./texts.ts"

/** What keeps a child from being enrolled: code, and a sentence in the family's language. */
const Hindrance = Schema.Struct({ code: Schema.String, sentence: Schema.String }).annotate({
  identifier: "EnrolmentHindrance"
})

/** What comes before booking, or after asking: code, and a sentence in the family's language. */
const NextStep = Schema.Struct({
  /** `none`: accepted, and the activity has nothing to book. */
  code: Schema.Literals(["wait", "dossier", "documents", "pay", "opens-later", "book", "none", "ask-again", "ended"]),
  /** ISO instant. */
  at: Schema.NullOr(Schema.String),
  sentence: Schema.String
}).annotate({ identifier: "EnrolmentNextStep" })

export const Enrolment = Schema.Struct({
  id: Schema.String,
  childId: Schema.String,
  childName: Schema.String,
  activity: Schema.String,
  activityName: Schema.String,
  period: Schema.String,
  periodName: Schema.String,
  placeName: Schema.String,
  groupName: Schema.String,
  /** ISO days. */
  startsOn: Schema.String,
  endsOn: Schema.String,
  state: EnrolmentState,
  /** Why it was refused. */
  reason: Schema.String,
  next: NextStep
}).annotate({ identifier: "Enrolment" })

/** An activity that a family may ask for: its periods, and where each of the children stands. */
export const OfferedActivity = Schema.Struct({
  code: Schema.String,
  name: Schema.String,
  description: Schema.String,
  serviceName: Schema.String,
  places: Schema.Array(Schema.Struct({ code: Schema.String, name: Schema.String, address: Schema.String })),
  /** What the town's rules say, a sentence each. */
  rules: Schema.Array(Schema.String),
  periods: Schema.Array(
    Schema.Struct({
      code: Schema.String,
      name: Schema.String,
      from: Schema.String,
      to: Schema.String,
      /** When booking opens for this household (ISO instant); null: with the enrolment. */
      bookingOpensAt: Schema.NullOr(Schema.String),
      /** How its places are asked for: drawn among those who asked, or given by the town hall; null: who comes first has them. */
      requests: Schema.NullOr(
        Schema.Struct({
          decidedBy: Schema.Literals(["draw", "staff"]),
          /** ISO instant; null: as long as the period runs. */
          until: Schema.NullOr(Schema.String),
          /** SHA-256 of the draw's seed (64 hexadecimal digits), known from the beginning; empty where nothing is drawn. */
          seedHash: Schema.String,
          /** The seed itself, once it was drawn with: with it anybody can repeat the draw. */
          seed: Schema.NullOr(Schema.String)
        })
      ),
      children: Schema.Array(
        Schema.Struct({
          id: Schema.String,
          givenName: Schema.String,
          /** The place that the rules give; empty where the family chooses. */
          place: Schema.String,
          hindrances: Schema.Array(Hindrance),
          enrolmentId: Schema.NullOr(Schema.String)
        })
      )
    })
  )
}).annotate({ identifier: "OfferedActivity" })

const EnrolmentRequest = Schema.Struct({
  childId: Uuid,
  activity: Code,
  period: Code,
  /** Empty where there is one place, or the rules give it. */
  place: Schema.Union([Schema.Literal(""), Code])
}).annotate({ identifier: "EnrolmentRequest" })

export class EnrolmentsGroup extends HttpApiGroup.make("enrolments")
  .annotate(OpenApi.Description, "Activities on offer, and enrolments.")

  .add(
    HttpApiEndpoint.get("offered", "/activities", { success: Schema.Array(OfferedActivity) }).annotateMerge(
      words(
        "List the activities on offer",
        "What the town offers to the children of the household: periods, places, rules in words, and what keeps a child from being enrolled."
      )
    ),
    HttpApiEndpoint.get("list", "/enrolments", { success: Schema.Array(Enrolment) }).annotateMerge(
      words("List the enrolments", "The household's enrolments with their state and what comes next for each.")
    ),
    /** Asked for twice, it is the same enrolment. */
    HttpApiEndpoint.post("ask", "/enrolments", {
      payload: EnrolmentRequest,
      success: Enrolment,
      error: [EnrolmentRefused, EnrolmentUnknown]
    }).annotateMerge(
      words(
        "Ask for an enrolment",
        "Asks that a child be enrolled in an activity for a period. Asked for twice, it is the same enrolment."
      )
    ),
    /** Takes back what is not decided yet. */
    HttpApiEndpoint.delete("withdraw", "/enrolments/:id", {
      params: { id: Uuid },
      success: Enrolment,
      error: [EnrolmentRefused, EnrolmentUnknown]
    }).annotateMerge(words("Withdraw an enrolment", "Takes back an enrolment that is not decided yet."))
  )
  .middleware(Authorization)
  .annotate(HttpApi.PayloadParseOptions, strict) {}
