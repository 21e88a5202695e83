import { Effect } from "effect"
import { SqlClient } from "effect/sql"

/** Who began an attempt to pay, for what is certified to each payer. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql`create or replace view attempt_cards as select town_id, id, household_id, refdet, mode, state, started_at, account_id
    from payment_attempts`
})
