import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { now } from "../../platform/time/now.ts"

/** Revokes every key once a backup was restored, in all towns: those that were revoked since are in force again, and nobody knows which. */
export const revokeKeysAfterRestore = Effect.fn("revokeKeysAfterRestore")(function* (actor: string) {
  const sql = yield* SqlClient.SqlClient
  return (yield* sql`update api_keys set revoked_at = ${yield* now}, revoked_by = ${actor}
    where revoked_at is null returning 1 as one`).length
}, Effect.orDie)
