import { Schema } from "effect"

/** What the audit log calls what is done to activities and enrolments. */
export const ActivityAction = Schema.Literals([
  "activity.apply",
  "activity.slots",
  "enrolment.request",
  "enrolment.withdraw",
  "enrolment.accept",
  "enrolment.refuse",
  "enrolment.import"
])
export type ActivityAction = typeof ActivityAction.Type
