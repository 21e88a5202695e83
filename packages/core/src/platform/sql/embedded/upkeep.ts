import { Effect, Schedule } from "effect"
import { SqlClient } from "effect/sql"

/** Tables that hold something, and have grown by half since they were last gone through. */
const grownTables = SqlClient.SqlClient.use(
  (sql) => sql<{ readonly name: string }>`
    select c.relname as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and pg_relation_size(c.oid) > 0
      and (c.reltuples < 0 or pg_relation_size(c.oid) > 1.5 * c.relpages * current_setting('block_size')::int)`
)

/**
 * Does what a server's autovacuum does, and the embedded database lacks: frees the space of old rows, and counts rows for the
 * planner, which else takes every table for nearly empty and reads it again for each row of another.
 */
export const upkeep = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const { name } of yield* grownTables) yield* sql`vacuum (analyze) ${sql(name)}`
}).pipe(Effect.catch((failure) => Effect.logWarning("upkeep of the embedded database failed", failure)))

/** Upkeep when the database has been opened, each minute, and before it is closed: an import ends as soon as it is done. */
export const upkeepWhileOpen = Effect.gen(function* () {
  yield* Effect.acquireRelease(upkeep, () => upkeep)
  yield* Effect.forkScoped(Effect.repeat(upkeep, Schedule.spaced("1 minute")))
})
