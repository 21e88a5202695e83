import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { LineProblem } from "../../platform/csv/LineProblem.ts"
import { newId } from "../../platform/ids/Ids.ts"
import type { FamilyLineProblem } from "../FamilyLineProblem.ts"
import type { ImportedLine, ImportedRow } from "../familyLines.ts"
import { type Table, tables } from "../familyTables.ts"

const names = (table: Table) => ["line", "household", "ref", "rank", "id", ...table.fields.map(({ name }) => name)]
const typeOf = (column: string) => (column === "line" || column === "rank" ? "integer" : "text")

/** Makes the tables that lines are gathered in; they end with the transaction. */
export const openStaging = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  // statistics of the town's tables may be those of an empty town: loops over rows that are not there would take minutes
  yield* sql.unsafe("set local enable_nestloop = off")
  yield* sql.unsafe("set local jit = off")
  for (const table of Object.values(tables)) {
    const columns = names(table).map((column) => `${column} ${typeOf(column)}`)
    yield* sql.unsafe(`create temporary table import_${table.name} (${columns.join(", ")},
      bad boolean not null default false) on commit drop`)
  }
  yield* sql.unsafe(`create temporary table import_problems (kind text not null, file integer not null, line integer not null,
    col text not null, problem jsonb not null, household text not null) on commit drop`)
})

/** A problem of a file's line, and the household that it spoils. */
export type StagedProblem = LineProblem<FamilyLineProblem> & { readonly household: string }

/** Adds lines of one file to what is gathered. */
export const stage = Effect.fnUntraced(function* (
  file: number,
  lines: ReadonlyArray<ImportedLine>,
  invalid: ReadonlyArray<StagedProblem>
) {
  yield* stageRows(
    tables.households,
    lines.flatMap((line) => line.households)
  )
  yield* stageRows(
    tables.adults,
    lines.flatMap((line) => line.adults)
  )
  yield* stageRows(
    tables.children,
    lines.flatMap((line) => line.children)
  )
  yield* stageProblems("invalid", file, invalid)
  yield* stageProblems(
    "warning",
    file,
    lines.flatMap((line) => line.warnings)
  )
})

const stageRows = Effect.fnUntraced(function* (table: Table, rows: ReadonlyArray<ImportedRow>) {
  if (rows.length === 0) return
  const sql = yield* SqlClient.SqlClient
  const documents = yield* Effect.forEach(rows, (row) => Effect.map(newId, (id) => ({ ...row, id })))
  const columns = names(table).join(", ")
  const types = names(table).map((column) => `${column} ${typeOf(column)}`)
  yield* sql`insert into ${sql.literal(`import_${table.name} (${columns})`)}
    select ${sql.literal(columns)} from json_to_recordset(${JSON.stringify(documents)}::json) as r(${sql.literal(types.join(", "))})`
})

/** Notes problems of lines. */
export const stageProblems = Effect.fnUntraced(function* (
  kind: "invalid" | "warning",
  file: number,
  problems: ReadonlyArray<LineProblem<FamilyLineProblem> & { readonly household?: string }>
) {
  if (problems.length === 0) return
  const sql = yield* SqlClient.SqlClient
  const rows = problems.map(({ line, column, household = "", ...problem }) => ({ line, column, household, problem }))
  yield* sql`insert into import_problems
    select ${kind}, ${file}, line, "column", problem, household
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(line integer, "column" text, problem jsonb, household text)`
})
