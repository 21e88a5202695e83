import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { boundedProblems, type ImportOptions } from "../../../src/platform/csv/ImportReport.ts"
import { importing, writeInBatches } from "../../../src/platform/csv/importing.ts"
import { describeOnBothDatabases } from "../../support/databases.ts"

const problem = { line: 3, column: "mot", code: "required" }

/** Imports words into a table of their own, of which one line may be wrong; says what stands in the table and in the log then. */
const words = Effect.fnUntraced(function* (
  fine: ReadonlyArray<string>,
  invalid: ReadonlyArray<typeof problem>,
  options: ImportOptions
) {
  const sql = yield* SqlClient.SqlClient
  const run = yield* importing
  yield* sql`create table if not exists imported_words (word text)`
  yield* sql`delete from imported_words`
  const log: Array<number> = []
  const report = yield* run(
    {
      plan: Effect.succeed({
        counts: { created: fine.length, changed: 0, unchanged: 0 },
        problems: boundedProblems(invalid, [])
      }),
      apply: () =>
        writeInBatches(
          fine,
          2,
          (batch) => sql`insert into imported_words select jsonb_array_elements_text(${JSON.stringify(batch)}::jsonb)`,
          options.onProgress
        ),
      record: ({ counts }) => Effect.sync(() => log.push(counts.created))
    },
    options
  )
  const written = yield* sql<{ word: string }>`select word from imported_words order by word`
  return { report, written: written.map(({ word }) => word), log }
})

const keep = { dryRun: false, skipInvalid: false }

describeOnBothDatabases("an import", Layer.empty, (it) => {
  it.effect("writes what it planned, tells how far it is, and keeps the log", () =>
    Effect.gen(function* () {
      const progress: Array<string> = []
      const onProgress = (done: number, total: number) => Effect.sync(() => progress.push(`${done}/${total}`))
      const { report, written, log } = yield* words(["a", "b", "c"], [], {
        ...keep,
        onProgress: (done, total) => Effect.asVoid(onProgress(done, total))
      })
      assert.deepStrictEqual([written, log, progress], [["a", "b", "c"], [3], ["2/3", "3/3"]])
      assert.deepInclude(report, { created: 3, invalidCount: 0, imported: true })
    })
  )

  it.effect("takes a dry run back, and says what it would have done", () =>
    Effect.gen(function* () {
      const { report, written, log } = yield* words(["a"], [], { ...keep, dryRun: true })
      assert.deepStrictEqual([written, log], [[], []])
      assert.deepInclude(report, { created: 1, imported: false })
    })
  )

  it.effect("refuses a file with a problem whole, or leaves the line out where that is wished", () =>
    Effect.gen(function* () {
      const refused = yield* words(["a"], [problem], keep)
      assert.deepStrictEqual([refused.written, refused.log], [[], []])
      assert.deepInclude(refused.report, { created: 0, invalidCount: 1, imported: false })
      const skipped = yield* words(["a"], [problem], { ...keep, skipInvalid: true })
      assert.deepStrictEqual([skipped.written, skipped.log], [["a"], [1]])
      assert.deepInclude(skipped.report, { created: 1, invalidCount: 1, imported: true })
    })
  )

  it.effect("keeps no log of what changed nothing", () =>
    Effect.gen(function* () {
      const { report, log } = yield* words([], [], keep)
      assert.deepStrictEqual(log, [])
      assert.isTrue(report.imported)
    })
  )
})
