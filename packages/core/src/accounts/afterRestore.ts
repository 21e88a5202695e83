import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { now } from "../platform/time/now.ts"

/**
 * Closes in all towns what lets somebody into an account without its password, since a restored backup opens what was closed since:
 * sessions, mailed links, passkeys, identities, browsers that are known. How many of each.
 */
export const closeAfterRestore = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const at = yield* now
  const sessions =
    yield* sql`update sessions set closed_at = ${at} where closed_at is null and expires_at > ${at} returning 1 as one`
  const links = yield* sql`update mailed_links set replaced_at = ${at}
    where used_at is null and replaced_at is null returning 1 as one`
  const passkeys = yield* sql`delete from passkeys where true returning 1 as one`
  const identities = yield* sql`delete from identity_links where true returning 1 as one`
  yield* sql`delete from passkey_challenges where true`
  yield* sql`delete from identity_requests where true`
  yield* sql`delete from known_devices where true`
  return {
    sessions: sessions.length,
    links: links.length,
    passkeys: passkeys.length,
    identities: identities.length
  }
}).pipe(Effect.orDie)
