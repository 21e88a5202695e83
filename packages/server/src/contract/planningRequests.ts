import { RefusalCode } from "@portail-familles/core/reservations/model"
import { Schema } from "effect"

/** What a family asked for in a period whose places are decided later, and what became of it. */
export const PlanningRequest = Schema.Struct({
  /** What the draw takes its number from. */
  id: Schema.String,
  activity: Schema.String,
  activityName: Schema.String,
  period: Schema.String,
  periodName: Schema.String,
  /** How it is decided. */
  decidedBy: Schema.Literals(["draw", "town"]),
  /** All of it is wanted, or nothing. */
  whole: Schema.Boolean,
  /** ISO instant. */
  askedAt: Schema.String,
  /** ISO instant until which it can be changed; null: until the town decides. */
  until: Schema.NullOr(Schema.String),
  places: Schema.Array(
    Schema.Struct({
      childId: Schema.String,
      childName: Schema.String,
      unit: Schema.String,
      unitName: Schema.String,
      /** ISO day. */
      day: Schema.String,
      state: Schema.Literals(["waiting", "given", "refused"]),
      /** Why it was not given, and as a sentence in the family's language; null and empty else. */
      code: Schema.NullOr(RefusalCode),
      sentence: Schema.String
    })
  ),
  /** Chances in the draw, 1 where no criterion is met, and what multiplies them. */
  weight: Schema.Finite,
  criteria: Schema.Array(Schema.Struct({ name: Schema.String, weight: Schema.Finite })),
  /** How the draw came out; null: not held yet, or there is none. */
  draw: Schema.NullOr(
    Schema.Struct({
      /** ISO instant. */
      heldAt: Schema.String,
      rank: Schema.Int,
      of: Schema.Int,
      /** Requests that were given at least one place. */
      satisfied: Schema.Int
    })
  ),
  /** SHA-256 of the draw's seed, known beforehand; the seed once it is held. Empty and null where nothing is drawn. */
  seedHash: Schema.String,
  seed: Schema.NullOr(Schema.String)
}).annotate({ identifier: "PlanningRequest" })
