import { once } from "node:events"
import { assert, layer } from "@effect/vitest"
import { protocol } from "@electric-sql/pglite"
import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { layerOf } from "../../../../src/platform/sql/Database.ts"
import type { EmbeddedDatabase } from "../../../../src/platform/sql/embedded/EmbeddedDatabase.ts"
import { openMigrated } from "../../../support/databases.ts"
import { cancelRequest, gssRequest, sslRequest } from "./frames.ts"
import { WireClient, wireClient } from "./wire.ts"

class Embedded extends Context.Service<Embedded, EmbeddedDatabase>()("test/Embedded") {}

const clientOf = Effect.gen(function* () {
  return yield* wireClient((yield* Embedded).stream)
})

/** One PGlite for the block, with a table of named counters. */
const embedded = Layer.effectDiscard(
  Effect.gen(function* () {
    const client = yield* clientOf
    yield* Effect.promise(() => client.query("create table counters (name text primary key, value integer not null)"))
  })
).pipe(Layer.provideMerge(Layer.effect(Embedded, openMigrated)))

let counters = 0
/** A counter of the test's own, at zero. */
const newCounter = Effect.gen(function* () {
  const name = `counter ${counters++}`
  const client = yield* clientOf
  yield* Effect.promise(() => client.query(`insert into counters values ('${name}', 0)`))
  const value = Effect.promise(async () =>
    Number(/value=(\d+)/.exec(await client.query(`select 'value=' || value from counters where name = '${name}'`))?.[1])
  )
  return { name, value, add: `update counters set value = value + 1 where name = '${name}'` }
})

/** Reads a counter and writes it back one higher, in a transaction, without any lock of SQL's. */
const readModifyWrite = Effect.fn(function* (name: string) {
  const sql = yield* SqlClient.SqlClient
  yield* sql.withTransaction(
    Effect.gen(function* () {
      const [row] = yield* sql<{ value: number }>`select value from counters where name = ${name}`
      yield* Effect.yieldNow
      yield* sql`update counters set value = ${(row?.value ?? 0) + 1} where name = ${name}`
    })
  )
})

layer(embedded, { excludeTestServices: true })("many clients of one embedded database", (it) => {
  it.effect("lose no update when their transactions come at once", () =>
    Effect.gen(function* () {
      const counter = yield* newCounter
      const database = yield* Embedded
      const client = Effect.forEach(Array.from({ length: 50 }), () => readModifyWrite(counter.name), {
        concurrency: "unbounded",
        discard: true
      }).pipe(Effect.provide(layerOf(database), { local: true }))
      yield* Effect.all([client, client, client, client], { concurrency: "unbounded" })
      assert.strictEqual(yield* counter.value, 200)
    })
  )

  it.effect("wait for a transaction to end, whatever its client sends one by one", () =>
    Effect.gen(function* () {
      const counter = yield* newCounter
      const [first, second] = [yield* clientOf, yield* clientOf]
      yield* Effect.promise(async () => {
        await first.query("begin")
        const order: Array<string> = []
        const waiting = second.query(counter.add).then(() => order.push("second"))
        for (const step of ["select 1", counter.add, "commit"]) {
          await first.query(step)
          order.push(step)
        }
        await waiting
        assert.deepStrictEqual(order, ["select 1", counter.add, "commit", "second"])
      })
      assert.strictEqual(yield* counter.value, 2)
    })
  )

  it.effect("go on after one of them vanished inside a transaction, which is rolled back", () =>
    Effect.gen(function* () {
      for (const end of ["end", "destroy"] as const) {
        const counter = yield* newCounter
        const client = yield* clientOf
        yield* Effect.promise(async () => {
          await client.query("begin")
          await client.query(counter.add)
          client.duplex[end]()
        })
        assert.strictEqual(yield* counter.value, 0)
      }
    })
  )

  it.effect("go on after one of them vanished inside a transaction that had failed", () =>
    Effect.gen(function* () {
      const counter = yield* newCounter
      const client = yield* clientOf
      yield* Effect.promise(async () => {
        await client.query("begin")
        await client.query(counter.add)
        const failing = Buffer.concat([protocol.serialize.parse({ text: "no sql" }), protocol.serialize.flush()])
        await client.exchange(failing, (answer) => answer.includes("syntax error"))
        client.duplex.destroy()
      })
      assert.strictEqual(yield* counter.value, 0)
    })
  )

  it.effect("see nothing of a batch whose client vanished before it asked to commit", () =>
    Effect.gen(function* () {
      const counter = yield* newCounter
      const client = yield* clientOf
      const { serialize } = protocol
      const unfinished = Buffer.concat([
        serialize.parse({ text: counter.add }),
        serialize.bind({}),
        serialize.execute({}),
        serialize.flush()
      ])
      yield* Effect.promise(() => client.exchange(unfinished, (answer) => answer.includes("UPDATE 1")))
      client.duplex.destroy()
      assert.strictEqual(yield* counter.value, 0)
    })
  )

  it.effect("get an SQL error for COPY FROM STDIN and can go on", () =>
    Effect.gen(function* () {
      const client = yield* clientOf
      yield* Effect.promise(async () => {
        for (const copy of ["copy counters from stdin", "copy counters from /* here */ stdin"]) {
          assert.match(await client.query(copy), /ERROR.*0A000.*needs a PostgreSQL server/s)
        }
        assert.match(await client.query("select 'still' || ' here'"), /still here/)
        assert.match(await client.query("copy counters to stdout"), /COPY \d+/)
      })
    })
  )

  it.effect("are told that there is no encryption, and connect without it", () =>
    Effect.gen(function* () {
      const client = new WireClient((yield* Embedded).stream())
      yield* Effect.promise(async () => {
        assert.strictEqual(await client.exchange(sslRequest, (answer) => answer.length === 1), "N")
        assert.strictEqual(await client.exchange(gssRequest, (answer) => answer.length === 1), "N")
        await client.start()
        assert.match(await client.query("select 'after ' || 'that'"), /after that/)
      })
      client.duplex.destroy()
    })
  )

  it.effect("see their stream end after a cancel request, and after bytes that are no protocol", () =>
    Effect.gen(function* () {
      const { stream } = yield* Embedded
      for (const bytes of [cancelRequest(), Buffer.from("GET / HTTP/1.1\r\n\r\n")]) {
        const duplex = stream()
        duplex.resume()
        const ended = once(duplex, "end")
        duplex.write(bytes)
        yield* Effect.promise(() => ended)
      }
    })
  )
})
