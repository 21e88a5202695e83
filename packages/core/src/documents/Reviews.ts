import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { auditOf } from "../audit/Audit.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { now } from "../platform/time/now.ts"
import { acceptSubmission, lockWaitingSubmission, type WaitingSubmission } from "./acceptSubmission.ts"
import { DocumentAction } from "./auditActions.ts"
import { DocumentNotForService, type DocumentNotFound, type SubmissionNotWaiting } from "./Document.ts"
import { mailRefusal } from "./mailRefusal.ts"
import { type OpenedSubmission, type Opening, openSubmission } from "./openSubmission.ts"

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
      submissionId: string
    ): Effect.Effect<WaitingSubmission, DocumentNotFound | SubmissionNotWaiting>
    /** Refuses with a reason that the family reads, and tells who sent it by mail; what was answered stays. */
    refuse(
      staff: StaffAccess,
      submissionId: string,
      reason: string
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
        function* (staff: StaffAccess, submissionId: string) {
          const row = yield* lockWaiting(staff.townId, submissionId)
          yield* acceptLocked(staff, staff.town, row)
          return row
        },
        sql.withTransaction,
        orDieSql
      )

      const refuse = Effect.fn("Reviews.refuse")(
        function* (staff: StaffAccess, submissionId: string, typed: string) {
          const reason = typed.trim()
          const row = yield* lockWaiting(staff.townId, submissionId)
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

      return Reviews.of({ open, accept, refuse })
    })
  )
}
