import { Effect, Option, Schema } from "effect"
import { SqlClient, SqlSchema } from "effect/sql"
import { Seals } from "../platform/crypto/Seals.ts"
import { type SubmissionContent, submissionPlace } from "./Document.ts"
import { SubmissionState } from "./states.ts"

/** A row of submissions with what it says still sealed. */
export const SubmissionRow = Schema.Struct({
  id: Schema.String,
  state: SubmissionState,
  startsOn: Schema.String,
  keyId: Schema.NullOr(Schema.String),
  sealed: Schema.NullOr(Schema.Uint8Array)
})
export type SubmissionRow = typeof SubmissionRow.Type

type SealedContent = Omit<SubmissionContent, "salt"> & Partial<Pick<SubmissionContent, "salt">>

/** Opens what a submission says; null once it has been erased. */
export const openContent = Effect.map(
  Seals,
  (seals) =>
    (
      townId: string,
      { id, keyId, sealed }: Pick<SubmissionRow, "id" | "keyId" | "sealed">
    ): Effect.Effect<SubmissionContent | null> =>
      keyId === null || sealed === null
        ? Effect.succeed(null)
        : Effect.map(
            seals.openJson(submissionPlace(townId, id), { keyId, bytes: sealed }),
            // sealed by this very code: what opens is what was put in, without a salt before there were any
            (plain) => ({ salt: null, ...(plain as SealedContent) })
          )
)

/** Finds what a household itself wrote last of a kind about a subject: for this period before others, a draft before what was sent. */
export const findNewestSubmission = Effect.map(SqlClient.SqlClient, (sql) => {
  const find = SqlSchema.findOneOption({
    Request: Schema.Struct({
      townId: Schema.String,
      householdId: Schema.String,
      kind: Schema.String,
      subjectId: Schema.String,
      startsOn: Schema.String
    }),
    Result: SubmissionRow,
    execute: ({ townId, householdId, kind, subjectId, startsOn }) =>
      sql`select id, state, starts_on, key_id, sealed from document_submissions
        where town_id = ${townId} and household_id = ${householdId} and kind = ${kind}
          and subject_id = ${subjectId} and state <> 'replaced' and sealed is not null
        order by (starts_on = ${startsOn}) desc, (state = 'draft') desc, sent_at desc limit 1`
  })
  return (request: Parameters<typeof find>[0]) => Effect.map(find(request), Option.getOrUndefined)
})

/** Whom a submission `s` of a household `h` is about, as a column. */
export const subjectName = (sql: SqlClient.SqlClient) =>
  sql.literal(`coalesce(
    (select c.given_name || ' ' || c.family_name from child_cards c where c.town_id = s.town_id and c.id = s.subject_id),
    (select a.given_name || ' ' || a.family_name from adult_cards a where a.town_id = s.town_id and a.id = s.subject_id), h.name)`)
