import { Effect } from "effect"
import type { SqlClient } from "effect/sql"
import type { SqlError } from "effect/sql/SqlError"
import type { Statement } from "effect/sql/Statement"

/** The ids of rows as a JSON array. */
export const idsOf = (rows: ReadonlyArray<{ readonly id: string }>): string => JSON.stringify(rows.map(({ id }) => id))

/** The condition that a column is among ids, given as a JSON array. */
export const among = (sql: SqlClient.SqlClient, column: string, ids: string) =>
  sql`${sql.literal(column)} in (select value::uuid from jsonb_array_elements_text(${ids}::jsonb))`

/** How many rows a statement returned. */
export const gone = (statement: Statement<object>): Effect.Effect<number, SqlError> =>
  Effect.map(statement, (rows) => rows.length)
