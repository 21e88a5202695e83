import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { Statement } from "effect/sql/Statement"

/** Rows that are held at once. */
export const atOnce = 200

/**
 * Gives a query's rows some at a time, as they stand at one moment, and how many there were: as much memory for a large table as for a
 * small one. One transaction.
 */
export const inBatches = Effect.fnUntraced(function* <Row extends object, E, R>(
  query: Statement<Row>,
  some: (rows: ReadonlyArray<Row>) => Effect.Effect<void, E, R>
) {
  const sql = yield* SqlClient.SqlClient
  return yield* sql.withTransaction(
    Effect.gen(function* () {
      yield* sql`declare batches no scroll cursor for ${query}`
      for (let count = 0; ; ) {
        const rows = yield* sql<Row>`fetch ${sql.literal(String(atOnce))} from batches`
        if (rows.length === 0) return count
        count += rows.length
        yield* some(rows)
      }
    })
  )
})
