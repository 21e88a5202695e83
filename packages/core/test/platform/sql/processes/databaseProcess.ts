// One process on an embedded database: it says `owner` or `guest` or why it could not open, then obeys lines on its standard input.
import { createInterface } from "node:readline"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { DatabaseKind, databaseLayer } from "../../../../src/platform/sql/Database.ts"

const [dataDirectory = "", mustOwn] = process.argv.slice(2)

const add = SqlClient.SqlClient.use((sql) =>
  sql.withTransaction(
    Effect.gen(function* () {
      const [row] = yield* sql<{ value: number }>`select value from counter for update`
      yield* sql`update counter set value = ${(row?.value ?? 0) + 1}`
    })
  )
)

const commands: Record<string, (count: number) => Effect.Effect<unknown, unknown, SqlClient.SqlClient>> = {
  create: () => SqlClient.SqlClient.use((sql) => sql`create table counter as select 0 as value`),
  /** So many transactions at once. */
  add: (count) => Effect.forEach(Array.from({ length: count }), () => add, { concurrency: 6, discard: true }),
  /** One after the other, each told once it is acknowledged. */
  count: (count) =>
    Effect.repeat(
      Effect.andThen(
        add,
        Effect.sync(() => console.log("acknowledged"))
      ),
      { times: count - 1 }
    ),
  value: () =>
    SqlClient.SqlClient.use((sql) =>
      Effect.map(sql<{ value: number }>`select value from counter`, ([row]) => console.log(`value ${row?.value}`))
    ),
  towns: () =>
    SqlClient.SqlClient.use((sql) =>
      Effect.map(sql`select id from towns`, (rows) => console.log(`towns ${rows.length}`))
    )
}

const program = Effect.gen(function* () {
  console.log(yield* DatabaseKind)
  const context = yield* Effect.context<SqlClient.SqlClient>()
  yield* Effect.promise(async () => {
    for await (const line of createInterface({ input: process.stdin })) {
      const [name = "", count = "1"] = line.split(" ")
      await Effect.runPromiseWith(context)(commands[name]?.(Number(count)) ?? Effect.die(new Error(name)))
      console.log(`done ${name}`)
    }
  })
})

await Effect.runPromise(
  program.pipe(
    Effect.provide(databaseLayer({ url: undefined, dataDirectory, mustOwn: mustOwn === "must-own" })),
    Effect.catch((failure) =>
      Effect.sync(() => console.log(`${failure._tag} ${"reason" in failure ? failure.reason : ""}`))
    )
  )
)
process.exit(0)
