import { PgClient } from "@effect/sql-pg"
import { Effect } from "effect"
import { Reactivity } from "effect/reactivity"
import type { SqlClient } from "effect/sql"

/**
 * A client of the same database with one connection that nothing else uses, opened at its first statement: what must be answered while
 * all that others ask queues. It takes part in no transaction.
 */
export const privateClient = Effect.gen(function* () {
  const { config } = yield* PgClient.PgClient
  const client: SqlClient.SqlClient = yield* PgClient.make({ ...config, maxConnections: 1, multiplex: false })
  return client
}).pipe(Effect.provideServiceEffect(Reactivity.Reactivity, Reactivity.make), Effect.orDie)
