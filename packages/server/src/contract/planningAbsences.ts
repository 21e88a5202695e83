import { AbsenceOutcome } from "@portail-familles/core/reservations/model"
import { Schema } from "effect"
import { HttpApiEndpoint } from "effect/http-api"
import { Code, Day, Uuid } from "./texts.ts"

/** A child does not come, on days of a unit that can no longer be cancelled. */
const PlanningAbsence = Schema.Struct({
  /** The sender's own: what is sent again with it counts once. */
  key: Uuid,
  childId: Uuid,
  activity: Code,
  unit: Code,
  days: Schema.Array(Day).check(Schema.isMinLength(1), Schema.isMaxLength(62))
}).annotate({ identifier: "PlanningAbsence" })

/** A line for each day, in their order. */
export const PlanningAbsenceAnswer = Schema.Struct({
  lines: Schema.Array(
    Schema.Struct({
      day: Schema.String,
      outcome: AbsenceOutcome,
      /** Stays due even with a proof. */
      staysDue: Schema.Boolean,
      sentence: Schema.String
    })
  ),
  /** ISO instant until which a proof can be given; null where none helps, or nothing was declared. */
  proofUntil: Schema.NullOr(Schema.String),
  /** How many of the first days stay due even with a proof. */
  carenceDays: Schema.Int,
  /** Both as a sentence; empty where nothing was declared. */
  sentence: Schema.String
}).annotate({ identifier: "PlanningAbsenceAnswer" })

/** Says that a child does not come. */
export const declareAbsence = HttpApiEndpoint.post("declareAbsence", "/planning/absences", {
  payload: PlanningAbsence,
  success: PlanningAbsenceAnswer
})
