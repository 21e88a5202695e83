import { Effect } from "effect"
import { SqlClient } from "effect/sql"

/** Ends every calendar address, in all towns: a restored backup knows those that were ended since. How many. */
export const closeFeedsAfterRestore = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const feeds = yield* sql`delete from planning_feeds returning 1 as one`
  return feeds.length
}).pipe(Effect.orDie)
