import { Effect } from "effect"
import { SqlClient } from "effect/sql"

/** Proofs as the keeping of files meets them: which of some files are proofs, and the end of one that the antivirus refused. */
export const proofFiles = Effect.map(SqlClient.SqlClient, (sql) => ({
  needed: (townId: string, fileIds: ReadonlyArray<string>) =>
    sql<{ id: string }>`select id from absence_proofs where town_id = ${townId} and ${sql.in("id", fileIds)}`,
  remove: (townId: string, fileId: string) =>
    sql`delete from absence_proofs where town_id = ${townId} and id = ${fileId}`
}))
