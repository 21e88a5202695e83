import { Effect } from "effect"
import { SqlClient } from "effect/sql"

/** When the owner of a session typed the password again; null: not since it was opened. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql`alter table sessions add column confirmed_at timestamptz`
})
