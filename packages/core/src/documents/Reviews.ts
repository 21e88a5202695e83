import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { type Person, recipientOf } from "../accounts/recipient.ts"
import { Audit } from "../audit/Audit.ts"
import { recordHealthRead } from "../children/recordHealthRead.ts"
import { documentsUrl, PublicUrl, portalUrlOf } from "../mail/branding.ts"
import { Outbox } from "../mail/Outbox.ts"
import { Seals } from "../platform/crypto/Seals.ts"
import { Ids } from "../platform/ids/Ids.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { now } from "../platform/time/now.ts"
import type { Town } from "../towns/Town.ts"
import { acceptSubmission, lockWaitingSubmission, type WaitingSubmission } from "./acceptSubmission.ts"
import {
  DocumentNotForService,
  DocumentNotFound,
  type SubmissionContent,
  type SubmissionNotWaiting
} from "./Document.ts"
import { seenByService } from "./documentKind.ts"
import type { Attachment } from "./forms.ts"
import { documentLetter } from "./letters/documentLetter.ts"
import { openedContent, type SubmissionRow, subjectName } from "./submissions.ts"

/** A submission that staff opened. */
export interface OpenedSubmission {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly state: string
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

/** Staff look at what families sent, accept it or refuse it with a reason. */
export class Reviews extends Context.Service<
  Reviews,
  {
    /**
     * Opens a submission; of a confidential kind about a child the family sees who read it and why. A kind that only some services
     * see is refused to the others, and the journal says so.
     */
    open(
      staff: StaffAccess,
      submissionId: string,
      opening: Opening
    ): Effect.Effect<OpenedSubmission, DocumentNotFound | DocumentNotForService>
    accept(
      staff: StaffAccess,
      town: Town,
      submissionId: string
    ): Effect.Effect<WaitingSubmission, DocumentNotFound | SubmissionNotWaiting>
    /** Refuses with a reason that the family reads, and tells who sent it by mail; what was answered stays. */
    refuse(
      staff: StaffAccess,
      town: Town,
      submissionId: string,
      reason: string
    ): Effect.Effect<WaitingSubmission, DocumentNotFound | SubmissionNotWaiting>
  }
>()("@portail-familles/core/documents/Reviews") {
  static readonly layer = Layer.effect(
    Reviews,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const ids = yield* Ids
      const seals = yield* Seals
      const audit = yield* Audit
      const recordRead = yield* recordHealthRead
      const outbox = yield* Outbox
      const publicUrl = yield* PublicUrl
      const needs = Effect.provide(Context.make(Ids, ids).pipe(Context.add(Seals, seals)))

      const openOrRefuse = Effect.fnUntraced(function* (
        staff: StaffAccess,
        submissionId: string,
        { purpose, service }: Opening
      ) {
        const [row] = yield* sql<SentRow>`select s.id, s.kind, s.state, s.starts_on, s.key_id, s.sealed, s.content_hash,
            s.subject_id, h.name as household, k.settings ->> 'title' as title, k.settings -> 'seenBy' as seen_by,
            (k.settings ->> 'confidential')::boolean as confidential, k.settings ->> 'about' as about,
            ${subjectName(sql)} as subject
          from document_submissions s
          join household_cards h on h.town_id = s.town_id and h.id = s.household_id
          join document_kinds k on k.town_id = s.town_id and k.code = s.kind
          where s.town_id = ${staff.townId} and s.id = ${submissionId} and s.state <> 'draft'`
        if (row === undefined) return yield* new DocumentNotFound()
        const subject = { subjectType: "document", subjectId: row.id } as const
        const after = { document: row.kind, purpose, ...(service === null ? {} : { service }) }
        if (!seenByService(row.seenBy, service)) {
          yield* audit.record(staff, { action: "document.open-refused", ...subject, after })
          // given back, not failed with: the journal's line has to be committed
          return new DocumentNotForService({ title: row.title, services: row.seenBy })
        }
        if (row.confidential && row.about === "child") {
          yield* recordRead(staff, row.subjectId, purpose, service)
        } else {
          yield* audit.record(staff, { action: "document.open", ...subject, after })
        }
        const { id, kind, title, state, household, contentHash } = row
        return {
          id,
          kind,
          title,
          state,
          subject: row.subject,
          household,
          contentHash,
          content: yield* openedContent(seals, staff.townId, row),
          files: yield* sql<Attachment>`select id, media_type, bytes, pages, scanned from document_files
            where town_id = ${staff.townId} and submission_id = ${row.id} order by position`
        }
      }, sql.withTransaction)

      const open = Effect.fn("Reviews.open")(
        function* (staff: StaffAccess, submissionId: string, opening: Opening) {
          const opened = yield* openOrRefuse(staff, submissionId, opening)
          return opened instanceof DocumentNotForService ? yield* opened : opened
        },
        needs,
        orDieSql
      )

      const acceptOne = Effect.fn("Reviews.accept")(
        function* (staff: StaffAccess, town: Town, submissionId: string) {
          const row = yield* lockWaitingSubmission(sql, staff.townId, submissionId)
          yield* acceptSubmission(sql, seals, audit, staff, town, row)
          return row
        },
        sql.withTransaction,
        needs,
        orDieSql
      )

      const tellRefused = Effect.fnUntraced(function* (town: Town, row: WaitingSubmission, reason: string) {
        const [to] =
          yield* sql<Told>`select a.mail, a.language, p.given_name, p.family_name, ${subjectName(sql)} as subject,
            k.settings ->> 'title' as title, (k.settings ->> 'confidential')::boolean as confidential
          from document_submissions s
          join household_cards h on h.town_id = s.town_id and h.id = s.household_id
          join document_kinds k on k.town_id = s.town_id and k.code = s.kind
          join account_cards a on a.town_id = s.town_id and a.id = s.account_id and a.usable
          join adult_cards p on p.town_id = a.town_id and p.id = a.adult_id
          where s.town_id = ${town.id} and s.id = ${row.id}`
        // an account that is gone or disabled reads nothing
        if (to === undefined) return
        const recipient = recipientOf(to, to.mail)
        yield* outbox.queue(
          town,
          recipient,
          documentLetter({
            template: "documentRefused",
            recipientName: recipient.name,
            document: to.title,
            subject: to.subject,
            reason: to.confidential ? null : reason,
            url: documentsUrl(portalUrlOf(town.settings, publicUrl))
          })
        )
      })

      const refuse = Effect.fn("Reviews.refuse")(
        function* (staff: StaffAccess, town: Town, submissionId: string, reason: string) {
          const row = yield* lockWaitingSubmission(sql, staff.townId, submissionId)
          const at = yield* now
          yield* sql`update document_submissions
            set state = 'refused', decided_at = ${at}, decided_by = ${staff.actor}, reason = ${reason.trim()}
            where town_id = ${staff.townId} and id = ${submissionId}`
          yield* audit.record(staff, {
            action: "document.refuse",
            subjectType: "document",
            subjectId: submissionId,
            after: { document: row.kind, reason: reason.trim() }
          })
          yield* tellRefused(town, row, reason.trim())
          return row
        },
        sql.withTransaction,
        needs,
        orDieSql
      )

      return Reviews.of({ open, accept: acceptOne, refuse })
    })
  )
}

interface Told extends Person {
  readonly mail: string
  readonly title: string
  readonly subject: string
  readonly confidential: boolean
}

interface SentRow extends SubmissionRow {
  readonly kind: string
  readonly title: string
  readonly about: string
  readonly confidential: boolean
  readonly seenBy: ReadonlyArray<string>
  readonly subjectId: string
  readonly subject: string
  readonly household: string
  readonly contentHash: string | null
}
