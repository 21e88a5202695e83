import {
  Attachment,
  DocumentState,
  DocumentSubject,
  GivenAs,
  QuestionKind
} from "@portail-familles/core/documents/model"
import { mediaTypes } from "@portail-familles/core/files/model"
import { Answer, Answers } from "@portail-familles/core/households/model"
import { Schema } from "effect"
import { HttpApi, HttpApiEndpoint, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api"
import { Authorization } from "./authorization.ts"
import { AnswersChanged, DocumentChanged, DocumentRefused, DocumentUnknown } from "./documentProblems.ts"
import { FileRefused, MediaTypeUnsupported, UploadsUnderWay } from "./fileProblems.ts"
import { FieldsRefused } from "./householdProblems.ts"
import { words } from "./openApi.ts"
import { CurrentPasswordWrong, SignInDelayed } from "./signInProblems.ts"
import { Password, strict, Uuid } from "./texts.ts"

const summaryFields = {
  /** Kind, subject and first day; the same as long as the document is asked for. */
  id: Schema.String,
  title: Schema.String,
  description: Schema.String,
  about: DocumentSubject,
  /** The child, the adult or the household. */
  subject: Schema.String,
  /** Names of the activities that the child is enrolled in; empty where the document is for the school year. */
  activities: Schema.Array(Schema.String),
  /** ISO days of the registration or the school year. */
  startsOn: Schema.String,
  endsOn: Schema.String,
  /** ISO day by which it must be there; null where nobody is kept from anything. */
  dueOn: Schema.NullOr(Schema.String),
  state: DocumentState,
  /** Why it was refused. */
  reason: Schema.String,
  sentAt: Schema.NullOr(Schema.String),
  validUntil: Schema.NullOr(Schema.String),
  /** Last ISO day of a provisional admission. */
  provisionalUntil: Schema.NullOr(Schema.String),
  hasForm: Schema.Boolean,
  /** Limits of a scan; null where none is taken. */
  upload: Schema.NullOr(Schema.Struct({ pages: Schema.Int, megabytes: Schema.Int })),
  /** Whether it is signed with the password. */
  signed: Schema.Boolean
}

/** A document that the town asks for. */
export const DocumentSummary = Schema.Struct(summaryFields).annotate({ identifier: "DocumentSummary" })

const Question = Schema.Struct({
  code: Schema.String,
  label: Schema.String,
  hint: Schema.String,
  kind: QuestionKind,
  required: Schema.Boolean,
  choices: Schema.Array(Schema.String),
  /** Asked only when another question was answered so. */
  when: Schema.NullOr(Schema.Struct({ question: Schema.String, is: Schema.Boolean }))
}).annotate({ identifier: "FormQuestion" })

/** A file that belongs to a document; `scanned` is false while it waits for the antivirus. */
export const DocumentFile = Attachment.annotate({ identifier: "DocumentFile" })

/** A document with what its form says now. */
export const Document = Schema.Struct({
  ...summaryFields,
  parts: Schema.Array(Schema.Struct({ title: Schema.String, questions: Schema.Array(Question) })),
  answers: Answers,
  /** Of these very answers: sent back with the signature. */
  version: Schema.String,
  /** The answers come from an earlier document or from the health record: nobody has written on this one yet. */
  fromBefore: Schema.Boolean,
  /** Vaccinations that are compulsory for this child today. */
  vaccinations: Schema.Array(Schema.String),
  /** Last ISO day of the provisional admission that these answers lead to when they are sent today: to be told before signing. */
  provisionalOnceSent: Schema.NullOr(Schema.String),
  statement: Schema.String,
  files: Schema.Array(DocumentFile)
}).annotate({ identifier: "Document" })

const document = { id: Uuid }

const file = { ...document, fileId: Uuid }

const AnswerChange = Schema.Struct({
  question: Schema.String,
  /** What stood there when it was read. */
  before: Answer,
  after: Answer
}).annotate({ identifier: "AnswerChange" })

export class DocumentsGroup extends HttpApiGroup.make("documents")
  .annotate(OpenApi.Description, "Documents that the town asks for.")

  .add(
    HttpApiEndpoint.get("list", "/documents", { success: Schema.Array(DocumentSummary) }).annotateMerge(
      words(
        "List the documents",
        "What the town asks of the household, its adults and its children: forms, scans, or either, with what became of each."
      )
    ),
    HttpApiEndpoint.get("get", "/documents/:id", {
      params: document,
      success: Document,
      error: DocumentUnknown
    }).annotateMerge(
      words(
        "Read a document",
        "A document with its questions, the answers that stand, and its files. `version` goes back with the signature."
      )
    ),
    HttpApiEndpoint.get("pdf", "/documents/:id/pdf", {
      params: document,
      success: Schema.Uint8Array.pipe(HttpApiSchema.asUint8Array({ contentType: "application/pdf" })),
      error: DocumentUnknown
    }).annotateMerge(words("Download a document as PDF", "The form as it is filled in now, to print or to keep.")),
    HttpApiEndpoint.put("answers", "/documents/:id/answers", {
      params: document,
      payload: Schema.Struct({ changes: Schema.Array(AnswerChange).check(Schema.isMaxLength(200)) }).annotate({
        identifier: "AnswerChanges"
      }),
      success: Document,
      error: [DocumentUnknown, AnswersChanged, DocumentRefused]
    }).annotateMerge(
      words(
        "Answer questions",
        "Changes answers of a form. Each change names what stood there when it was read; when one was changed meanwhile nothing is."
      )
    ),
    HttpApiEndpoint.post("send", "/documents/:id/submissions", {
      params: document,
      payload: Schema.Struct({ as: GivenAs, version: Schema.String, password: Password }).annotate({
        identifier: "DocumentSending"
      }),
      success: Document,
      error: [DocumentUnknown, DocumentChanged, DocumentRefused, FieldsRefused, CurrentPasswordWrong, SignInDelayed]
    }).annotateMerge(
      words(
        "Send a document",
        "Signs and sends the form or the scans to the town. `version` is that of the answers that were read; where the document is signed, the password is taken again."
      )
    )
  )
  .add(
    /** A file as it is, in the body; `uploadId` is the sender's own: the same upload sent again is the same file. */
    HttpApiEndpoint.put("upload", "/documents/:id/uploads/:uploadId", {
      params: { ...document, uploadId: Uuid },
      payload: HttpApiSchema.StreamUint8Array({ contentType: "application/octet-stream" }),
      success: DocumentFile,
      error: [DocumentUnknown, DocumentRefused, FileRefused, MediaTypeUnsupported, UploadsUnderWay]
    }).annotateMerge(
      words(
        "Upload a file",
        "Adds a file, sent as it is, to a document. `uploadId` is the sender's own: the same upload sent again is the same file. Types and sizes are limited, and an antivirus looks at it."
      )
    ),
    HttpApiEndpoint.get("file", "/documents/:id/files/:fileId", {
      params: file,
      success: mediaTypes.map((contentType) => Schema.Uint8Array.pipe(HttpApiSchema.asUint8Array({ contentType }))),
      error: DocumentUnknown
    }).annotateMerge(
      words("Download a file", "A file that belongs to a document, once the antivirus has looked at it.")
    ),
    HttpApiEndpoint.delete("removeFile", "/documents/:id/files/:fileId", {
      params: file,
      success: HttpApiSchema.NoContent,
      error: DocumentUnknown
    }).annotateMerge(words("Remove a file", "Removes a file from a document that is not sent yet."))
  )
  .middleware(Authorization)
  .annotate(HttpApi.PayloadParseOptions, strict) {}
