import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { decodeRows } from "./decodeRows.ts"
import { orDieSql } from "./failures.ts"

/** What time it is where the database is. */
export const databaseNow: Effect.Effect<Date, never, SqlClient.SqlClient> = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const [row] = yield* sql`select clock_timestamp() as now`.pipe(decodeRows(Schema.Struct({ now: Schema.Date })))
  return row?.now ?? new Date(0)
}).pipe(orDieSql)

/** When the server last put a piece of its write-ahead log into an archive, as pgBackRest has it do; undefined where it never did. */
export const archivedAt: Effect.Effect<Date | undefined, never, SqlClient.SqlClient> = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const [row] = yield* sql`select last_archived_time as at from pg_stat_archiver
    where current_setting('archive_mode') <> 'off'`.pipe(decodeRows(Schema.Struct({ at: Schema.NullOr(Schema.Date) })))
  return row?.at ?? undefined
}).pipe(orDieSql)
