import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { Ids } from "../../platform/ids/Ids.ts"
import { epochOf } from "./placeChanges.ts"

/** Begins every feed anew once a backup was restored: what was read of the changes since is no longer so. How many feeds. */
export const beginFeedsAfterRestore = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const epoch = epochOf(yield* (yield* Ids).secret)
  return (yield* sql`update change_feeds set epoch = ${epoch} returning 1 as one`).length
}).pipe(Effect.orDie)
