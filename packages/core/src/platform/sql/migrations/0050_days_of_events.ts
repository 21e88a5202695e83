import { Effect } from "effect"
import { SqlClient } from "effect/sql"

/** What became of a wish for several days alike is one row: on the morning of an opening thousands of families find five days full. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql`alter table reservation_events add column days date[]`
  yield* sql`update reservation_events set days = array[day]`
  yield* sql`alter table reservation_events alter column days set not null, add check (cardinality(days) > 0), drop column day`
  yield* sql`create index reservation_events_of_child on reservation_events (town_id, child_id)`
})
