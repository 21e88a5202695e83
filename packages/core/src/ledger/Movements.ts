import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { inBatches } from "../platform/sql/batches.ts"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { Movement, type MovementFilter, selectMovements } from "./ledgerExport.ts"

/** Everything that happened to money in a town's books, for accountants. */
export class Movements extends Context.Service<
  Movements,
  {
    /** Gives the movements some at a time, oldest first, and how many there were. */
    each<E, R>(
      staff: StaffAccess,
      filter: MovementFilter,
      some: (movements: ReadonlyArray<Movement>) => Effect.Effect<void, E, R>
    ): Effect.Effect<number, E, R>
  }
>()("@portail-familles/core/ledger/Movements") {
  static readonly layer = Layer.effect(
    Movements,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const decode = decodeRows(Movement)

      const each = Effect.fn("Movements.each")(
        <E, R>(
          staff: StaffAccess,
          filter: MovementFilter,
          some: (movements: ReadonlyArray<Movement>) => Effect.Effect<void, E, R>
        ) =>
          inBatches(selectMovements(sql, staff.townId, filter), (rows) =>
            Effect.flatMap(decode(Effect.succeed(rows)), some)
          ),
        Effect.provideService(SqlClient.SqlClient, sql),
        orDieSql
      )

      return Movements.of({ each })
    })
  )
}
