export { ActivityAction } from "./auditActions.ts"
export { EnrolmentImports } from "./EnrolmentImports.ts"
export type { EnrolmentLineProblem } from "./EnrolmentLineProblem.ts"
export { enrolmentLayout, enrolmentRows } from "./enrolmentRows.ts"
