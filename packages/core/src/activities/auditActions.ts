import { Schema } from "effect"

/** What the audit log calls what is done to enrolments. */
export const ActivityAction = Schema.Literals(["enrolment.import"])
export type ActivityAction = typeof ActivityAction.Type
