export { Attachments } from "./Attachments.ts"
export { type AttendanceOf, AttendanceSheets } from "./AttendanceSheets.ts"
export { DocumentAction } from "./auditActions.ts"
export {
  AnswersConflict,
  DocumentNotForService,
  DocumentNotFound,
  DocumentUnfit,
  SubmissionNotWaiting
} from "./Document.ts"
export { DocumentArchives } from "./DocumentArchives.ts"
export type { DocumentKindProblem } from "./DocumentKindProblem.ts"
export { DocumentKinds } from "./DocumentKinds.ts"
export { type DocumentReminderReport, DocumentReminders } from "./DocumentReminders.ts"
export { DocumentRequests, type RequestFilter, type TownRequest } from "./DocumentRequests.ts"
export { Documents } from "./Documents.ts"
export { questionsOf } from "./documentKind.ts"
export { DocumentKindsInvalid, parseDocumentKinds } from "./documentKindsYaml.ts"
export { EmergencySheets } from "./EmergencySheets.ts"
export { formatAnswer } from "./frenchFormat.ts"
export type { DocumentForm } from "./householdForms.ts"
export { keyedSteps } from "./keyedSteps.ts"
export { documentRequestsLayer, registerCareLayer } from "./layer.ts"
export * from "./model.ts"
export type { OpenedSubmission } from "./openSubmission.ts"
export type { AttendanceChild, AttendanceGroup, AttendanceSheet } from "./pdf/AttendanceGroup.ts"
export { DocumentPdfs } from "./pdf/DocumentPdfs.ts"
export { RegisterCare, type RegisterCareRecords } from "./RegisterCare.ts"
export { NamedSubmission, Reviews, SeveralSubmissions } from "./Reviews.ts"
export type { DocumentRequest } from "./requests.ts"
export { isOpen, SubmissionState } from "./states.ts"
export { submissionFiles } from "./submissionFiles.ts"
