import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { now } from "../../../platform/time/now.ts"

/** Ends every staff link, in all towns: a restored backup knows those that were revoked since. How many. */
export const revokeLinksAfterRestore = Effect.fn("revokeLinksAfterRestore")(function* (actor: string) {
  const sql = yield* SqlClient.SqlClient
  const at = yield* now
  const ended = yield* sql`update staff_links set revoked_at = ${at}, revoked_by = ${actor}
    where revoked_at is null and expires_at > ${at} returning 1 as one`
  return ended.length
}, Effect.orDie)
