import { Effect, Schema } from "effect"
import { SqlClient, SqlSchema } from "effect/sql"
import { Attachment } from "./Attachment.ts"

/** Lists the files of a submission, in order. */
export const listAttachments = Effect.map(SqlClient.SqlClient, (sql) => {
  const list = SqlSchema.findAll({
    Request: Schema.Struct({ townId: Schema.String, submissionId: Schema.String }),
    Result: Attachment,
    execute: ({ townId, submissionId }) => sql`select id, media_type, bytes, pages, scanned from document_files
      where town_id = ${townId} and submission_id = ${submissionId} order by position`
  })
  return (townId: string, submissionId: string) => list({ townId, submissionId })
})
