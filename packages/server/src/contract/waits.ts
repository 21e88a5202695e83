import { RefusalCode, WaitState } from "@portail-familles/core/reservations/model"
import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiSchema } from "effect/http-api"
import { words } from "./openApi.ts"
import { KeyReused, NothingOffered, OfferExpired, OfferRefused, WaitUnknown } from "./planningProblems.ts"
import { Code, Day } from "./texts.ts"

/** What a family waits for, all of it together. */
export const Wait = Schema.Struct({
  id: Schema.String,
  activity: Schema.String,
  /** `taken` is accepted; `declined`, `expired`, `withdrawn` and `closed` ended without a place. */
  state: WaitState,
  places: Schema.Array(Schema.Struct({ childId: Schema.String, unit: Schema.String, day: Schema.String })),
  /** ISO instant. */
  askedAt: Schema.String,
  /** Where it stands in the longest of its lists, and of how many; null where it waits no more. */
  rank: Schema.NullOr(Schema.Int),
  of: Schema.NullOr(Schema.Int),
  /** ISO instant until which the offer can be accepted; null where nothing was offered. */
  offeredUntil: Schema.NullOr(Schema.String),
  /** The town's criteria that it meets: more points come first. */
  criteria: Schema.Array(Schema.Struct({ name: Schema.String, points: Schema.Int }))
}).annotate({ identifier: "Wait" })

/** Places to wait for, of one activity: offered together or not at all. */
export const WaitRequest = Schema.Struct({
  /** The sender's own: the same key sent again has the same answer. */
  key: Schema.String.check(Schema.isUUID()),
  places: Schema.Array(
    Schema.Struct({ childId: Schema.String.check(Schema.isUUID()), activity: Code, unit: Code, day: Day })
  ).check(Schema.isMinLength(1), Schema.isMaxLength(100))
}).annotate({ identifier: "WaitRequest" })

/** The wait; or null, and for each place why it cannot be waited for. */
export const WaitAnswer = Schema.Struct({
  wait: Schema.NullOr(Wait),
  lines: Schema.Array(
    Schema.Struct({
      childId: Schema.String,
      activity: Schema.String,
      unit: Schema.String,
      day: Schema.String,
      /** Null: nothing against this place, but against another one. */
      code: Schema.NullOr(RefusalCode),
      /** ISO instant. */
      limit: Schema.NullOr(Schema.String),
      sentence: Schema.String
    })
  )
}).annotate({ identifier: "WaitAnswer" })

const id = { id: Schema.String.check(Schema.isUUID()) }

/** Puts the family on the waiting list; it may be offered the places at once. */
export const askToWait = HttpApiEndpoint.post("wait", "/planning/waits", {
  payload: WaitRequest,
  success: WaitAnswer,
  error: KeyReused
}).annotateMerge(
  words(
    "Ask to wait for full places",
    "Puts the family on the waiting list for places that are full, all of them together or nothing; they may be offered at once."
  )
)

/** Takes what is offered; pressed twice, it is taken once. */
export const acceptOffer = HttpApiEndpoint.post("acceptOffer", "/planning/waits/:id/acceptance", {
  params: id,
  success: Wait,
  error: [WaitUnknown, NothingOffered, OfferExpired, OfferRefused]
}).annotateMerge(words("Accept an offer", "Takes the places that are offered; asked twice, they are taken once."))

/** Leaves the list, or declines what is offered. */
export const endWait = HttpApiEndpoint.delete("endWait", "/planning/waits/:id", {
  params: id,
  success: HttpApiSchema.NoContent,
  error: [WaitUnknown, NothingOffered]
}).annotateMerge(words("Leave the waiting list", "Leaves the list, or declines what is offered: the places pass on."))
