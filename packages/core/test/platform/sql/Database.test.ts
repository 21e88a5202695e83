import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Layer, Redacted } from "effect"
import { SqlClient } from "effect/sql"
import { inject } from "vitest"
import { DatabaseKind, databaseLayer, layerOf } from "../../../src/platform/sql/Database.ts"
import { openEmbedded } from "../../../src/platform/sql/embedded/EmbeddedDatabase.ts"
import { restoreDump } from "../../support/templates.ts"

const failureAt = (url: string) =>
  Effect.flip(Effect.scoped(Layer.build(databaseLayer({ url: Redacted.make(url), dataDirectory: "unused" }))))

describe("a DATABASE_URL that leads nowhere", () => {
  it.live.each([
    "postgres://portail:s3cret@127.0.0.1:1/portail",
    "postgres://portail:s3cret@nowhere.invalid/portail",
    "postgres//portail:s3cret@nowhere"
  ])("is told as unreachable, without the password: %s", (url) =>
    Effect.gen(function* () {
      const failure = yield* failureAt(url)
      assert.strictEqual(failure._tag, "DatabaseUnreachable")
      assert.notInclude(JSON.stringify(failure), "s3cret")
      assert.notInclude(String(failure), "s3cret")
      assert.isTrue(failure._tag === "DatabaseUnreachable" && failure.reason !== "" && failure.reason !== "undefined")
    })
  )
})

describe("a guest of an embedded database", () => {
  it.live("finds the tables even when it comes before the owner has made them", () =>
    Effect.gen(function* () {
      const dataDirectory = yield* Effect.acquireRelease(
        Effect.promise(() => mkdtemp(join(tmpdir(), "portail-data-"))),
        (path) => Effect.promise(() => rm(path, { recursive: true, force: true }))
      )
      const owner = yield* openEmbedded(dataDirectory)
      const asked = Effect.all([DatabaseKind, SqlClient.SqlClient.use((sql) => sql`select id from towns`)])
      const [role, towns] = yield* Effect.provide(asked, databaseLayer({ url: undefined, dataDirectory }))
      assert.deepStrictEqual([owner.role, role, towns], ["owner", "guest", []])
    })
  )
})

describe("the owner of an embedded database", () => {
  it.live("leaves it with what the planner needs to know of its tables", () =>
    Effect.gen(function* () {
      const dataDirectory = yield* Effect.acquireRelease(
        Effect.promise(() => mkdtemp(join(tmpdir(), "portail-data-"))),
        (path) => Effect.promise(() => rm(path, { recursive: true, force: true }))
      )
      yield* Effect.promise(() => restoreDump(inject("pgliteDump"), dataDirectory))
      const layer = databaseLayer({ url: undefined, dataDirectory })
      yield* SqlClient.SqlClient.use((sql) => sql`create table grows as select generate_series(1, 500) as id`).pipe(
        Effect.provide(layer)
      )
      // the data itself, opened without an owner's work: what was written when it was closed
      const opened = yield* openEmbedded(dataDirectory)
      const [row] = yield* SqlClient.SqlClient.use(
        (sql) => sql<{ rows: number }>`select reltuples::int as rows from pg_class where relname = 'grows'`
      ).pipe(Effect.provide(layerOf(opened)))
      assert.strictEqual(row?.rows, 500)
    })
  )
})
