import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { FamilyAccess } from "../accounts/FamilyAccess.ts"
import { health } from "../children/sections/health.ts"
import { schoolYearOf } from "../households/sections/policy.ts"
import type { Answers } from "../households/sections/values.ts"
import type { Seals } from "../platform/crypto/Seals.ts"
import type { Ids } from "../platform/ids/Ids.ts"
import { todayInParis } from "../platform/time/today.ts"
import type { Attachment } from "./Attachment.ts"
import { prefilled, versionOfAnswers } from "./answers.ts"
import { DocumentNotFound } from "./Document.ts"
import { DocumentKinds } from "./DocumentKinds.ts"
import { questionsOf } from "./documentKind.ts"
import { listAttachments } from "./listAttachments.ts"
import { readHouseholdFacts } from "./readHouseholdFacts.ts"
import { type DocumentRequest, requestsOf } from "./requests.ts"
import { findNewestSubmission, openContent, type SubmissionRow } from "./submissions.ts"
import { compulsoryVaccinations, provisionalUntil } from "./vaccinations.ts"
import { schoolYearDays } from "./validity.ts"

/** A document with what the form says now. */
export interface DocumentForm {
  readonly request: DocumentRequest
  readonly answers: Answers
  /** Of these very answers: what is signed is what was read. */
  readonly version: string
  /** Nobody has written on this one yet: the answers come from an earlier one or from the child's health record. */
  readonly fromBefore: boolean
  /** Vaccinations that are compulsory for this child today. */
  readonly vaccinations: ReadonlyArray<string>
  /** The last ISO day of the provisional admission that these very answers lead to when they are sent today. */
  readonly provisionalOnceSent: string | null
  readonly files: ReadonlyArray<Attachment>
}

/** How a household's documents are read: what it is asked for, and what each form says now. */
export const householdForms = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const kinds = yield* DocumentKinds
  const householdFacts = yield* readHouseholdFacts
  const newestSubmission = yield* findNewestSubmission
  const open = yield* openContent
  const attachments = yield* listAttachments
  const sectionNeeds = yield* Effect.context<Ids | Seals>()

  const list = Effect.fnUntraced(function* (access: FamilyAccess) {
    const all = yield* kinds.list(access.townId)
    if (all.length === 0) return { kinds: all, requests: [] }
    const [facts] = yield* householdFacts(access.townId, [access.householdId], { drafts: true })
    if (facts === undefined) return { kinds: all, requests: [] }
    const year = schoolYearDays(yield* schoolYearOf(access.town))
    const requests = requestsOf(
      all.map(({ kind }) => kind),
      facts,
      year,
      yield* todayInParis
    )
    return { kinds: all, requests }
  })

  const find = Effect.fnUntraced(function* (access: FamilyAccess, id: string) {
    const { kinds, requests } = yield* list(access)
    const request = requests.find((each) => each.id === id)
    const kind = kinds.find((each) => each.kind.code === request?.kind.code)
    return request === undefined || kind === undefined ? yield* new DocumentNotFound() : { request, kind }
  })

  const healthOf = Effect.fnUntraced(function* (access: FamilyAccess, { kind, subject }: DocumentRequest) {
    if (!questionsOf(kind).some((question) => question.health !== null)) return null
    const child = { of: "child", townId: access.townId, childId: subject.id } as const
    const [row] = yield* sql<{ document: object }>`select ${health.select(sql, child)} as document`
    return yield* Effect.provideContext(health.decode(row?.document ?? {}, child), sectionNeeds)
  })

  /** What the household wrote last, and the answers that the form says because of it. */
  const lastWritten = Effect.fnUntraced(function* (access: FamilyAccess, request: DocumentRequest) {
    const { kind, subject, startsOn } = request
    const { townId, householdId } = access
    const row = yield* newestSubmission({ townId, householdId, kind: kind.code, subjectId: subject.id, startsOn })
    const content = row === undefined ? null : yield* open(townId, row)
    const ofThisPeriod = row?.startsOn === startsOn ? row : undefined
    const goesOn = ofThisPeriod !== undefined && (content?.as === "form" || ofThisPeriod.state === "draft")
    if (goesOn && content !== null) return { row: ofThisPeriod, content, answers: content.answers, fromBefore: false }
    const answers = prefilled(kind, content?.answers ?? null, yield* healthOf(access, request))
    return { row: ofThisPeriod, content, answers, fromBefore: true }
  })

  const filesOf = (townId: string, row: SubmissionRow | undefined) =>
    // what was refused is sent again from the start
    row === undefined || row.state === "refused" ? Effect.succeed([]) : attachments(townId, row.id)

  /** The form, and the row that a change of it goes to. */
  const formAndRow = Effect.fnUntraced(function* (access: FamilyAccess, request: DocumentRequest) {
    const { row, answers, fromBefore } = yield* lastWritten(access, request)
    const today = yield* todayInParis
    const { kind, subject, startsOn } = request
    const form: DocumentForm = {
      request,
      answers,
      version: versionOfAnswers(kind, answers),
      fromBefore,
      vaccinations:
        kind.vaccinations === null || subject.birthDate === null
          ? []
          : compulsoryVaccinations(kind.vaccinations.rules, subject.birthDate, today),
      provisionalOnceSent: provisionalUntil(kind, answers, startsOn, today),
      files: yield* filesOf(access.townId, row)
    }
    return { form, row }
  })

  const read = Effect.fnUntraced(function* (access: FamilyAccess, id: string) {
    const { request } = yield* find(access, id)
    return (yield* formAndRow(access, request)).form
  })

  return { list, find, lastWritten, formAndRow, read }
})
