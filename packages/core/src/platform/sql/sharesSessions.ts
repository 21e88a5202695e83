import { type PgClient, PgConnection } from "@effect/sql-pg"
import { Effect } from "effect"
import type { SqlError } from "effect/sql/SqlError"

/** Where a PostgreSQL server answers, or a pooler before it. */
export type ServerAddress = Pick<PgClient.PgPoolConfig, "url" | "path" | "username" | "database">

/**
 * Whether a pooler (PgBouncer) answers in the server's place, and may give each transaction to another session: the number to cancel by
 * that it gave at the start is then its own, and not that of the process behind. Asked once, on a connection of its own; a socket that
 * is named as a file is the server's.
 */
export const sharesSessions = (server: ServerAddress): Effect.Effect<boolean, SqlError> =>
  server.url === undefined
    ? Effect.succeed(false)
    : Effect.scoped(
        Effect.gen(function* () {
          const connection = yield* PgConnection.make({ ...server, applicationName: "portail", prepare: false })
          const [row] = yield* connection.queryValues("select pg_backend_pid()")
          return row?.[0] !== connection.processId
        })
      )
