import { ProofRule, RefusalCode, WaitState } from "@portail-familles/core/reservations/model"
import { Schema } from "effect"
import { HttpApiError } from "effect/http-api"
import { typeOf } from "./problems.ts"

/** The days asked for are too many, or end before they begin. */
export class PeriodRefused extends HttpApiError.Problem<PeriodRefused>()(
  "PeriodRefused",
  { type: typeOf("period-refused"), status: 422, title: "The days asked for are too many, or end before they begin" },
  { code: Schema.tag("period-refused"), mostDays: Schema.Int }
) {}

/** The key was sent before with other changes. */
export class KeyReused extends HttpApiError.Problem<KeyReused>()(
  "KeyReused",
  { type: typeOf("key-reused"), status: 409, title: "This key was sent before with other changes: take a new one" },
  { code: Schema.tag("key-reused") }
) {}

/** So many families book at this moment that it would take too long; nothing was changed. */
export class PlanningBusy extends HttpApiError.Problem<PlanningBusy>()(
  "PlanningBusy",
  { type: typeOf("planning-busy"), status: 503, title: "Nothing was changed: try again in a few seconds" },
  { code: Schema.tag("planning-busy"), retryAfterSeconds: Schema.Int }
) {}

/** The family has no such wait. */
export class WaitUnknown extends HttpApiError.Problem<WaitUnknown>()(
  "WaitUnknown",
  { type: typeOf("wait-unknown"), status: 404, title: "The family has no such wait" },
  { code: Schema.tag("wait-unknown") }
) {}

/** There is nothing to accept or decline: it still waits, or it ended; `taken` is a booking. */
export class NothingOffered extends HttpApiError.Problem<NothingOffered>()(
  "NothingOffered",
  { type: typeOf("nothing-offered"), status: 409, title: "Nothing is offered" },
  { code: Schema.tag("nothing-offered"), state: WaitState }
) {}

/** The offer was not accepted in time: the place has passed on. */
export class OfferExpired extends HttpApiError.Problem<OfferExpired>()(
  "OfferExpired",
  { type: typeOf("offer-expired"), status: 409, title: "The offer was not accepted in time" },
  { code: Schema.tag("offer-expired"), until: Schema.String }
) {}

/** What is offered cannot be taken as things stand, with why in the family's language; it stays offered until its end. */
export class OfferRefused extends HttpApiError.Problem<OfferRefused>()(
  "OfferRefused",
  { type: typeOf("offer-refused"), status: 409, title: "What is offered cannot be taken as things stand" },
  { code: Schema.tag("offer-refused"), refusal: RefusalCode, sentence: Schema.String }
) {}

/** The family has no such absence, or the absence no such file that may be read. */
export class AbsenceUnknown extends HttpApiError.Problem<AbsenceUnknown>()(
  "AbsenceUnknown",
  { type: typeOf("absence-unknown"), status: 404, title: "The family has no such absence" },
  { code: Schema.tag("absence-unknown") }
) {}

/** The absence takes no proof, or no more; `rule` says why. */
export class ProofRefused extends HttpApiError.Problem<ProofRefused>()(
  "ProofRefused",
  { type: typeOf("proof-refused"), status: 409, title: "The absence takes no proof" },
  { code: Schema.tag("proof-refused"), rule: ProofRule }
) {}

/** The town has decided about the proof: it is not taken back any more. */
export class ProofSettled extends HttpApiError.Problem<ProofSettled>()(
  "ProofSettled",
  { type: typeOf("proof-decided"), status: 409, title: "The town has decided about this proof" },
  { code: Schema.tag("proof-decided") }
) {}

/** Nobody has a calendar at this address: it was never given, or it has ended. */
export class FeedUnknown extends HttpApiError.Problem<FeedUnknown>()(
  "FeedUnknown",
  { type: typeOf("feed-unknown"), status: 404, title: "There is no calendar at this address any more" },
  { code: Schema.tag("feed-unknown") }
) {}

/** The child cannot be enrolled so; each reason with a sentence in the family's language. */
export class EnrolmentRefused extends HttpApiError.Problem<EnrolmentRefused>()(
  "EnrolmentRefused",
  { type: typeOf("enrolment-refused"), status: 422, title: "The child cannot be enrolled so" },
  {
    code: Schema.tag("enrolment-refused"),
    reasons: Schema.Array(Schema.Struct({ code: Schema.String, sentence: Schema.String }))
  }
) {}

/** The family has no such child or enrolment, or the town no such activity. */
export class EnrolmentUnknown extends HttpApiError.Problem<EnrolmentUnknown>()(
  "EnrolmentUnknown",
  { type: typeOf("enrolment-unknown"), status: 404, title: "There is no such child, activity or enrolment" },
  { code: Schema.tag("enrolment-unknown") }
) {}
