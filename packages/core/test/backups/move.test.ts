import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { expect } from "vitest"
import { moveDatabase } from "../../src/backups/move.ts"
import { type Database, layerOf } from "../../src/platform/sql/Database.ts"
import { describeOnPostgres, openMigrated } from "../support/databases.ts"

const town = "00000000-0000-7000-8000-000000000001"

const fill = SqlClient.SqlClient.use((sql) =>
  Effect.gen(function* () {
    yield* sql`insert into towns (id, slug, settings, applied_at)
      values (${town}, 'essai', '{"name": "Ville d''Été\\n"}', '2026-02-03T04:05:06.123456Z')`
    yield* sql`insert into town_files (town_id, name, media_type, content)
      select ${town}, 'page ' || n || '.pdf', 'application/pdf', decode(md5(n::text), 'hex') from generate_series(1, 5000) n`
  })
)

const filesOf = SqlClient.SqlClient.use(
  (sql) => sql<{ files: number; digest: string }>`select count(*)::int as files,
    md5(string_agg(name || encode(content, 'hex'), ',' order by name collate "C")) as digest from town_files`
)

describeOnPostgres("a move to a server", Layer.empty, (it) => {
  it.effect("brings everything or nothing, and never into what is full", () =>
    Effect.gen(function* () {
      const target = Layer.effectContext(Effect.succeed(yield* Effect.context<Database>()))
      const embedded = layerOf(yield* openMigrated)
      const sql = yield* SqlClient.SqlClient
      yield* Effect.gen(function* () {
        yield* fill
        let stopped = true
        const failed = yield* Effect.exit(
          moveDatabase(target, (done) => {
            if (stopped && done > 20) throw new Error("stopped")
          })
        )
        expect(failed._tag).toBe("Failure")
        stopped = false
        const moved = yield* moveDatabase(target, () => {})
        expect(moved.find(({ table }) => table === "town_files")?.rows).toBe(5000)
        const here = yield* filesOf
        expect(here).toEqual(yield* Effect.provideService(filesOf, SqlClient.SqlClient, sql))
        expect(yield* Effect.flip(moveDatabase(target, () => {}))).toMatchObject({
          _tag: "TargetNotEmpty",
          tables: expect.arrayContaining(["towns", "town_files"])
        })
      }).pipe(Effect.provide(embedded))
      const orphan = sql`insert into town_files (town_id, name, media_type, content)
        values ('00000000-0000-7000-8000-000000000009', 'x', 'text/plain', '')`
      expect(yield* Effect.flip(orphan)).toMatchObject({ reason: { _tag: "ConstraintError" } })
    }).pipe(Effect.scoped)
  )
})
