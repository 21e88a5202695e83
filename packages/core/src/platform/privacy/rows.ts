import { Effect } from "effect"
import type { SqlClient } from "effect/sql"
import type { SqlError } from "effect/sql/SqlError"
import type { Statement } from "effect/sql/Statement"

/** The condition that a column is among ids; `column` is a name of ours, never what somebody typed. */
export const among = (sql: SqlClient.SqlClient, column: string, ids: ReadonlyArray<string>) =>
  sql`${sql.literal(column)} in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`

/** How many rows a statement returned. */
export const rowCount = (statement: Statement<object>): Effect.Effect<number, SqlError> =>
  Effect.map(statement, (rows) => rows.length)
