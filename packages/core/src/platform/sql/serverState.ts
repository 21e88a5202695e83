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

/** How the server is reached: by TLS or not, from which address to which of its own; both are null over a socket of its machine. */
export interface ServerReach {
  readonly encrypted: boolean
  readonly from: string | null
  readonly to: string | null
}

/** How this connection's session, or the pooler's behind which it is, comes to the server. */
export const serverReach: Effect.Effect<ServerReach, never, SqlClient.SqlClient> = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const [row] = yield* sql`select ssl as encrypted, host(inet_client_addr()) as from, host(inet_server_addr()) as to
    from pg_stat_ssl where pid = pg_backend_pid()`.pipe(decodeRows(Reach))
  return row ?? { encrypted: false, from: null, to: null }
}).pipe(orDieSql)

const Reach = Schema.Struct({
  encrypted: Schema.Boolean,
  from: Schema.NullOr(Schema.String),
  to: Schema.NullOr(Schema.String)
})
