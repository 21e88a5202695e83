import { Effect, Option, Schema } from "effect"
import { SqlClient, SqlSchema } from "effect/sql"
import { type Actor, auditOf } from "../audit/Audit.ts"
import { updateHealthRecord } from "../children/updateHealthRecord.ts"
import { now } from "../platform/time/now.ts"
import type { Town } from "../towns/Town.ts"
import { healthAfter } from "./answers.ts"
import { DocumentAction } from "./auditActions.ts"
import { DocumentNotFound, SubmissionNotWaiting } from "./Document.ts"
import { questionsOf } from "./documentKind.ts"
import { openContent, SubmissionRow } from "./submissions.ts"

/** A submission that waits for a decision, locked until it is taken. */
export const WaitingSubmission = Schema.Struct({
  ...SubmissionRow.fields,
  householdId: Schema.String,
  accountId: Schema.String,
  kind: Schema.String,
  subjectId: Schema.String,
  sentAt: Schema.Date
})
export type WaitingSubmission = typeof WaitingSubmission.Type

/** Finds and locks what waits; one that was decided or replaced says so. */
export const lockWaitingSubmission = Effect.map(SqlClient.SqlClient, (sql) => {
  const lock = SqlSchema.findOneOption({
    Request: Schema.Struct({ townId: Schema.String, id: Schema.String }),
    Result: WaitingSubmission,
    execute: ({ townId, id }) =>
      sql`select id, state, starts_on, key_id, sealed, household_id, account_id, kind, subject_id, sent_at
        from document_submissions where town_id = ${townId} and id = ${id} and state <> 'draft' for update`
  })
  return Effect.fnUntraced(function* (townId: string, id: string) {
    const row = Option.getOrUndefined(yield* lock({ townId, id }))
    if (row === undefined) return yield* new DocumentNotFound()
    return row.state === "sent" ? row : yield* new SubmissionNotWaiting({ state: row.state })
  })
})

/**
 * Accepts a submission, in the caller's transaction: what its answers say of the child's health goes into the health record, unless
 * the family changed that later than it signed.
 */
export const acceptSubmission = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const audit = yield* auditOf(DocumentAction)
  const open = yield* openContent
  const updateHealth = yield* updateHealthRecord

  const bringToHealthRecord = Effect.fnUntraced(function* (town: Town, row: WaitingSubmission) {
    const content = yield* open(town.id, row)
    const kind = content?.as === "form" ? content.signed?.kind : undefined
    if (content === null || kind === undefined || questionsOf(kind).every(({ health }) => health === null)) return false
    return yield* updateHealth(town, row.subjectId, row.sentAt, (before) => healthAfter(kind, content.answers, before))
  })

  return Effect.fnUntraced(function* (by: Actor, town: Town, row: WaitingSubmission) {
    const at = yield* now
    yield* sql`update document_submissions set state = 'accepted', decided_at = ${at}, decided_by = ${by.actor}
      where town_id = ${town.id} and id = ${row.id}`
    const healthRecord = yield* bringToHealthRecord(town, row)
    yield* audit.record(by, {
      action: "document.accept",
      subjectType: "document",
      subjectId: row.id,
      after: { document: row.kind, healthRecord }
    })
  })
})
