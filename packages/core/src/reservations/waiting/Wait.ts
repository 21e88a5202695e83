import { Schema } from "effect"
import { RefusalCode } from "../Change.ts"

/** Where a wait stands; the last five are its ends: accepted, declined, not answered in time, taken back, or no place any more. */
export const WaitState = Schema.Literals(["waiting", "offered", "taken", "declined", "expired", "withdrawn", "closed"])
export type WaitState = typeof WaitState.Type

/** A criterion of the town that a wait meets, by its name, with its points. */
export const MetCriterion = Schema.Struct({ name: Schema.String, points: Schema.Int })
export type MetCriterion = typeof MetCriterion.Type

/** A unit of the wait's activity for a child on a day (ISO). */
export const WaitPlace = Schema.Struct({ childId: Schema.String, unit: Schema.String, day: Schema.String })
export type WaitPlace = typeof WaitPlace.Type

/** A wait as its household sees it. */
export const FamilyWait = Schema.Struct({
  id: Schema.String,
  activity: Schema.String,
  state: WaitState,
  places: Schema.Array(WaitPlace),
  askedAt: Schema.Date,
  criteria: Schema.Array(MetCriterion),
  /** Where it stands in the longest of its lists, and of how many; null where it waits no more. */
  rank: Schema.NullOr(Schema.Int),
  of: Schema.NullOr(Schema.Int),
  /** Until when the offer can be accepted; null where nothing was offered. */
  offeredUntil: Schema.NullOr(Schema.Date),
  endedAt: Schema.NullOr(Schema.Date),
  reason: Schema.String
})
export type FamilyWait = typeof FamilyWait.Type

/** What a family wants to wait for, all together. */
export interface WaitRequest {
  /** The sender's own (a UUID): the same key sent again has the same answer. */
  readonly key: string
  readonly places: ReadonlyArray<WaitWish>
}

/** A place that a family wants to wait for. */
export interface WaitWish extends WaitPlace {
  readonly activity: string
}

/** Why a place cannot be waited for; a place with nothing against it has no code. */
export interface WaitLine extends WaitWish {
  readonly code: RefusalCode | null
  readonly limit: Date | null
  readonly reason: string
}

/** What became of it: the wait, or for each place why there is none. */
export interface WaitAnswer {
  readonly wait: FamilyWait | null
  readonly lines: ReadonlyArray<WaitLine>
}

/** The household has no such wait. */
export class WaitNotFound extends Schema.TaggedError<WaitNotFound>()("WaitNotFound", {}) {}

/** Nothing is offered: it still waits, or it ended. */
export class NothingOffered extends Schema.TaggedError<NothingOffered>()("NothingOffered", { state: WaitState }) {}

/** The offer was not accepted in time, and the place passed on. */
export class OfferExpired extends Schema.TaggedError<OfferExpired>()("OfferExpired", {
  until: Schema.Date
}) {}

/** What is offered cannot be taken as things stand; it stays offered until its end. */
export class OfferRefused extends Schema.TaggedError<OfferRefused>()("OfferRefused", {
  code: RefusalCode,
  limit: Schema.NullOr(Schema.Date),
  reason: Schema.String
}) {}
