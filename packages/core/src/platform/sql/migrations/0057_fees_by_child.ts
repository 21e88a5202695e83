import { Effect } from "effect"
import { SqlClient } from "effect/sql"

/** A child with two homes: its late cancellings of a month are one range, whichever home booked. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql`create index reservations_with_fee on reservations (town_id, child_id, day) where fee_percent > 0`
})
