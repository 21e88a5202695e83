import { assert } from "@effect/vitest"
import { Deferred, Effect, Fiber, Layer, Schedule } from "effect"
import { SqlClient } from "effect/sql"
import { ownConnection } from "../../../src/platform/sql/ownConnection.ts"
import { describeOnPostgres } from "../../support/databases.ts"

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

  it.effect("are not held up by one that has a connection of its own", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      yield* sql`create table doors (open boolean)`
      yield* sql`insert into doors values (false)`
      const [locked, mayEnd] = [yield* Deferred.make<void>(), yield* Deferred.make<void>()]
      const holder = yield* sql`select 1 from doors for update`.pipe(
        Effect.andThen(Deferred.succeed(locked, undefined)),
        Effect.andThen(Deferred.await(mayEnd)),
        sql.withTransaction,
        Effect.forkChild
      )
      yield* Deferred.await(locked)
      const waiting = yield* Effect.forkChild(ownConnection(sql, sql`update doors set open = true`))
      yield* sql`select 1 from pg_locks where not granted`.pipe(
        Effect.repeat({ until: (rows) => rows.length > 0, schedule: Schedule.spaced("5 millis") })
      )
      yield* Deferred.succeed(mayEnd, undefined)
      yield* Fiber.join(holder)
      yield* Fiber.join(waiting)
      assert.deepStrictEqual(yield* sql`select open from doors`, [{ open: true }])
    })
  )

  it.effect("stay in their transaction when they ask for a connection of their own", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      yield* sql`create table drafts (number integer)`
      yield* Effect.flip(
        sql.withTransaction(
          Effect.andThen(ownConnection(sql, sql`insert into drafts values (1)`), Effect.fail("undone"))
        )
      )
      assert.deepStrictEqual(yield* sql`select number from drafts`, [])
      yield* ownConnection(sql, sql`insert into drafts values (2)`)
      assert.deepStrictEqual(yield* sql`select number from drafts`, [{ number: 2 }])
    })
  )
})
