export { Attachment } from "./Attachment.ts"
export { GivenAs } from "./Document.ts"
export { DocumentSubject, QuestionKind } from "./documentKind.ts"
export { DocumentState } from "./states.ts"
