import { Schema } from "effect"
import { LateAddRule, LateCancelRule, Rule, Surcharge } from "../activities/rules/Rule.ts"
import { ChangeOutcome, RefusalCode } from "./Change.ts"

const wish = {
  action: Schema.Literals(["add", "cancel"]),
  childId: Schema.String,
  activity: Schema.String,
  unit: Schema.String,
  /** ISO day. */
  day: Schema.String
}

/** A unit of an activity on a day that somebody wants for a child, or wants no more. */
export const Wish = Schema.Struct(wish)
export type Wish = typeof Wish.Type

/** What became of a wish. */
export const ChangeLine = Schema.Struct({
  ...wish,
  outcome: ChangeOutcome,
  /** Why not; null where it was done. */
  code: Schema.NullOr(RefusalCode),
  /** ISO instant: of a refusal, until when it could be done or when it opens; of a place, until when it can be cancelled free of charge. */
  limit: Schema.NullOr(Schema.String),
  /** The rule that decided; null where none did. */
  rule: Schema.NullOr(Schema.Union([LateAddRule, LateCancelRule, Rule])),
  surcharge: Schema.NullOr(Surcharge),
  /** How much of the price stays due. */
  feePercent: Schema.NullOr(Schema.Int),
  /** Staff's words for a closed slot. */
  reason: Schema.String
})
export type ChangeLine = typeof ChangeLine.Type

/** A line for each wish, in their order; `kept` is false where nothing was. */
export const ChangeAnswer = Schema.Struct({ kept: Schema.Boolean, lines: Schema.Array(ChangeLine) })
export type ChangeAnswer = typeof ChangeAnswer.Type

/** How wishes hang together. */
export interface WishRules {
  readonly mode: "all-or-nothing" | "best-effort"
  /** A day and unit is given to all children of the request that wish it, or to none. */
  readonly siblingsTogether: boolean
}

/** Wishes of a family. */
export interface ChangeRequest extends WishRules {
  /** The sender's own (a UUID): the same key sent again has the same answer, and changes nothing twice. */
  readonly key: string
  /** Says what would become of it, and keeps nothing. */
  readonly preview: boolean
  readonly changes: ReadonlyArray<Wish>
}

/** Wishes that staff fulfil on behalf of a household, past limits, openings and requirements. */
export interface StaffOrder extends WishRules {
  readonly householdId: string
  readonly changes: ReadonlyArray<Wish>
  /** Why, for the log and for who asks later. */
  readonly reason: string
  /** How much of the price of what is cancelled stays due. */
  readonly feePercent: number | null
  /** Says what would become of it, and keeps nothing. */
  readonly dryRun: boolean
}

/** The key was sent before with other wishes. */
export class WishKeyReused extends Schema.TaggedError<WishKeyReused>()("WishKeyReused", {}) {}

/** It would have taken too long: nothing was changed. A family that sends the same key again gets the true answer. */
export class BookingBusy extends Schema.TaggedError<BookingBusy>()("BookingBusy", {
  /** When it is worth trying again, by how many wait and how fast they are answered. */
  retryAfterSeconds: Schema.Int
}) {}
