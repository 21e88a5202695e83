import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { Actor, Audit } from "../audit/Audit.ts"
import { health } from "../children/sections/health.ts"
import type { Seals } from "../platform/crypto/Seals.ts"
import { now } from "../platform/time/now.ts"
import { todayInParis } from "../platform/time/today.ts"
import type { Town } from "../towns/Town.ts"
import { healthAfter } from "./answers.ts"
import { DocumentNotFound, SubmissionNotWaiting } from "./Document.ts"
import { type DocumentKind, questionsOf } from "./documentKind.ts"
import { openedContent, type SubmissionRow } from "./submissions.ts"

/** A submission that waits for a decision, locked until it is taken. */
export interface WaitingSubmission extends SubmissionRow {
  readonly householdId: string
  readonly accountId: string
  readonly kind: string
  readonly subjectId: string
  readonly sentAt: Date
}

/** Finds and locks what waits; one that was decided or replaced says so. */
export const lockWaitingSubmission = Effect.fnUntraced(function* (
  sql: SqlClient.SqlClient,
  townId: string,
  id: string
) {
  const [row] =
    yield* sql<WaitingSubmission>`select id, state, starts_on, key_id, sealed, household_id, account_id, kind, subject_id, sent_at
    from document_submissions where town_id = ${townId} and id = ${id} and state <> 'draft' for update`
  if (row === undefined) return yield* new DocumentNotFound()
  return row.state === "sent" ? row : yield* new SubmissionNotWaiting({ state: row.state })
})

/**
 * Accepts a submission, in the caller's transaction: what its answers say of the child's health goes into the health record, unless
 * the family changed that later than it signed.
 */
export const acceptSubmission = Effect.fnUntraced(function* (
  sql: SqlClient.SqlClient,
  seals: Seals["Service"],
  audit: Audit["Service"],
  by: Actor,
  town: Town,
  row: WaitingSubmission
) {
  const at = yield* now
  yield* sql`update document_submissions set state = 'accepted', decided_at = ${at}, decided_by = ${by.actor}
    where town_id = ${by.townId} and id = ${row.id}`
  const content = yield* openedContent(seals, by.townId, row)
  const signed = content?.as === "form" ? content.signed : null
  const healthKept =
    content === null || signed == null ? false : yield* healthInto(sql, town, row, signed.kind, content.answers)
  yield* audit.record(by, {
    action: "document.accept",
    subjectType: "document",
    subjectId: row.id,
    after: { document: row.kind, healthRecord: healthKept }
  })
})

const healthInto = Effect.fnUntraced(function* (
  sql: SqlClient.SqlClient,
  town: Town,
  row: WaitingSubmission,
  kind: DocumentKind,
  answers: Parameters<typeof healthAfter>[1]
) {
  if (!questionsOf(kind).some((question) => question.health !== null)) return false
  const [changed] = yield* sql`select 1 from child_health where town_id = ${town.id} and child_id = ${row.subjectId}
    and changed_at > ${row.sentAt}`
  if (changed !== undefined) return false
  const child = { of: "child", townId: town.id, childId: row.subjectId } as const
  const [stored] = yield* sql<{ document: object | null }>`select ${health.select(sql, child)} as document`
  // a child who was erased meanwhile has no record any more
  if (stored?.document == null) return false
  const before = yield* health.decode(stored.document, child)
  const { values } = health.check(healthAfter(kind, answers, before), {
    settings: town.settings,
    today: yield* todayInParis,
    before,
    parentsBorn: []
  })
  yield* health.write(child, values).pipe(Effect.provideService(SqlClient.SqlClient, sql))
  return true
})
