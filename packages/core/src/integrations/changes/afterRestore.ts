import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { Ids } from "../../platform/ids/Ids.ts"
import { epochOf } from "./placeChanges.ts"

/** More than a town's changes between a backup and its restore: what comes after is later than all that was told, by its version too. */
const further = 1_000_000_000

/** Begins every feed anew once a backup was restored: what was read of the changes since is no longer so. How many feeds. */
export const beginFeedsAfterRestore = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const epoch = epochOf(yield* (yield* Ids).secret)
  return (yield* sql`update change_feeds set epoch = ${epoch}, last_position = last_position + ${further} returning 1 as one`)
    .length
}).pipe(Effect.orDie)
