export { ActivityAction } from "./auditActions.ts"
export type { EnrolmentLineProblem } from "./EnrolmentLineProblem.ts"
export { Enrolments } from "./Enrolments.ts"
export { enrolmentLayout, enrolmentRows } from "./enrolmentRows.ts"
