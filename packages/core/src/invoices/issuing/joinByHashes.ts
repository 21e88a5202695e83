import { Effect } from "effect"
import { SqlClient } from "effect/sql"

/**
 * Joins tables by hashes until the transaction ends: of rows that have just been written the database has no statistics, takes them for
 * one, and would look at each of them again for each of the others. Nothing is compiled: what must not be done costs so much on paper
 * that each statement would be.
 */
export const joinByHashes = Effect.map(SqlClient.SqlClient, (sql) =>
  Effect.forEach(
    [sql`set local enable_nestloop = off`, sql`set local enable_mergejoin = off`, sql`set local jit = off`],
    (setting) => setting,
    { discard: true }
  )
)
