import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { orDieSql } from "../platform/sql/failures.ts"

/** How many files of a town wait for the antivirus, unread. */
export const filesInQuarantine = Effect.fn("filesInQuarantine")(function* (townId: string) {
  const sql = yield* SqlClient.SqlClient
  const [row] = yield* sql`select count(*)::int as files from stored_files
    where town_id = ${townId} and state = 'quarantined'`.pipe(decodeRows(Schema.Struct({ files: Schema.Int })))
  return row?.files ?? 0
}, orDieSql)
