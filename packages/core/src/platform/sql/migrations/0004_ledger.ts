import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { paymentChanges } from "./0004/payments.ts"

export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of paymentChanges) yield* sql.unsafe(statement)
})
