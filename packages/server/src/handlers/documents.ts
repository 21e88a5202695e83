import type { FamilyAccess } from "@portail-familles/core/accounts/model"
import { activityNames } from "@portail-familles/core/activities"
import {
  type AnswersConflict,
  Attachments,
  type DocumentForm,
  type DocumentRequest,
  Documents,
  type DocumentUnfit
} from "@portail-familles/core/documents"
import type { SectionUnfit } from "@portail-familles/core/households"
import { Effect } from "effect"
import { HttpServerResponse } from "effect/http"
import { HttpApiBuilder } from "effect/http-api"
import { Api } from "../contract/Api.ts"
import { CurrentSession } from "../contract/authorization.ts"
import { AnswersChanged, DocumentChanged, DocumentRefused, DocumentUnknown } from "../contract/documentProblems.ts"
import type { Document, DocumentSummary } from "../contract/documents.ts"
import { FieldsRefused } from "../contract/householdProblems.ts"
import { confirmationProblems } from "./passwordProblems.ts"
import { fileAnswer, uploadProblems } from "./uploadAnswers.ts"

const unknown = { DocumentNotFound: () => Effect.fail(new DocumentUnknown()) }
const unfit = {
  DocumentUnfit: ({ rule, limit }: DocumentUnfit) => Effect.fail(new DocumentRefused({ rule, limit }))
}

type Names = ReadonlyMap<string, string>

const summary = (names: Names, request: DocumentRequest): typeof DocumentSummary.Type => {
  const { id, kind, subject, startsOn, endsOn, dueOn, state, submission } = request
  return {
    id,
    title: kind.title,
    description: kind.description,
    about: kind.about,
    subject: subject.name,
    activities: request.activities.map((code) => names.get(code) ?? code),
    startsOn,
    endsOn,
    dueOn,
    state,
    reason: submission?.reason ?? "",
    sentAt: submission?.sentAt?.toISOString() ?? null,
    validUntil: submission?.validUntil ?? null,
    provisionalUntil: submission?.provisionalUntil ?? null,
    hasForm: kind.parts.length > 0,
    upload: kind.upload,
    signed: kind.statement !== ""
  }
}

const wire = (names: Names, form: DocumentForm): typeof Document.Type => {
  const { request, answers, version, fromBefore, vaccinations, provisionalOnceSent, files } = form
  const { parts, statement } = request.kind
  return {
    ...summary(names, request),
    parts: parts.map(({ title, questions }) => ({
      title,
      questions: questions.map(({ code, label, hint, kind, required, choices, when }) => ({
        code,
        label,
        hint,
        kind,
        required,
        choices,
        when
      }))
    })),
    answers,
    version,
    fromBefore,
    vaccinations,
    provisionalOnceSent,
    statement,
    files
  }
}

export const documentsHandlers = HttpApiBuilder.group(
  Api,
  "documents",
  Effect.fn(function* (handlers) {
    const documents = yield* Documents
    const files = yield* Attachments
    const activitiesOf = yield* activityNames
    const namesOf = ({ townId }: FamilyAccess) =>
      Effect.map(activitiesOf(townId), (all): Names => new Map(all.map(({ code, name }) => [code, name])))

    return handlers.handleAll({
      list: Effect.fnUntraced(function* () {
        const { access } = yield* CurrentSession
        const names = yield* namesOf(access)
        return (yield* documents.list(access)).map((request) => summary(names, request))
      }),
      get: Effect.fnUntraced(function* ({ params }) {
        const { access } = yield* CurrentSession
        return wire(yield* namesOf(access), yield* documents.read(access, params.id).pipe(Effect.catchTags(unknown)))
      }),
      answers: Effect.fnUntraced(function* ({ params, payload }) {
        const { access } = yield* CurrentSession
        const saved = yield* documents.save(access, params.id, payload.changes).pipe(
          Effect.catchTags({
            ...unknown,
            ...unfit,
            AnswersConflict: ({ questions }: AnswersConflict) => Effect.fail(new AnswersChanged({ questions }))
          })
        )
        return wire(yield* namesOf(access), saved)
      }),
      send: Effect.fnUntraced(function* ({ params, payload }) {
        const { access } = yield* CurrentSession
        const sent = yield* documents.send(access, params.id, payload).pipe(
          Effect.catchTags({
            ...unknown,
            ...unfit,
            ...confirmationProblems,
            DocumentOutdated: () => Effect.fail(new DocumentChanged()),
            SectionUnfit: ({ problems }: SectionUnfit) => Effect.fail(new FieldsRefused({ errors: [...problems] }))
          })
        )
        return wire(yield* namesOf(access), sent)
      }),
      pdf: Effect.fnUntraced(function* ({ params }) {
        const { access } = yield* CurrentSession
        const pdf = yield* documents.pdf(access, params.id).pipe(Effect.catchTags(unknown))
        return HttpServerResponse.uint8Array(pdf, {
          contentType: "application/pdf",
          headers: { "content-disposition": 'inline; filename="document.pdf"' }
        })
      }),
      upload: Effect.fnUntraced(function* ({ params, payload }) {
        const { access } = yield* CurrentSession
        return yield* files.add(access, params.id, params.uploadId, payload).pipe(
          Effect.catchTags({
            ...unknown,
            ...unfit,
            ...uploadProblems
          })
        )
      }),
      file: Effect.fnUntraced(function* ({ params }) {
        const { access } = yield* CurrentSession
        return fileAnswer(params.fileId, yield* files.read(access, params.fileId).pipe(Effect.catchTags(unknown)))
      }),
      removeFile: Effect.fnUntraced(function* ({ params }) {
        const { access } = yield* CurrentSession
        yield* files.remove(access, params.id, params.fileId).pipe(Effect.catchTags(unknown))
      })
    })
  })
)
