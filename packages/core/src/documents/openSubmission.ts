import { Effect, Option, Schema } from "effect"
import { SqlClient, SqlSchema } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { auditOf } from "../audit/Audit.ts"
import { recordHealthRead } from "../children/recordHealthRead.ts"
import { SecurityLog } from "../platform/security/SecurityLog.ts"
import type { Attachment } from "./Attachment.ts"
import { DocumentAction } from "./auditActions.ts"
import { DocumentNotForService, DocumentNotFound, type SubmissionContent } from "./Document.ts"
import { DocumentSubject, seenByService } from "./documentKind.ts"
import { listAttachments } from "./listAttachments.ts"
import type { SubmissionState } from "./states.ts"
import { openContent, SubmissionRow, subjectName } from "./submissions.ts"

/** A submission that staff opened. */
export interface OpenedSubmission {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly state: SubmissionState
  readonly subject: string
  readonly household: string
  readonly content: SubmissionContent | null
  readonly contentHash: string | null
  readonly files: ReadonlyArray<Attachment>
}

/** Why staff open a document, and for which service of the town, by its code. */
export interface Opening {
  readonly purpose: string
  readonly service: string | null
}

/** Opens a submission, with its trace, in one transaction. Gives a refusal back rather than failing: its trace has to be committed. */
export const openSubmission = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const recordRead = yield* recordHealthRead
  const audit = yield* auditOf(DocumentAction)
  const attachments = yield* listAttachments
  const open = yield* openContent
  const tellSecurity = yield* SecurityLog

  const find = SqlSchema.findOneOption({
    Request: Schema.Struct({ townId: Schema.String, id: Schema.String }),
    Result: SentSubmission,
    execute: ({
      townId,
      id
    }) => sql`select s.id, s.kind, s.state, s.starts_on, s.key_id, s.sealed, s.fingerprint as content_hash,
        s.subject_id, h.name as household, k.settings ->> 'title' as title, k.settings -> 'seenBy' as seen_by,
        (k.settings ->> 'confidential')::boolean as confidential, k.settings ->> 'about' as about,
        ${subjectName(sql)} as subject
      from document_submissions s
      join household_cards h on h.town_id = s.town_id and h.id = s.household_id
      join document_kinds k on k.town_id = s.town_id and k.code = s.kind
      where s.town_id = ${townId} and s.id = ${id} and s.state <> 'draft'`
  })

  return Effect.fnUntraced(function* (staff: StaffAccess, submissionId: string, { purpose, service }: Opening) {
    const row = Option.getOrUndefined(yield* find({ townId: staff.townId, id: submissionId }))
    if (row === undefined) return yield* new DocumentNotFound()
    const { id, kind, title, state, subject, household, contentHash } = row
    const entry = {
      subjectType: "document",
      subjectId: id,
      after: { document: kind, purpose, ...(service === null ? {} : { service }) }
    }
    const reading = { townId: staff.townId, staff: staff.actor, detail: kind }
    if (!seenByService(row.seenBy, service)) {
      yield* tellSecurity({ act: "document-refused", ...reading })
      yield* audit.record(staff, { action: "document.open-refused", ...entry })
      return new DocumentNotForService({ title, services: row.seenBy })
    }
    if (row.confidential && row.about === "child") {
      yield* recordRead(staff, row.subjectId, purpose, service)
    } else {
      if (row.confidential) yield* tellSecurity({ act: "document-read", ...reading })
      yield* audit.record(staff, { action: "document.open", ...entry })
    }
    const opened: OpenedSubmission = {
      id,
      kind,
      title,
      state,
      subject,
      household,
      contentHash,
      content: yield* open(staff.townId, row),
      files: yield* attachments(staff.townId, id)
    }
    return opened
  }, sql.withTransaction)
})

const SentSubmission = Schema.Struct({
  ...SubmissionRow.fields,
  kind: Schema.String,
  title: Schema.String,
  about: DocumentSubject,
  confidential: Schema.Boolean,
  seenBy: Schema.Array(Schema.String),
  subjectId: Schema.String,
  subject: Schema.String,
  household: Schema.String,
  contentHash: Schema.NullOr(Schema.String)
})
