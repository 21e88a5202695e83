import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { decodeRows } from "../../src/platform/sql/decodeRows.ts"
import { markOfTests } from "../../test/support/markedStatements.ts"
import type { PostgresConnection } from "../../test/support/postgresCluster.ts"
import { serverLayer } from "../../test/support/templates.ts"

const asked = <A, E>(connection: PostgresConnection, effect: Effect.Effect<A, E, SqlClient.SqlClient>): Promise<A> =>
  Effect.runPromise(effect.pipe(Effect.provide(serverLayer(connection, connection.database))))

/** From now on the server remembers each statement, of any of its databases; PostgreSQL's own extension `pg_stat_statements`. */
export const collectStatements = (connection: PostgresConnection): Promise<unknown> =>
  asked(
    connection,
    SqlClient.SqlClient.use((sql) =>
      Effect.andThen(sql`create extension pg_stat_statements`, sql`select pg_stat_statements_reset()`)
    )
  )

/** How PostgreSQL looks through a table that is given a foreign key: by a migration, or when copies are whole. */
const validation = "^SELECT fk.* FROM ONLY .* LEFT OUTER JOIN "

const Statement = Schema.Struct({ query: Schema.String })

/** The statements that were sent since, each once, constants as `$1`: what tests asked for themselves is left out. */
export const statementsOf = (connection: PostgresConnection): Promise<ReadonlyArray<string>> =>
  asked(
    connection,
    SqlClient.SqlClient.use((sql) =>
      sql`select distinct query from pg_stat_statements(true)
        where position(${markOfTests} in query) = 0 and query !~ ${validation} and query ~* '^\s*(with|select|insert|update|delete)' order by 1`.pipe(
        decodeRows(Statement)
      )
    ).pipe(Effect.map((rows) => rows.map(({ query }) => query)))
  )
