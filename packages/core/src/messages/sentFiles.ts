import { Effect } from "effect"
import { SqlClient } from "effect/sql"

/** Files of messages as the keeping of files meets them; what was given and never sent is not needed. */
export const sentFiles = Effect.map(SqlClient.SqlClient, (sql) => ({
  needed: (townId: string, fileIds: ReadonlyArray<string>) =>
    sql<{ id: string }>`select distinct file_id as id from message_attachments
      where town_id = ${townId} and ${sql.in("file_id", fileIds)}`,
  remove: (townId: string, fileId: string) =>
    sql`delete from message_files where town_id = ${townId} and id = ${fileId}`
}))
