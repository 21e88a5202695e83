import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { ofInstallation } from "../../../checks/partitions/ofInstallation.ts"
import { describeOnBothDatabases } from "../../support/databases.ts"

interface Key {
  readonly table: string
  readonly kind: "p" | "f" | "u"
  readonly columns: ReadonlyArray<string>
  readonly target: string | null
  readonly targetColumns: ReadonlyArray<string> | null
}

/** Primary, foreign and unique keys with their columns in order. */
const keys = SqlClient.SqlClient.use(
  (sql) => sql<Key>`
    select c.conrelid::regclass::text as "table", c.contype as kind, c.confrelid::regclass::text as target,
      (select jsonb_agg(a.attname order by k.place) from unnest(c.conkey) with ordinality k(number, place)
        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.number) as columns,
      (select jsonb_agg(a.attname order by k.place) from unnest(c.confkey) with ordinality k(number, place)
        join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.number) as target_columns
    from pg_constraint c join pg_namespace n on n.oid = c.connamespace
    where c.contype in ('p', 'f', 'u') and n.nspname = current_schema()`
)

/** Unique indexes that do not carry the town: two towns could then not have the same, and no database in shards could keep them. */
const withoutTown = SqlClient.SqlClient.use(
  (sql) => sql<{ table: string; index: string }>`
    select i.indrelid::regclass::text as "table", i.indexrelid::regclass::text as index
    from pg_index i join pg_class c on c.oid = i.indrelid
    where i.indisunique and c.relnamespace = current_schema()::regnamespace and not exists (
      select 1 from pg_attribute a where a.attrelid = i.indrelid and a.attname = 'town_id' and a.attnum = any(i.indkey))`
)

describeOnBothDatabases("every table", Layer.empty, (it) => {
  it.effect("of a town has the town first in its primary key", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const all = yield* sql<{
        name: string
      }>`select tablename as name from pg_tables where schemaname = current_schema()`
      const first = new Map((yield* keys).filter((key) => key.kind === "p").map((key) => [key.table, key.columns[0]]))
      const ofTowns = all.map(({ name }) => name).filter((name) => ofInstallation[name] === undefined)
      assert.isAbove(ofTowns.length, 10)
      assert.deepStrictEqual(
        ofTowns.filter((name) => first.get(name) !== "town_id"),
        []
      )
    })
  )

  it.effect("of a town has the town in every unique index", () =>
    Effect.gen(function* () {
      const found = (yield* withoutTown).filter(({ table }) => ofInstallation[table] === undefined)
      assert.deepStrictEqual(found, [])
    })
  )

  it.effect("of a town points to rows of the same town only", () =>
    Effect.gen(function* () {
      const foreign = (yield* keys).filter((key) => key.kind === "f")
      assert.isAbove(foreign.length, 10)
      const across = foreign.filter(({ columns, target, targetColumns }) => {
        const place = columns.indexOf("town_id")
        return place < 0 || targetColumns?.[place] !== (target === "towns" ? "id" : "town_id")
      })
      assert.deepStrictEqual(across, [])
    })
  )
})
