import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { AttemptsDelayed, CredentialsRefused } from "../accounts/Account.ts"
import type { FamilyAccess } from "../accounts/FamilyAccess.ts"
import { SignIns } from "../accounts/SignIns.ts"
import { lockHousehold } from "../households/lockHousehold.ts"
import type { SectionUnfit } from "../households/SectionProblem.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { type AnswerChange, longestForm, merged } from "./answers.ts"
import { AnswersConflict, type DocumentNotFound, type DocumentOutdated, DocumentUnfit } from "./Document.ts"
import { questionsOf } from "./documentKind.ts"
import { fingerprintOf } from "./fingerprint.ts"
import { type DocumentForm, householdForms } from "./householdForms.ts"
import { keepDraft } from "./keepDraft.ts"
import type { PrintedSubmission } from "./printModel.ts"
import { renderSubmission } from "./renderSubmission.ts"
import type { DocumentRequest } from "./requests.ts"
import { sendDocument } from "./sendDocument.ts"
import { gatherSignedContent, type Sending } from "./signing.ts"

/** MES DOCUMENTS À ÉDITER: what a household is asked for, filled in, signed and sent. */
export class Documents extends Context.Service<
  Documents,
  {
    list(access: FamilyAccess): Effect.Effect<ReadonlyArray<DocumentRequest>>
    read(access: FamilyAccess, id: string): Effect.Effect<DocumentForm, DocumentNotFound>
    /** Keeps answers as they are typed. What two devices change apart is kept both; the same answer changed twice is asked again. */
    save(
      access: FamilyAccess,
      id: string,
      changes: ReadonlyArray<AnswerChange>
    ): Effect.Effect<DocumentForm, DocumentNotFound | AnswersConflict | DocumentUnfit>
    /** Signs with the password where the kind is signed, and sends; what was sent before and not decided is replaced. */
    send(
      access: FamilyAccess,
      id: string,
      sending: Sending
    ): Effect.Effect<
      DocumentForm,
      DocumentNotFound | DocumentOutdated | DocumentUnfit | SectionUnfit | CredentialsRefused | AttemptsDelayed
    >
    /** The PDF, drawn on another thread, upon the town's own form where it has one; what was signed is drawn as it was then. */
    pdf(access: FamilyAccess, id: string): Effect.Effect<Uint8Array, DocumentNotFound>
    /** What the PDF says: what was signed, as it was then, or the form as it is now. */
    printed(access: FamilyAccess, id: string): Effect.Effect<PrintedSubmission, DocumentNotFound>
  }
>()("@portail-familles/core/documents/Documents") {
  static readonly layer = Layer.effect(
    Documents,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const signIns = yield* SignIns
      const forms = yield* householdForms
      const lock = yield* lockHousehold
      const keep = yield* keepDraft
      const sendOnce = yield* sendDocument
      const signedContent = yield* gatherSignedContent
      const render = yield* renderSubmission

      const save = Effect.fn("Documents.save")(
        function* (access: FamilyAccess, id: string, changes: ReadonlyArray<AnswerChange>) {
          yield* lock(access)
          const { request } = yield* forms.find(access, id)
          const codes = new Set(questionsOf(request.kind).map(({ code }) => code))
          const { row, answers: before } = yield* forms.lastWritten(access, request)
          const { answers, conflicts } = merged(
            before,
            changes.filter(({ question }) => codes.has(question))
          )
          if (conflicts.length > 0) return yield* new AnswersConflict({ questions: [...conflicts] })
          if (JSON.stringify(answers).length > longestForm) {
            return yield* new DocumentUnfit({ rule: "too-long", limit: String(longestForm) })
          }
          yield* keep(access, request, row, { answers, as: "form", signed: null, salt: null })
          return yield* forms.read(access, id)
        },
        sql.withTransaction,
        orDieSql
      )

      const send = Effect.fn("Documents.send")(function* (access: FamilyAccess, id: string, sending: Sending) {
        const { request } = yield* forms.find(access, id)
        // before the transaction: hashing a password takes its time, and a refusal is counted
        if (request.kind.statement !== "" && sending.as === "form") {
          yield* signIns.confirm(access, sending.password)
        }
        return yield* sendOnce(access, id, sending)
      }, orDieSql)

      const printed = Effect.fn("Documents.printed")(function* (access: FamilyAccess, id: string) {
        const { request, kind } = yield* forms.find(access, id)
        const { content, answers } = yield* forms.lastWritten(access, request)
        if (request.submission?.otherHome === false && content?.signed) {
          return {
            content: content.signed,
            answers: content.answers,
            contentHash: fingerprintOf(content)
          }
        }
        const draft = yield* signedContent(access, request, kind, answers)
        return { content: draft.content, answers, contentHash: null }
      }, orDieSql)

      return Documents.of({
        list: Effect.fn("Documents.list")(
          (access: FamilyAccess) => Effect.map(forms.list(access), ({ requests }) => requests),
          orDieSql
        ),
        read: Effect.fn("Documents.read")((access: FamilyAccess, id: string) => forms.read(access, id), orDieSql),
        save,
        send,
        printed,
        pdf: Effect.fn("Documents.pdf")(function* (access: FamilyAccess, id: string) {
          return yield* render(access.town, yield* printed(access, id))
        })
      })
    })
  )
}
