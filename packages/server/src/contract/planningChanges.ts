import { ChangeOutcome, RefusalCode } from "@portail-familles/core/reservations/model"
import { Schema } from "effect"
import { HttpApiEndpoint } from "effect/http-api"
import { words } from "./openApi.ts"
import { KeyReused, PlanningBusy } from "./planningProblems.ts"
import { Code, Day, Uuid } from "./texts.ts"

const wish = {
  action: Schema.Literals(["add", "cancel"]),
  childId: Uuid,
  activity: Code,
  unit: Code,
  day: Day
}

/** Wishes for several children and days, kept together or each by itself. */
export const PlanningChanges = Schema.Struct({
  /** The sender's own: the same key sent again has the same answer, and changes nothing twice. */
  key: Uuid,
  mode: Schema.Literals(["all-or-nothing", "best-effort"]),
  /** A day and unit is given to all children of the request that wish it, or to none. */
  siblingsTogether: Schema.Boolean,
  /** Says what would become of it, and keeps nothing. */
  preview: Schema.Boolean,
  changes: Schema.Array(Schema.Struct(wish)).check(Schema.isMinLength(1), Schema.isMaxLength(500))
}).annotate({ identifier: "PlanningChanges" })

const ChangeLine = Schema.Struct({
  action: Schema.Literals(["add", "cancel"]),
  childId: Schema.String,
  activity: Schema.String,
  unit: Schema.String,
  day: Schema.String,
  outcome: ChangeOutcome,
  /** Why not; null where it was done. */
  code: Schema.NullOr(RefusalCode),
  /** The rule that decided, as a sentence; null where none did. */
  rule: Schema.NullOr(Schema.String),
  /** ISO instant. */
  limit: Schema.NullOr(Schema.String),
  sentence: Schema.String,
  surchargePercent: Schema.NullOr(Schema.Finite),
  surchargeCents: Schema.NullOr(Schema.Int),
  feePercent: Schema.NullOr(Schema.Int)
}).annotate({ identifier: "PlanningChangeLine" })

/** A line for each wish, in their order; `kept` is false where nothing was. */
export const PlanningChangesAnswer = Schema.Struct({
  kept: Schema.Boolean,
  lines: Schema.Array(ChangeLine)
}).annotate({ identifier: "PlanningChangesAnswer" })

/** A set of wishes: a line for each, and nothing twice. */
export const changePlanning = HttpApiEndpoint.post("change", "/planning/changes", {
  payload: PlanningChanges,
  success: PlanningChangesAnswer,
  error: [KeyReused, PlanningBusy]
}).annotateMerge(
  words(
    "Book and cancel",
    "Adds and cancels for several children and days, all or nothing or each by itself. `key` is the sender's own: the same key sent again has the same answer and changes nothing twice. With `preview` nothing is kept."
  )
)
