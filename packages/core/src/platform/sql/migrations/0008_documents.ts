import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { documentTables } from "./0008/documents.ts"

export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of documentTables) yield* sql.unsafe(statement)
})
