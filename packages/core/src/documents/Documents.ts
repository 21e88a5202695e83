import { Context, DateTime, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { AttemptsDelayed, CredentialsRefused } from "../accounts/Account.ts"
import { actorOfFamily, type FamilyAccess } from "../accounts/FamilyAccess.ts"
import { SignIns } from "../accounts/SignIns.ts"
import { Audit } from "../audit/Audit.ts"
import { SectionUnfit } from "../households/SectionProblem.ts"
import type { Answers } from "../households/sections/values.ts"
import { Seals } from "../platform/crypto/Seals.ts"
import { Ids } from "../platform/ids/Ids.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { todayInParis } from "../platform/time/today.ts"
import type { Town } from "../towns/Town.ts"
import { acceptSubmission, lockWaitingSubmission } from "./acceptSubmission.ts"
import { type AnswerChange, checkForm, longestForm, merged } from "./answers.ts"
import {
  AnswersConflict,
  type DocumentNotFound,
  DocumentOutdated,
  DocumentUnfit,
  type GivenAs,
  type SignedContent,
  type SubmissionContent,
  submissionPlace
} from "./Document.ts"
import { type AskedKind, DocumentKinds } from "./DocumentKinds.ts"
import { documentFacts } from "./documentFacts.ts"
import { questionsOf } from "./documentKind.ts"
import { drafts } from "./drafts.ts"
import { type DocumentForm, forms } from "./forms.ts"
import { formatFrenchDay } from "./frenchFormat.ts"
import { DocumentPdfs } from "./pdf/DocumentPdfs.ts"
import type { PrintedSubmission } from "./printModel.ts"
import { renderSubmission } from "./renderSubmission.ts"
import type { DocumentRequest } from "./requests.ts"
import { hashOfContent } from "./submissions.ts"
import { provisionalUntil } from "./vaccinations.ts"
import { validUntil } from "./validity.ts"

/** How a document is sent: the version that was read, and the password where the kind is signed. */
export interface Sending {
  readonly as: GivenAs
  readonly version: string
  readonly password: string
}

/** MES DOCUMENTS À ÉDITER: what a household is asked for, filled in, signed and sent. */
export class Documents extends Context.Service<
  Documents,
  {
    list(access: FamilyAccess, town: Town): Effect.Effect<ReadonlyArray<DocumentRequest>>
    read(access: FamilyAccess, town: Town, id: string): Effect.Effect<DocumentForm, DocumentNotFound>
    /** Keeps answers as they are typed. What two devices change apart is kept both; the same answer changed twice is asked again. */
    save(
      access: FamilyAccess,
      town: Town,
      id: string,
      changes: ReadonlyArray<AnswerChange>
    ): Effect.Effect<DocumentForm, DocumentNotFound | AnswersConflict | DocumentUnfit>
    /** Signs with the password where the kind is signed, and sends; what was sent before and not decided is replaced. */
    send(
      access: FamilyAccess,
      town: Town,
      id: string,
      sending: Sending
    ): Effect.Effect<
      DocumentForm,
      DocumentNotFound | DocumentOutdated | DocumentUnfit | SectionUnfit | CredentialsRefused | AttemptsDelayed
    >
    /** The PDF, drawn on another thread, upon the town's own form where it has one; what was signed is drawn as it was then. */
    pdf(access: FamilyAccess, town: Town, id: string): Effect.Effect<Uint8Array, DocumentNotFound>
    /** What the PDF shows: what was signed, as it was then, or the form as it is now. */
    drawn(access: FamilyAccess, town: Town, id: string): Effect.Effect<PrintedSubmission, DocumentNotFound>
  }
>()("@portail-familles/core/documents/Documents") {
  static readonly layer = Layer.effect(
    Documents,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const ids = yield* Ids
      const seals = yield* Seals
      const audit = yield* Audit
      const kinds = yield* DocumentKinds
      const signIns = yield* SignIns
      const pdfs = yield* DocumentPdfs
      const needs = Effect.provide(Context.make(Ids, ids).pipe(Context.add(Seals, seals)))

      const { asked, find, shown, formAndRow, formOf } = forms(sql, seals, kinds)
      const { lock, keepDraft } = drafts(sql, seals)

      const save = Effect.fn("Documents.save")(
        function* (access: FamilyAccess, town: Town, id: string, changes: ReadonlyArray<AnswerChange>) {
          yield* lock(access)
          const { request } = yield* find(access, town, id)
          const codes = new Set(questionsOf(request.kind).map(({ code }) => code))
          const { row, answers } = yield* shown(access, request)
          const result = merged(
            answers,
            changes.filter(({ question }) => codes.has(question))
          )
          if (result.conflicts.length > 0) return yield* new AnswersConflict({ questions: [...result.conflicts] })
          if (JSON.stringify(result.answers).length > longestForm) {
            return yield* new DocumentUnfit({ rule: "too-long", limit: String(longestForm) })
          }
          yield* keepDraft(access, request, row, { answers: result.answers, as: "form", signed: null })
          return yield* formOf(access, (yield* find(access, town, id)).request)
        },
        sql.withTransaction,
        needs,
        orDieSql
      )

      const signedContent = Effect.fnUntraced(function* (
        access: FamilyAccess,
        town: Town,
        request: DocumentRequest,
        kind: AskedKind,
        answers: Answers
      ) {
        const facts = yield* documentFacts(sql, access, town, request)
        const [account] = yield* sql<{ mail: string }>`select mail from account_cards
          where town_id = ${access.townId} and id = ${access.accountId}`
        const now = yield* DateTime.now
        const provisional = provisionalUntil(request.kind, answers, request.startsOn, yield* todayInParis)
        const content: SignedContent = {
          kind: request.kind,
          facts,
          templateHash: kind.templateHash,
          notices: provisional === null ? [] : [provisionalNotice(provisional)],
          by: facts["guardian.name"],
          account: account?.mail ?? "",
          at: DateTime.formatIso(now)
        }
        return { content, provisional }
      })

      const send = Effect.fn("Documents.send")(
        function* (access: FamilyAccess, town: Town, id: string, sending: Sending) {
          const before = yield* find(access, town, id)
          // before the transaction: hashing a password takes its time, and a refusal is counted
          if (before.request.kind.statement !== "" && sending.as === "form") {
            yield* signIns.confirm(access, sending.password)
          }
          return yield* sendOnce(access, town, id, sending)
        },
        needs,
        orDieSql
      )

      const sendOnce = Effect.fnUntraced(function* (access: FamilyAccess, town: Town, id: string, sending: Sending) {
        yield* lock(access)
        const { request, kind } = yield* find(access, town, id)
        const { form, row } = yield* formAndRow(access, request)
        const answers = yield* fitToSend(request, form, sending)
        const draft = yield* keepDraft(access, request, row, { answers, as: sending.as, signed: null })
        const { content, provisional } = yield* signedContent(access, town, request, kind, answers)
        const hash = hashOfContent({ answers, as: sending.as }, content)
        const sealed = seals.sealJson(submissionPlace(access.townId, draft), {
          answers,
          as: sending.as,
          signed: content
        } satisfies SubmissionContent)
        yield* sql`update document_submissions set state = 'replaced' where town_id = ${access.townId}
          and household_id = ${access.householdId} and kind = ${request.kind.code} and subject_id = ${request.subject.id}
          and starts_on = ${request.startsOn} and state = 'sent'`
        const today = yield* todayInParis
        yield* sql`update document_submissions set state = 'sent', sent_at = ${new Date(content.at)}, content_hash = ${hash},
            key_id = ${sealed.keyId}, sealed = ${sealed.bytes}, provisional_until = ${provisional},
            valid_until = ${validUntil(request.kind.validity, request.startsOn > today ? request.startsOn : today, request.subject)}
          where town_id = ${access.townId} and id = ${draft}`
        yield* audit.record(
          { townId: access.townId, actor: actorOfFamily(access.accountId) },
          {
            action: "document.send",
            subjectType: request.subject.about,
            subjectId: request.subject.id,
            after: { document: request.kind.code, as: sending.as, contentHash: hash, startsOn: request.startsOn }
          }
        )
        if (!request.kind.review) {
          const sent = yield* Effect.orDie(lockWaitingSubmission(sql, access.townId, draft))
          yield* acceptSubmission(sql, seals, audit, { townId: access.townId, actor: "portail" }, town, sent)
        }
        return yield* formOf(access, (yield* find(access, town, id)).request)
      }, sql.withTransaction)

      /** The answers as they will be signed. */
      const fitToSend = Effect.fnUntraced(function* (request: DocumentRequest, form: DocumentForm, sending: Sending) {
        const { kind } = request
        if (form.version !== sending.version) return yield* new DocumentOutdated()
        if (form.files.some((file) => !file.scanned)) {
          return yield* new DocumentUnfit({ rule: "not-scanned-yet", limit: "" })
        }
        if (sending.as === "scan") {
          if (kind.upload === null) return yield* new DocumentUnfit({ rule: "no-scan", limit: "" })
          if (form.files.length === 0) return yield* new DocumentUnfit({ rule: "no-file", limit: "1" })
          return form.answers
        }
        if (kind.parts.length === 0) return yield* new DocumentUnfit({ rule: "no-form", limit: "" })
        const { answers, problems } = checkForm(kind, form.answers)
        return problems.length > 0 ? yield* new SectionUnfit({ problems: [...problems] }) : answers
      })

      const drawn = Effect.fn("Documents.drawn")(
        function* (access: FamilyAccess, town: Town, id: string) {
          const { request, kind } = yield* find(access, town, id)
          const { content, answers } = yield* shown(access, request)
          const signed = request.submission?.otherHome === false ? content?.signed : null
          if (signed !== null && signed !== undefined && content !== null) {
            return { content: signed, answers: content.answers, contentHash: hashOfContent(content, signed) }
          }
          const draft = yield* signedContent(access, town, request, kind, answers)
          return { content: draft.content, answers, contentHash: null }
        },
        needs,
        orDieSql
      )

      const pdf = Effect.fn("Documents.pdf")(function* (access: FamilyAccess, town: Town, id: string) {
        return yield* renderSubmission(kinds, pdfs, town, yield* drawn(access, town, id))
      })

      return Documents.of({
        list: Effect.fn("Documents.list")(
          (access: FamilyAccess, town: Town) => Effect.map(asked(access, town), ({ requests }) => requests),
          Effect.orDie
        ),
        read: Effect.fn("Documents.read")(
          function* (access: FamilyAccess, town: Town, id: string) {
            return yield* formOf(access, (yield* find(access, town, id)).request)
          },
          needs,
          orDieSql
        ),
        save,
        send,
        drawn,
        pdf
      })
    })
  )
}

/** What a child without the compulsory vaccinations is told (CSP R.3111-8). */
const provisionalNotice = (until: string): string =>
  `Admission provisoire jusqu’au ${formatFrenchDay(until)} : les vaccinations obligatoires doivent être faites avant cette date.`
