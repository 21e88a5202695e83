import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import dossierSettings from "../../../src/platform/sql/migrations/0015_dossier_settings.ts"
import { migrate, pendingMigrations } from "../../../src/platform/sql/migrations.ts"
import { describeOnBothDatabases } from "../../support/databases.ts"

const tables = SqlClient.SqlClient.use(
  (sql) => sql<{ name: string }>`select tablename as name from pg_tables where schemaname = current_schema() order by 1`
)

describeOnBothDatabases("the migrations", Layer.empty, (it) => {
  it.effect("have nothing to do on a database that has seen them", () =>
    Effect.gen(function* () {
      const before = yield* tables
      assert.deepStrictEqual(yield* pendingMigrations, [])
      assert.deepStrictEqual(yield* migrate, [])
      assert.deepStrictEqual(yield* tables, before)
    })
  )

  it.effect("make every table of an empty database, once, when several processes run them at once", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const expected = yield* tables
      yield* sql`drop schema public cascade`
      yield* sql`create schema public`
      assert.isAbove((yield* pendingMigrations).length, 0)
      const runs = yield* Effect.all([migrate, migrate, migrate], { concurrency: "unbounded" })
      assert.strictEqual(runs.filter((done) => done.length > 0).length, 1)
      assert.deepStrictEqual(yield* tables, expected)
      assert.deepStrictEqual(yield* pendingMigrations, [])
    })
  )

  it.effect("keep what a town decided of its families' dossiers under the name it has now", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const settings = { slug: "autrefois", familyFile: { verifiedFrom: "06-15" } }
      const id = "018f0000-0000-7000-8000-000000000015"
      yield* sql`insert into towns (id, slug, settings, applied_at)
        values (${id}, 'autrefois', ${JSON.stringify(settings)}::jsonb, now())`
      yield* dossierSettings
      const rows = yield* sql`select settings from towns where id = ${id}`
      assert.deepStrictEqual(rows, [{ settings: { slug: "autrefois", dossier: { verifiedFrom: "06-15" } } }])
    })
  )
})
