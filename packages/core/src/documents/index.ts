export { Attachments } from "./Attachments.ts"
export {
  AnswersConflict,
  DocumentNotForService,
  DocumentNotFound,
  DocumentUnfit,
  SubmissionNotWaiting
} from "./Document.ts"
export { DocumentArchives } from "./DocumentArchives.ts"
export { DocumentKinds } from "./DocumentKinds.ts"
export { type DocumentReminderReport, DocumentReminders } from "./DocumentReminders.ts"
export { DocumentRequests, type RequestFilter, type TownRequest } from "./DocumentRequests.ts"
export { Documents } from "./Documents.ts"
export { questionsOf } from "./documentKind.ts"
export { DocumentKindsInvalid, parseDocumentKinds } from "./documentKindsYaml.ts"
export { EmergencySheets } from "./EmergencySheets.ts"
export { scanWaitingFiles, sweepFiles } from "./fileJobs.ts"
export type { DocumentForm } from "./forms.ts"
export { formatAnswer } from "./frenchFormat.ts"
export * from "./model.ts"
export { DocumentPdfs } from "./pdf/DocumentPdfs.ts"
export { Reseals } from "./Reseals.ts"
export { type OpenedSubmission, Reviews } from "./Reviews.ts"
export { type DocumentRequest, type DocumentState, isOpen } from "./requests.ts"
export { submissionFiles } from "./submissionFiles.ts"
