import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { childChanges } from "./0003/children.ts"
import { householdChanges } from "./0003/households.ts"

export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of [...householdChanges, ...childChanges]) yield* sql.unsafe(statement)
})
