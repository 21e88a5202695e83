import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { Audit } from "../../../src/audit/Audit.ts"
import { keptByRevision } from "../../../src/platform/sql/revisions.ts"
import { Towns } from "../../../src/towns/Towns.ts"
import { describeOnBothDatabases } from "../../support/databases.ts"
import { queriesOf } from "../../support/queries.ts"
import { newTown } from "../../support/town.ts"

const tables = ["activities", "tariffs", "document_kinds"] as const

/** The words that a town's rows in a table hold, kept; and how often they were read. */
const keptWords = (table: (typeof tables)[number]) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const reads: Array<string> = []
    const kept = yield* keptByRevision(table, (townId) => {
      reads.push(townId)
      return Effect.map(
        sql<{
          word: string
        }>`select settings ->> 'word' as word from ${sql(table)} where town_id = ${townId} order by position`,
        (rows) => rows.map(({ word }) => word)
      )
    })
    const insert = Effect.fnUntraced(function* (townId: string, word: string) {
      const [starts, from] = table === "tariffs" ? [sql`, starts_on`, sql`, '2026-09-01'`] : [sql``, sql``]
      yield* sql`insert into ${sql(table)} (town_id, code, position, settings, applied_at ${starts})
        values (${townId}, ${word}, 1, ${JSON.stringify({ word })}::jsonb, now() ${from})`
    })
    return { ...kept, insert, reads }
  })

describeOnBothDatabases("what towns have set", Layer.provideMerge(Towns.layer, Audit.layer), (it) => {
  for (const table of tables) {
    it.effect(`in ${table} is read once, and again after whoever wrote it`, () =>
      Effect.gen(function* () {
        const sql = yield* SqlClient.SqlClient
        const [{ town }, { town: other }] = [yield* newTown(), yield* newTown()]
        const { of, insert, reads } = yield* keptWords(table)
        assert.deepStrictEqual(yield* of(town.id), [])
        yield* insert(town.id, "cantine")
        yield* insert(other.id, "chorale")
        const first = yield* of(town.id)
        assert.deepStrictEqual(first, ["cantine"])
        assert.strictEqual(yield* of(town.id), first)
        assert.deepStrictEqual(yield* of(other.id), ["chorale"])
        reads.length = 0
        // by hand, or by a portal of the version before
        yield* sql`update ${sql(table)} set settings = '{"word": "restaurant"}'::jsonb where town_id = ${town.id}`
        assert.deepStrictEqual(yield* of(town.id), ["restaurant"])
        yield* sql`delete from ${sql(table)} where town_id = ${town.id}`
        assert.deepStrictEqual(yield* of(town.id), [])
        assert.deepStrictEqual(yield* of(other.id), ["chorale"])
        assert.deepStrictEqual(reads, [town.id, town.id])
      })
    )
  }

  it.effect("is asked by one query for all who ask at the same moment, of whatever table and town", () =>
    Effect.gen(function* () {
      const towns = [(yield* newTown()).town.id, (yield* newTown()).town.id]
      const kept = yield* Effect.forEach(tables, keptWords)
      const all = Effect.forEach(
        kept.flatMap(({ of }) => towns.map((townId) => of(townId))),
        (each) => each,
        { concurrency: "unbounded" }
      )
      yield* all
      assert.strictEqual(yield* queriesOf(all), 1)
    })
  )

  it.effect("is what a transaction has written within it, and nothing of it once it is taken back", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const { town } = yield* newTown()
      const { of, insert } = yield* keptWords("tariffs")
      const inside = Effect.andThen(insert(town.id, "cantine"), of(town.id))
      yield* sql
        .withTransaction(Effect.flatMap(inside, (words) => Effect.fail(assert.deepStrictEqual(words, ["cantine"]))))
        .pipe(Effect.ignore)
      assert.deepStrictEqual(yield* of(town.id), [])
    })
  )
})
