import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { now } from "../platform/time/now.ts"

/** Closes every session and makes every mailed link useless, in all towns: a restored backup opens what was closed since. How many. */
export const closeAfterRestore = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const at = yield* now
  const sessions =
    yield* sql`update sessions set closed_at = ${at} where closed_at is null and expires_at > ${at} returning 1 as one`
  const links = yield* sql`update mailed_links set replaced_at = ${at}
    where used_at is null and replaced_at is null returning 1 as one`
  yield* sql`delete from identity_requests where true`
  return { sessions: sessions.length, links: links.length }
}).pipe(Effect.orDie)
