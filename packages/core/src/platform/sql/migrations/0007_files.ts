import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { fileTables } from "./0007/files.ts"

export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of fileTables) yield* sql.unsafe(statement)
})
