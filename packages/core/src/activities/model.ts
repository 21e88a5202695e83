export { EnrolmentState } from "./Enrolment.ts"
