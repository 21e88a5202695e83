import { Effect } from "effect"
import { SqlClient } from "effect/sql"

/** Files of documents as the keeping of files meets them: which of some files are theirs, and the end of one that the antivirus refused. */
export const documentFiles = Effect.map(SqlClient.SqlClient, (sql) => ({
  needed: (townId: string, fileIds: ReadonlyArray<string>) =>
    sql<{ id: string }>`select id from document_files where town_id = ${townId} and ${sql.in("id", fileIds)}`,
  remove: (townId: string, fileId: string) =>
    sql`delete from document_files where town_id = ${townId} and id = ${fileId}`
}))
