import { Schema } from "effect"

/** Where an enrolment stands: asked for by the family, then decided; a family may take back what is not decided. */
export const EnrolmentState = Schema.Literals(["requested", "accepted", "refused", "withdrawn"])
export type EnrolmentState = typeof EnrolmentState.Type
