import { Effect } from "effect"
import { SqlClient } from "effect/sql"

/** A family reads the slots of where its children go: a range of this index for each, whatever the other schools have. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql`create index slots_by_place on slots (town_id, activity, place, group_code, day)`
})
