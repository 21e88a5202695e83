import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { orDieSql } from "../failures.ts"
import { type CopiedTable, quoted } from "./tables.ts"

/** Characters that one reading aims at; a batch of rows is in memory at once. */
const batchCharacters = 1_000_000
const mostRows = { small: 2_000, withBytes: 64 }

/**
 * Reads a table's rows in batches. Each row is a line, a JSON array of its values as PostgreSQL writes them (null where there is none),
 * in the order of the table's columns. Needs a transaction, which the cursor lives in.
 */
export const readRows = Effect.fnUntraced(function* <E, R>(
  { name, columns }: CopiedTable,
  take: (lines: ReadonlyArray<string>) => Effect.Effect<void, E, R>
) {
  const sql = yield* SqlClient.SqlClient
  const values = columns.map((column) => `${quoted(column.name)}::text`).join(", ")
  const most = columns.some(({ type }) => type === "bytea") ? mostRows.withBytes : mostRows.small
  yield* orDieSql(
    sql.unsafe(
      `declare portail_rows no scroll cursor for select json_build_array(variadic array[${values}])::text as line from ${quoted(name)}`
    )
  )
  let size = 16
  for (;;) {
    const rows = yield* orDieSql(sql.unsafe<{ readonly line: string }>(`fetch forward ${size} from portail_rows`))
    if (rows.length === 0) break
    const lines = rows.map(({ line }) => line)
    yield* take(lines)
    const characters = lines.reduce((sum, line) => sum + line.length, 0)
    const fitting = Math.floor((size * batchCharacters) / Math.max(1, characters))
    size = Math.max(1, Math.min(most, 2 * size, fitting))
  }
  yield* orDieSql(sql.unsafe("close portail_rows"))
})

/** Writes rows that {@link readRows} read, into a table that may have its columns in another order or more of them. */
export const writeRows = Effect.fnUntraced(function* ({ name, columns }: CopiedTable, lines: ReadonlyArray<string>) {
  const sql = yield* SqlClient.SqlClient
  const names = columns.map((column) => quoted(column.name)).join(", ")
  const values = columns.map(({ type }, place) => `(row_values->>${place})::${type}`).join(", ")
  yield* sql.unsafe(
    `insert into ${quoted(name)} (${names}) overriding system value
      select ${values} from json_array_elements(cast($1 as text)::json) as each (row_values)`,
    [`[${lines.join(",")}]`]
  )
}, orDieSql)
