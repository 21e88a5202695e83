import { Effect } from "effect"
import { SqlClient } from "effect/sql"

/** The sender's own key of an attempt to pay: who did not get the answer asks for the same attempt again. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql`alter table payment_attempts add column key uuid`
  yield* sql`create index payment_attempts_by_key on payment_attempts (town_id, household_id, key) where key is not null`
})
