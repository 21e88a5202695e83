import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { actorOfFamily, type FamilyAccess } from "../accounts/FamilyAccess.ts"
import { auditOf } from "../audit/Audit.ts"
import { lockHousehold } from "../households/lockHousehold.ts"
import { Seals } from "../platform/crypto/Seals.ts"
import { todayInParis } from "../platform/time/today.ts"
import { acceptSubmission, lockWaitingSubmission } from "./acceptSubmission.ts"
import { DocumentAction } from "./auditActions.ts"
import { type SubmissionContent, submissionPlace } from "./Document.ts"
import { fingerprintOf, newSalt } from "./fingerprint.ts"
import { householdForms } from "./householdForms.ts"
import { keepDraft } from "./keepDraft.ts"
import { answersToSign, gatherSignedContent, type Sending } from "./signing.ts"
import { validUntil } from "./validity.ts"

/** Sends a document as it stands, in one transaction; what was sent before and not decided is replaced. */
export const sendDocument = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const seals = yield* Seals
  const audit = yield* auditOf(DocumentAction)
  const forms = yield* householdForms
  const lock = yield* lockHousehold
  const keep = yield* keepDraft
  const signedContent = yield* gatherSignedContent
  const lockWaiting = yield* lockWaitingSubmission
  const accept = yield* acceptSubmission

  return Effect.fnUntraced(function* (access: FamilyAccess, id: string, sending: Sending) {
    const { townId, householdId } = access
    yield* lock(access)
    const { request, kind } = yield* forms.find(access, id)
    const { form, row } = yield* forms.formAndRow(access, request)
    const answers = yield* answersToSign(form, sending)
    const submissionId = yield* keep(access, request, row, { answers, as: sending.as, signed: null, salt: null })
    const { content, provisional } = yield* signedContent(access, request, kind, answers)
    const sent: SubmissionContent = { answers, as: sending.as, signed: content, salt: newSalt() }
    const fingerprint = fingerprintOf(sent)
    const sealed = seals.sealJson(submissionPlace(townId, submissionId), sent)
    yield* sql`update document_submissions set state = 'replaced' where town_id = ${townId}
      and household_id = ${householdId} and kind = ${request.kind.code} and subject_id = ${request.subject.id}
      and starts_on = ${request.startsOn} and state = 'sent'`
    const today = yield* todayInParis
    const goodFrom = request.startsOn > today ? request.startsOn : today
    yield* sql`update document_submissions set state = 'sent', sent_at = ${new Date(content.at)}, fingerprint = ${fingerprint},
        key_id = ${sealed.keyId}, sealed = ${sealed.bytes}, provisional_until = ${provisional},
        valid_until = ${validUntil(request.kind.validity, goodFrom, request.subject)}
      where town_id = ${townId} and id = ${submissionId}`
    yield* audit.record(
      { townId, actor: actorOfFamily(access.accountId) },
      {
        action: "document.send",
        subjectType: request.subject.about,
        subjectId: request.subject.id,
        after: { document: request.kind.code, as: sending.as, contentHash: fingerprint, startsOn: request.startsOn }
      }
    )
    if (!request.kind.review) {
      const waiting = yield* Effect.orDie(lockWaiting(townId, submissionId))
      yield* accept({ townId, actor: "portail" }, access.town, waiting)
    }
    return yield* forms.read(access, id)
  }, sql.withTransaction)
})
