import { Effect, Schema, Stream } from "effect"
import { SqlClient } from "effect/sql"
import {
  type ImportOptions,
  type ImportPreview,
  type ImportProblems,
  mostProblems
} from "../../platform/csv/ImportReport.ts"
import type { LineProblem } from "../../platform/csv/LineProblem.ts"
import { RowReader } from "../../platform/csv/RowReader.ts"
import { type CsvRow, CsvUnreadable } from "../../platform/csv/readCsv.ts"
import { todayInParis } from "../../platform/time/today.ts"
import { FamilyLineProblem } from "../FamilyLineProblem.ts"
import type { FamilyCsv } from "../familyCsv.ts"
import { FamilyLineReader, unknownColumns } from "../familyLines.ts"
import { tables } from "../familyTables.ts"
import { ImportedFiles } from "./ImportedFiles.ts"
import { noteAges, planMembers, setMembers, warnOfMoves } from "./membership.ts"
import { lockKnown, mergeLines, noteMissing } from "./mergeLines.ts"
import { leaveOut, noteContradictions, resolveAdults } from "./resolveAdults.ts"
import { openStaging, stage, stageProblems } from "./stageLines.ts"
import { countFamilies, previewOf, warnOfSharedMails, writePeople } from "./writePeople.ts"

/** Lines in one statement: large enough to be quick, small enough for memory and a progress bar. */
const batchSize = 1_000

/** Reads the files into staging tables and compares them with what is there; the other steps follow in the same transaction. */
export const planFamilies = Effect.fnUntraced(function* (
  townId: string,
  given: ReadonlyArray<FamilyCsv>,
  options: ImportOptions
) {
  const files = new ImportedFiles(given)
  yield* openStaging
  yield* readFiles(given, options)
  yield* resolveAdults(townId)
  yield* noteContradictions(townId, files)
  if (!options.dryRun) yield* lockKnown(townId)
  let found = yield* invalidCount
  for (;;) {
    if (found > 0 && options.skipInvalid) yield* leaveOut()
    yield* mergeLines(townId)
    yield* planMembers(townId, files)
    yield* noteMissing(files)
    yield* noteAges(townId, files)
    const before = found
    found = yield* invalidCount
    // again: what is left out now may have said what another household needs
    if (found === before || !options.skipInvalid) break
  }
  return {
    counts: yield* countFamilies,
    problems: yield* stagedProblems(given),
    preview: yield* previewOf(townId),
    files
  }
})

/** Writes what differs, and notes what somebody should look at. */
export const applyFamilies = Effect.fnUntraced(function* (
  townId: string,
  { files, preview }: { readonly files: ImportedFiles; readonly preview: ImportPreview }
) {
  yield* writePeople(townId, preview.tables)
  yield* setMembers(townId)
  yield* warnOfMoves(townId, files)
  yield* warnOfSharedMails(townId, files.fileOf("adults"), files.cell("adults", "mail"))
})

const readFiles = Effect.fnUntraced(function* (files: ReadonlyArray<FamilyCsv>, options: ImportOptions) {
  const sql = yield* SqlClient.SqlClient
  const today = yield* todayInParis
  const total = files.reduce((lines, { table }) => lines + table.lines, 0)
  let before = 0
  for (const [place, { kind, table }] of files.entries()) {
    const reader = new FamilyLineReader(kind, table.columns, today)
    yield* stageProblems("warning", place, unknownColumns(kind, table.columns))
    yield* Stream.fromAsyncIterable(batches(table.rows()), (cause) => cause).pipe(
      Stream.runForEach(
        Effect.fnUntraced(function* (rows: ReadonlyArray<CsvRow>) {
          const read = rows.map((row) => {
            const cells = new RowReader<FamilyLineProblem>(row)
            return { line: reader.read(cells), household: cells.text("foyer"), problems: cells.problems }
          })
          const invalid = read.flatMap(({ problems, household }) => problems.map((it) => ({ ...it, household })))
          yield* stage(
            place,
            read.map(({ line }) => line),
            invalid
          )
          if (options.onProgress !== undefined) yield* options.onProgress(before + (rows.at(-1)?.line ?? 0), total)
        })
      ),
      Effect.catch((cause) => (cause instanceof CsvUnreadable ? Effect.fail(cause) : Effect.die(cause)))
    )
    before += table.lines
  }
  for (const { name } of Object.values(tables)) yield* sql.unsafe(`analyze import_${name}`)
})

async function* batches(rows: AsyncIterable<CsvRow>): AsyncGenerator<ReadonlyArray<CsvRow>> {
  let batch: Array<CsvRow> = []
  for await (const row of rows) {
    batch.push(row)
    if (batch.length < batchSize) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

const invalidCount = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const [row] = yield* sql<{
    invalid: number
  }>`select count(*)::integer as invalid from import_problems where kind = 'invalid'`
  return row?.invalid ?? 0
})

/** What was noted so far. */
export const stagedProblems = Effect.fnUntraced(function* (files: ReadonlyArray<FamilyCsv>) {
  const invalid = yield* problemsOf("invalid", files)
  const warnings = yield* problemsOf("warning", files)
  return {
    invalid: invalid.first,
    invalidCount: invalid.total,
    warnings: warnings.first,
    warningCount: warnings.total
  } satisfies ImportProblems<FamilyLineProblem>
})

const problemsOf = Effect.fnUntraced(function* (kind: "invalid" | "warning", files: ReadonlyArray<FamilyCsv>) {
  const sql = yield* SqlClient.SqlClient
  const staged = yield* Effect.flatMap(
    // what a file lacks is noted for each household that it spoils, and told once
    sql`select file, case when problem->>'code' = 'column-missing' then 1 else line end as line, col, problem,
        (count(*) over ())::integer as total
      from (select p.*, row_number() over (partition by file, col, problem->>'code' order by p.line) as place
        from import_problems p where kind = ${kind}) p
      where problem->>'code' <> 'column-missing' or place = 1
      order by file, line limit ${mostProblems}`,
    decodeStaged
  ).pipe(Effect.catchTag("SchemaError", Effect.die))
  const first = staged.map(
    ({ file, line, col, problem }): LineProblem<FamilyLineProblem> => ({
      ...(files.length > 1 ? { file: files[file]?.name ?? "" } : {}),
      line,
      column: col,
      ...problem
    })
  )
  return { first, total: staged[0]?.total ?? 0 }
})

const decodeStaged = Schema.decodeUnknownEffect(
  Schema.Array(
    Schema.Struct({
      file: Schema.Int,
      line: Schema.Int,
      col: Schema.String,
      problem: FamilyLineProblem,
      total: Schema.Int
    })
  )
)
