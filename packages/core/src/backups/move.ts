import { Effect, Layer, Schema } from "effect"
import { PersistedQueue } from "effect/persistence"
import { SqlClient } from "effect/sql"
import {
  copiedSequences,
  copiedTables,
  filling,
  inSnapshot,
  readRows,
  setSequences,
  writeRows
} from "../platform/sql/copying/index.ts"
import { RowDigest } from "../platform/sql/copying/rowDigest.ts"
import { type CopiedTable, quoted } from "../platform/sql/copying/tables.ts"
import type { Database } from "../platform/sql/Database.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { migrate } from "../platform/sql/migrations.ts"

/** A database that was to be filled holds something already, in these tables: nothing was changed. */
export class TargetNotEmpty extends Schema.TaggedError<TargetNotEmpty>()("TargetNotEmpty", {
  tables: Schema.Array(Schema.String)
}) {}

/** What was read of a table and what stands in the other database differ: nothing was kept there. */
export class CopyDiffers extends Schema.TaggedError<CopyDiffers>()("CopyDiffers", { table: Schema.String }) {}

/** How many rows a table's copy has. */
export interface MovedTable {
  readonly table: string
  readonly rows: number
  /** The same in both databases. */
  readonly digest: string
}

/**
 * Copies all that this database holds into an empty one: in one snapshot of this one and one transaction of the other, so all or nothing.
 * Every table is read again over there and compared, foreign keys are checked anew. This one stays as it is.
 */
export const moveDatabase = Effect.fn("moveDatabase")(function* <E>(
  target: Layer.Layer<Database, E>,
  onProgress: (done: number, total: number) => void
) {
  const there = yield* Layer.build(target)
  const refused = yield* Effect.provide(emptied, there)
  if (refused.length > 0) return yield* new TargetNotEmpty({ tables: refused })
  const tables = yield* copiedTables
  const copy = Effect.fnUntraced(function* (table: CopiedTable) {
    const [read, kept] = [new RowDigest(), new RowDigest()]
    yield* readRows(table, (lines) => {
      read.add(lines)
      return Effect.provide(writeRows(table, lines), there)
    })
    yield* Effect.provide(
      readRows(table, (lines) => Effect.sync(() => kept.add(lines))),
      there
    )
    if (read.rows !== kept.rows || read.text !== kept.text) return yield* new CopyDiffers({ table: table.name })
    const moved: MovedTable = { table: table.name, rows: read.rows, digest: read.text }
    return moved
  })
  return yield* inSnapshot(
    Effect.gen(function* () {
      const here = yield* Effect.context<SqlClient.SqlClient>()
      const copied = Effect.gen(function* () {
        const moved: Array<MovedTable> = []
        for (const table of tables) {
          moved.push(yield* Effect.provide(copy(table), here))
          onProgress(moved.length, tables.length)
        }
        return moved
      })
      const names = tables.map(({ name }) => name)
      const moved = yield* Effect.provide(filling(names, copied), there)
      yield* Effect.provide(setSequences(yield* copiedSequences), there)
      return moved
    })
  )
}, Effect.scoped)

/** Makes the tables where there are none, and names those that hold something. */
const emptied = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const full = Effect.gen(function* () {
    const found: Array<string> = []
    for (const { name } of yield* copiedTables) {
      // the queue notes here which tables it made
      if (name.endsWith("_migrations")) continue
      const rows = yield* orDieSql(sql.unsafe(`select 1 from ${quoted(name)} limit 1`))
      if (rows.length > 0) found.push(name)
    }
    return found
  })
  const before = yield* full
  if (before.length > 0) return before
  yield* migrate
  yield* Effect.scoped(PersistedQueue.makeStoreSql({ tableName: "outbox" })).pipe(Effect.orDie)
  return before
})
