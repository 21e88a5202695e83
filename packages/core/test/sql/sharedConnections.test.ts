import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { describeOnPostgres } from "../support/databases.ts"

describeOnPostgres("statements that leave in one write", Layer.empty, (it) => {
  it.effect("fail alone: those before and after are kept", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      yield* sql`create table notes (number integer primary key check (number <> 3))`
      const results = yield* Effect.all(
        [1, 2, 3, 4, 2, 5].map((number) => Effect.result(sql`insert into notes values (${number})`)),
        { concurrency: "unbounded" }
      )
      assert.deepStrictEqual(
        results.map(({ _tag }) => _tag),
        ["Success", "Success", "Failure", "Success", "Failure", "Success"]
      )
      const kept = yield* sql<{ number: number }>`select number from notes order by number`
      assert.deepStrictEqual(
        kept.map(({ number }) => number),
        [1, 2, 4, 5]
      )
    })
  )

  it.effect("do not enter a transaction that begins meanwhile", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      yield* sql`create table marks (number integer)`
      const mark = (number: number) => sql`insert into marks values (${number})`
      const undone = (number: number) =>
        sql.withTransaction(Effect.andThen(mark(number), Effect.fail("undone"))).pipe(Effect.flip)
      const outside = Array.from({ length: 60 }, (_, number) => (number % 3 === 0 ? undone(-number - 1) : mark(number)))
      yield* Effect.all(outside, { concurrency: "unbounded" })
      const [kept] = yield* sql<{ count: number; least: number }>`
        select count(*)::int as count, min(number) as least from marks`
      assert.deepStrictEqual(kept, { count: 40, least: 1 })
    })
  )
})
