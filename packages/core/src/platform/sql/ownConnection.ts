import { Effect, Option } from "effect"
import type { SqlClient } from "effect/sql"

/**
 * Runs a statement on a connection of its own, unless it is in a transaction and so has one: what carries much or takes long holds up
 * what shares a connection with it.
 */
export const ownConnection = <A, E, R>(sql: SqlClient.SqlClient, statement: Effect.Effect<A, E, R>) =>
  Effect.flatMap(Effect.serviceOption(sql.transactionService), (transaction) =>
    Option.isSome(transaction)
      ? statement
      : Effect.scoped(
          Effect.flatMap(sql.reserve, (connection) =>
            Effect.provideService(statement, sql.transactionService, [connection, 0])
          )
        )
  )
