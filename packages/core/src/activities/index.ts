export { ActivityAction } from "./auditActions.ts"
export { Enrolments } from "./Enrolments.ts"
export { enrolmentRows } from "./enrolmentRows.ts"
