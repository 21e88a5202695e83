import { Schema } from "effect"
import { Hindrance } from "./Hindrance.ts"

/** Where an enrolment stands: asked for by the family, then decided; a family may take back what is not decided. */
export const EnrolmentState = Schema.Literals(["requested", "accepted", "refused", "withdrawn"])
export type EnrolmentState = typeof EnrolmentState.Type

/** The home has no such child or enrolment, or the town no such activity or period. */
export class EnrolmentNotFound extends Schema.TaggedError<EnrolmentNotFound>()("EnrolmentNotFound", {}) {}

/** A child cannot be enrolled so, or an enrolment not taken back: everything that is in the way. */
export class EnrolmentHindered extends Schema.TaggedError<EnrolmentHindered>()("EnrolmentHindered", {
  hindrances: Schema.Array(Hindrance)
}) {}
