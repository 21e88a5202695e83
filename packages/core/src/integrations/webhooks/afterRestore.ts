import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { now } from "../../platform/time/now.ts"

/** Stops every webhook once a backup was restored, in all towns, until somebody turns it on: nobody knows which were removed since. How many. */
export const stopWebhooksAfterRestore = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  return (yield* sql`update webhooks set disabled_at = ${yield* now}, disabled_reason = 'restored'
    where disabled_at is null returning 1 as one`).length
}).pipe(Effect.orDie)
