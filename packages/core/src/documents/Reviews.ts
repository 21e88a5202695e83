import { Context, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { auditOf } from "../audit/Audit.ts"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { isPartOfId } from "../platform/sql/partOfId.ts"
import { now } from "../platform/time/now.ts"
import { acceptSubmission, lockWaitingSubmission, type WaitingSubmission } from "./acceptSubmission.ts"
import { DocumentAction } from "./auditActions.ts"
import { DocumentNotForService, DocumentNotFound, type SubmissionNotWaiting } from "./Document.ts"
import { mailRefusal } from "./mailRefusal.ts"
import { type OpenedSubmission, type Opening, openSubmission } from "./openSubmission.ts"
import { SubmissionState } from "./states.ts"
import { subjectName } from "./submissions.ts"

/** A submission as staff name it: what was sent, about whom, by which household. */
export const NamedSubmission = Schema.Struct({
  id: Schema.String,
  state: SubmissionState,
  title: Schema.String,
  subject: Schema.String,
  householdRef: Schema.String
})
export type NamedSubmission = typeof NamedSubmission.Type

/** A part of an id is that of several submissions. */
export class SeveralSubmissions extends Schema.TaggedError<SeveralSubmissions>()("SeveralSubmissions", {
  typed: Schema.String,
  found: Schema.Array(NamedSubmission)
}) {}

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
    /** What staff name by its id or a part of it. */
    named(staff: StaffAccess, typed: string): Effect.Effect<NamedSubmission, DocumentNotFound | SeveralSubmissions>
    /** Accepts what waits; a dry run only tells whether it does. */
    accept(
      staff: StaffAccess,
      submissionId: string,
      dryRun?: boolean
    ): Effect.Effect<WaitingSubmission, DocumentNotFound | SubmissionNotWaiting>
    /**
     * Refuses with a reason that the family reads, and tells who sent it by mail; what was answered stays. A dry run only tells whether
     * it waits.
     */
    refuse(
      staff: StaffAccess,
      submissionId: string,
      reason: string,
      dryRun?: boolean
    ): Effect.Effect<WaitingSubmission, DocumentNotFound | SubmissionNotWaiting>
  }
>()("@portail-familles/core/documents/Reviews") {
  static readonly layer = Layer.effect(
    Reviews,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const audit = yield* auditOf(DocumentAction)
      const openOrRefuse = yield* openSubmission
      const lockWaiting = yield* lockWaitingSubmission
      const acceptLocked = yield* acceptSubmission
      const mailSender = yield* mailRefusal

      const open = Effect.fn("Reviews.open")(function* (staff: StaffAccess, submissionId: string, opening: Opening) {
        const opened = yield* openOrRefuse(staff, submissionId, opening)
        return opened instanceof DocumentNotForService ? yield* opened : opened
      }, orDieSql)

      const accept = Effect.fn("Reviews.accept")(
        function* (staff: StaffAccess, submissionId: string, dryRun = false) {
          const row = yield* lockWaiting(staff.townId, submissionId)
          if (!dryRun) yield* acceptLocked(staff, staff.town, row)
          return row
        },
        sql.withTransaction,
        orDieSql
      )

      const refuse = Effect.fn("Reviews.refuse")(
        function* (staff: StaffAccess, submissionId: string, typed: string, dryRun = false) {
          const reason = typed.trim()
          const row = yield* lockWaiting(staff.townId, submissionId)
          if (dryRun) return row
          const at = yield* now
          yield* sql`update document_submissions
            set state = 'refused', decided_at = ${at}, decided_by = ${staff.actor}, reason = ${reason}
            where town_id = ${staff.townId} and id = ${submissionId}`
          yield* audit.record(staff, {
            action: "document.refuse",
            subjectType: "document",
            subjectId: submissionId,
            after: { document: row.kind, reason }
          })
          yield* mailSender(staff.town, submissionId, reason)
          return row
        },
        sql.withTransaction,
        orDieSql
      )

      const named = Effect.fn("Reviews.named")(function* (staff: StaffAccess, typed: string) {
        const found = yield* sql`select s.id, s.state, k.settings ->> 'title' as title, h.external_ref as household_ref,
            ${subjectName(sql)} as subject
          from document_submissions s
          join household_cards h on h.town_id = s.town_id and h.id = s.household_id
          join document_kinds k on k.town_id = s.town_id and k.code = s.kind
          where s.town_id = ${staff.townId} and s.state <> 'draft' and ${isPartOfId(sql, "s.id", typed)}
          order by s.id limit 20`.pipe(decodeRows(NamedSubmission))
        const [first, ...others] = found
        if (first === undefined) return yield* new DocumentNotFound()
        return others.length === 0 ? first : yield* new SeveralSubmissions({ typed, found })
      }, orDieSql)

      return Reviews.of({ named, open, accept, refuse })
    })
  )
}
