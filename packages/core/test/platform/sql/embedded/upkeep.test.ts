import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { upkeep } from "../../../../src/platform/sql/embedded/upkeep.ts"
import { describeOnPglite } from "../../../support/databases.ts"

/** How many rows the planner thinks that a table has; -1 where it was never told. */
const believed = SqlClient.SqlClient.use(
  (sql) => sql<{ readonly rows: number }>`select reltuples::int as rows from pg_class where relname = 'grows'`
).pipe(Effect.map(([row]) => row?.rows))

const grow = (rows: number) =>
  SqlClient.SqlClient.use((sql) => sql`insert into grows select generate_series(1, ${rows})`)

describeOnPglite("upkeep of the embedded database", Layer.empty, (it) => {
  it.effect("tells the planner how many rows there are, and again only once a table has grown", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      yield* sql`create table grows (id integer)`
      yield* grow(1000)
      assert.strictEqual(yield* believed, -1)
      yield* upkeep
      assert.strictEqual(yield* believed, 1000)
      yield* grow(100)
      yield* upkeep
      assert.strictEqual(yield* believed, 1000)
      yield* grow(2000)
      yield* upkeep
      assert.strictEqual(yield* believed, 3100)
    })
  )

  it.effect("uses the space of old rows again", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      yield* sql`create table worn_rows (id integer, word text)`
      yield* sql`insert into worn_rows select generate_series(1, 1000), 'before'`
      const pages = sql<{ pages: number }>`select (pg_relation_size('worn_rows') / 8192)::int as pages`
      for (let time = 0; time < 20; time++) {
        yield* sql`update worn_rows set word = ${`time ${time}`}`
        yield* upkeep
      }
      const [row] = yield* pages
      assert.isBelow(row?.pages ?? 0, 40)
    })
  )
})
