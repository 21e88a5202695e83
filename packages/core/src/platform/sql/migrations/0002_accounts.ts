import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { accountChanges } from "./0002/accounts.ts"
import { adultChanges } from "./0002/adults.ts"

export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of [...accountChanges, ...adultChanges]) yield* sql.unsafe(statement)
})
