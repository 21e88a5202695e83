import { randomBytes } from "node:crypto"
import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { Blobs } from "../../src/files/Blobs.ts"
import { FileStore } from "../../src/files/FileStore.ts"
import { OrphanFiles } from "../../src/files/OrphanFiles.ts"
import { reseal as filesReseal } from "../../src/files/reseal.ts"
import { FileMissing } from "../../src/files/StoredFile.ts"
import { StoredFiles } from "../../src/files/StoredFiles.ts"
import { Reseals } from "../../src/platform/crypto/Reseals.ts"
import { describeOnBothDatabases } from "../support/databases.ts"
import { collected, filesIn, flowOf, keys, newFolder, newKey, newTownId, oldKey } from "./filesUnderTest.ts"

const folder = newFolder()

/** Work on the same database with other keys, or another place for new files. */
const withKeys = (directory: string | undefined, ...names: ReadonlyArray<string>) =>
  Effect.provide(
    Layer.fresh(Layer.mergeAll(Reseals.layerOf([filesReseal]), FileStore.layer)).pipe(
      Layer.provide(Layer.fresh(StoredFiles.layer)),
      Layer.provide(Layer.fresh(Blobs.layer(directory))),
      Layer.provide(keys(...names))
    )
  )

const reseal = Reseals.use((reseals) => reseals.run(() => Effect.void))
const reading = (place: { townId: string; fileId: string }) =>
  FileStore.use((store) => collected(store.read(place.townId, place.fileId)))

const putNew = Effect.gen(function* () {
  const [townId, bytes] = [yield* newTownId, randomBytes(150_000)]
  const { fileId } = yield* FileStore.use((store) => store.put(townId, flowOf(bytes), 200_000))
  return { place: { townId, fileId }, bytes }
})

const pieces = (townId: string) =>
  SqlClient.SqlClient.use(
    (sql) => sql<{ salts: number; rows: number }>`select count(distinct salt)::int as salts,
    count(*)::int as rows from file_pieces where town_id = ${townId}`
  ).pipe(Effect.map(([found]) => found))

const forget = SqlClient.SqlClient.use((sql) => sql`delete from stored_files`)

for (const directory of [undefined, folder]) {
  const where = directory === undefined ? "the database" : "a folder"
  describeOnBothDatabases(`files in ${where} that an older key sealed`, filesIn(directory), (it) => {
    it.effect("are sealed anew, once, open without the older key, and nothing of the old sealing is left", () =>
      Effect.gen(function* () {
        const put = [yield* putNew, yield* putNew]
        const progress: Array<readonly [number, number]> = []
        const first = Reseals.use((reseals) =>
          reseals.run((done, total) => Effect.sync(() => void progress.push([done, total])))
        )
        const both = withKeys(directory, newKey, oldKey)
        assert.deepStrictEqual(yield* first.pipe(both), { stale: 2, resealed: 2, unopened: {} })
        assert.deepStrictEqual(progress, [
          [1, 2],
          [2, 2]
        ])
        assert.deepStrictEqual(yield* reseal.pipe(both), { stale: 0, resealed: 0, unopened: {} })
        for (const { place, bytes } of put) {
          assert.isTrue(bytes.equals(yield* reading(place).pipe(withKeys(directory, newKey))))
          if (directory === undefined) assert.deepStrictEqual(yield* pieces(place.townId), { salts: 1, rows: 3 })
        }
        const [left] = yield* SqlClient.SqlClient.use(
          (sql) => sql<{ rows: number }>`select count(*)::int as rows
          from erasable_files`
        )
        assert.strictEqual(left?.rows, 0)
        yield* forget
      })
    )
  })
}

describeOnBothDatabases("files' upkeep", OrphanFiles.layer.pipe(Layer.provideMerge(filesIn())), (it) => {
  it.effect("leaves a file that does not open as it is, and seals the others", () =>
    Effect.gen(function* () {
      const [lost, good] = [yield* putNew, yield* putNew]
      const sql = yield* SqlClient.SqlClient
      yield* sql`update stored_files set key_id = 'k0' where town_id = ${lost.place.townId}`
      const result = yield* reseal.pipe(withKeys(undefined, newKey, oldKey))
      assert.deepStrictEqual(result, { stale: 2, resealed: 1, unopened: { k0: 1 } })
      assert.isTrue(good.bytes.equals(yield* reading(good.place).pipe(withKeys(undefined, newKey))))
      assert.deepStrictEqual(yield* pieces(lost.place.townId), { salts: 1, rows: 3 })
      yield* forget
    })
  )

  it.effect("moves files to a folder with the sealing, once PORTAIL_FILES names one", () =>
    Effect.gen(function* () {
      const { place, bytes } = yield* putNew
      yield* reseal.pipe(withKeys(folder, newKey, oldKey))
      assert.deepStrictEqual(yield* pieces(place.townId), { salts: 0, rows: 0 })
      assert.isTrue(bytes.equals(yield* reading(place).pipe(withKeys(folder, newKey))))
      yield* forget
    })
  )

  it.effect("erases what it can although something cannot be erased, which goes behind the others", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const townId = yield* newTownId
      // the database's store has no such bucket
      for (const [fileId, store, hours] of [
        ["018f0000-0000-7000-8000-000000000001", "s3", 30],
        ["018f0000-0000-7000-8000-000000000002", "database", 20],
        ["018f0000-0000-7000-8000-000000000003", "database", 10]
      ] as const) {
        yield* sql`insert into erasable_files (town_id, file_id, salt, store, since)
          values (${townId}, ${fileId}, ${"0".repeat(32)}, ${store}, now() - ${hours} * interval '1 hour')`
      }
      yield* OrphanFiles.use((orphans) => orphans.sweep((_, ids) => Effect.succeed(ids)))
      const left = yield* sql`select store, tries from erasable_files where town_id = ${townId}`
      assert.deepStrictEqual(left, [{ store: "s3", tries: 1 }])
      yield* sql`delete from erasable_files where town_id = ${townId}`
    })
  )

  it.effect("erases what was broken off or is needed by nothing, and nothing else", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const [needed, unneeded, young, broken] = [yield* putNew, yield* putNew, yield* putNew, yield* putNew]
      yield* sql`update stored_files set state = 'writing', stored_at = null where town_id = ${broken.place.townId}`
      yield* sql`update stored_files set begun_at = begun_at - interval '25 hours'
        where town_id <> ${young.place.townId}`
      const sweep = OrphanFiles.use((leftovers) =>
        leftovers.sweep((_, ids) => Effect.succeed(ids.filter((id) => id === needed.place.fileId)))
      )
      assert.strictEqual(yield* sweep, 2)
      for (const { place, bytes } of [needed, young]) assert.isTrue(bytes.equals(yield* reading(place)))
      for (const { place } of [unneeded, broken]) {
        assert.instanceOf(yield* Effect.flip(reading(place)), FileMissing)
        assert.strictEqual((yield* pieces(place.townId))?.rows, 0)
      }
      // what is needed is not asked for again
      const asked: Array<string> = []
      yield* OrphanFiles.use((leftovers) =>
        leftovers.sweep((_, ids) => Effect.sync(() => ids.filter((id) => asked.push(id) === 0)))
      )
      assert.isEmpty(asked)
      yield* forget
    })
  )
})
