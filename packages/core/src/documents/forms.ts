import { Effect } from "effect"
import type { SqlClient } from "effect/sql"
import type { FamilyAccess } from "../accounts/FamilyAccess.ts"
import { health } from "../children/sections/health.ts"
import { schoolYearOf } from "../households/sections/policy.ts"
import type { Answers } from "../households/sections/values.ts"
import type { Seals } from "../platform/crypto/Seals.ts"
import { todayInParis } from "../platform/time/today.ts"
import type { Town } from "../towns/Town.ts"
import { prefilled, versionOfAnswers } from "./answers.ts"
import { DocumentNotFound } from "./Document.ts"
import type { DocumentKinds } from "./DocumentKinds.ts"
import { questionsOf } from "./documentKind.ts"
import { householdFacts } from "./householdFacts.ts"
import { type DocumentRequest, requestsOf } from "./requests.ts"
import { newestOf, openedContent, type SubmissionRow } from "./submissions.ts"
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

/** A file that belongs to a document; its bytes are in the file store. */
export interface Attachment {
  readonly id: string
  readonly mediaType: "application/pdf" | "image/jpeg" | "image/png"
  readonly bytes: number
  readonly pages: number
  /** Whether the antivirus has seen it. */
  readonly scanned: boolean
}

/** How a household's documents are read: what is asked, and what each form shows now. */
export const forms = (sql: SqlClient.SqlClient, seals: Seals["Service"], kinds: DocumentKinds["Service"]) => {
  const asked = Effect.fnUntraced(function* (access: FamilyAccess, town: Town) {
    const all = yield* kinds.list(access.townId)
    if (all.length === 0) return { all, requests: [] }
    const [facts] = yield* householdFacts(sql, access.townId, [access.householdId], { drafts: true })
    if (facts === undefined) return { all, requests: [] }
    const year = schoolYearDays(yield* schoolYearOf(town))
    const requests = requestsOf(
      all.map(({ kind }) => kind),
      facts,
      year,
      yield* todayInParis
    )
    return { all, requests }
  })

  const find = Effect.fnUntraced(function* (access: FamilyAccess, town: Town, id: string) {
    const { all, requests } = yield* asked(access, town)
    const request = requests.find((each) => each.id === id)
    const kind = all.find((each) => each.kind.code === request?.kind.code)
    return request === undefined || kind === undefined ? yield* new DocumentNotFound() : { request, kind }
  })

  const healthOf = Effect.fnUntraced(function* (access: FamilyAccess, { kind, subject }: DocumentRequest) {
    if (!questionsOf(kind).some((question) => question.health !== null)) return null
    const child = { of: "child", townId: access.townId, childId: subject.id } as const
    const [row] = yield* sql<{ document: object }>`select ${health.select(sql, child)} as document`
    return yield* health.decode(row?.document ?? {}, child)
  })

  /** What the household wrote last, and the answers that the form shows because of it. */
  const shown = Effect.fnUntraced(function* (access: FamilyAccess, request: DocumentRequest) {
    const { kind, subject, startsOn } = request
    const row = yield* newestOf(sql, access, { kind: kind.code, subjectId: subject.id, startsOn })
    const content = row === undefined ? null : yield* openedContent(seals, access.townId, row)
    const own = row?.startsOn === startsOn && (content?.as === "form" || row.state === "draft")
    if (own && content !== null) return { row, content, answers: content.answers, fromBefore: false }
    const answers = prefilled(kind, content?.answers ?? null, yield* healthOf(access, request))
    return { row: row?.startsOn === startsOn ? row : undefined, content, answers, fromBefore: true }
  })

  const filesOf = (townId: string, row: SubmissionRow | undefined) =>
    // what was refused is sent again from the start
    row === undefined || row.state === "refused"
      ? Effect.succeed([])
      : sql<Attachment>`select id, media_type, bytes, pages, scanned from document_files
        where town_id = ${townId} and submission_id = ${row.id} order by position`

  /** The form, and the row that a change of it goes to. */
  const formAndRow = Effect.fnUntraced(function* (access: FamilyAccess, request: DocumentRequest) {
    const { row, answers, fromBefore } = yield* shown(access, request)
    const form: DocumentForm = {
      request,
      answers,
      version: versionOfAnswers(request.kind, answers),
      fromBefore,
      vaccinations: yield* vaccinationsOf(request),
      provisionalOnceSent: provisionalUntil(request.kind, answers, request.startsOn, yield* todayInParis),
      files: yield* filesOf(access.townId, row)
    }
    return { form, row }
  })

  const formOf = (access: FamilyAccess, request: DocumentRequest) =>
    Effect.map(formAndRow(access, request), ({ form }) => form)

  const vaccinationsOf = ({ kind, subject }: DocumentRequest) =>
    Effect.map(todayInParis, (today) =>
      kind.vaccinations === null || subject.birthDate === null
        ? []
        : compulsoryVaccinations(kind.vaccinations.rules, subject.birthDate, today)
    )

  return { asked, find, shown, formAndRow, formOf }
}
