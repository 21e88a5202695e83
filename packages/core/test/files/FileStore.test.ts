import { randomBytes } from "node:crypto"
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, assert } from "@effect/vitest"
import { Cause, Effect, Exit, Fiber, Layer, Result, Stream } from "effect"
import { SqlClient } from "effect/sql"
import { AfterBytes } from "../../src/files/AfterBytes.ts"
import { Blobs } from "../../src/files/Blobs.ts"
import { FileStore } from "../../src/files/FileStore.ts"
import { FileMissing } from "../../src/files/StoredFile.ts"
import { s3Blobs } from "../../src/files/s3Blobs.ts"
import { describeOnBothDatabases } from "../support/databases.ts"
import { collected, filesIn, filesInStore, flowOf, newFolder, newTownId, sha256 } from "./filesUnderTest.ts"
import { startS3 } from "./s3UnderTest.ts"

const folder = newFolder()
const s3 = await startS3()
afterAll(s3.stop)

/** Files of a folder with a town's bytes. */
const lyingInFolder = (townId: string): ReadonlyArray<string> =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.startsWith(`${townId}/`))
    .map((name) => join(folder, name))

/** Every store: what it gives to tests, where a town's bytes lie as files, and after how many bytes some do. */
const stores = [
  { where: "the database", services: filesIn(), lying: (): ReadonlyArray<string> => [], begun: 262_144 },
  { where: "a folder", services: filesIn(folder), lying: lyingInFolder, begun: 262_144 },
  { where: "an S3-compatible store", services: filesInStore(s3Blobs(s3.bucket)), lying: s3.lying, begun: 5_242_880 }
]

const storedRows = (townId: string) =>
  SqlClient.SqlClient.use(
    (sql) => sql<{ id: string }>`select id from stored_files where town_id = ${townId}
    union all select file_id from erasable_files where town_id = ${townId}`
  )

for (const { where, services, lying, begun } of stores) {
  /** Sealed bytes as they lie, of a town. */
  const atRest = (townId: string) =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const rows = yield* sql<{ sealed: Uint8Array }>`select sealed from file_pieces where town_id = ${townId}
        order by file_id, index`
      const paths = lying(townId)
      return {
        paths,
        bytes: Buffer.concat([...rows.map(({ sealed }) => sealed), ...paths.map((path) => readFileSync(path))])
      }
    })

  describeOnBothDatabases(`files in ${where}`, services, (it) => {
    it.effect("are given back as they were put, and lie unreadable", () =>
      Effect.gen(function* () {
        const store = yield* FileStore
        for (const length of [0, 1, 61_439, 61_440, 61_441, 122_880, 1_000_003]) {
          const townId = yield* newTownId
          const bytes = Buffer.alloc(length, "Attestation de quotient familial. ")
          const { fileId, ...stored } = yield* store.put(townId, flowOf(bytes), 2_000_000)
          assert.deepStrictEqual(stored, { bytes: length, sha256: sha256(bytes) })
          assert.isTrue(bytes.equals(yield* collected(store.read(townId, fileId))), `${length} bytes`)
          const found = yield* atRest(townId)
          assert.isFalse(found.bytes.includes("quotient"))
          assert.isAtLeast(found.bytes.length, length)
          if (lying === lyingInFolder)
            for (const path of found.paths) assert.strictEqual(statSync(path).mode & 0o777, 0o600)
        }
      })
    )

    it.effect("are not found by another town, and not opened at another place", () =>
      Effect.gen(function* () {
        const [store, sql] = [yield* FileStore, yield* SqlClient.SqlClient]
        const [townId, otherTown] = [yield* newTownId, yield* newTownId]
        const mine = yield* store.put(townId, flowOf(randomBytes(70_000)), 100_000)
        const missing = yield* Effect.flip(collected(store.read(otherTown, mine.fileId)))
        assert.instanceOf(missing, FileMissing)
        const { fileId: stranger } = yield* store.put(townId, flowOf(randomBytes(70_000)), 100_000)
        // a database of which somebody swapped the rows
        yield* sql`update stored_files set salt = (select salt from stored_files where id = ${mine.fileId})
          where id = ${stranger}`
        yield* sql`update file_pieces set salt = (select salt from stored_files where id = ${mine.fileId})
          where file_id = ${stranger}`
        const exit = yield* Effect.exit(collected(store.read(townId, stranger)))
        assert.isTrue(Exit.isFailure(exit) && Cause.hasDies(exit.cause))
      })
    )

    it.effect("that were damaged or cut off are not given", () =>
      Effect.gen(function* () {
        const [store, sql] = [yield* FileStore, yield* SqlClient.SqlClient]
        const townId = yield* newTownId
        const { fileId } = yield* store.put(townId, flowOf(randomBytes(600_000)), 700_000)
        for (const path of (yield* atRest(townId)).paths)
          writeFileSync(path, readFileSync(path).subarray(0, 2 * 61_456))
        yield* sql`delete from file_pieces where town_id = ${townId} and index > 0`
        const exit = yield* Effect.exit(collected(store.read(townId, fileId)))
        assert.isTrue(Exit.isFailure(exit) && Cause.hasDies(exit.cause))
      })
    )

    it.effect("larger than the limit are stopped at it, and nothing is left", () =>
      Effect.gen(function* () {
        const store = yield* FileStore
        const townId = yield* newTownId
        let sent = 0
        const endless = Stream.range(1, Number.POSITIVE_INFINITY).pipe(
          Stream.rechunk(1),
          Stream.map(() => {
            sent += 65_536
            return new Uint8Array(65_536)
          })
        )
        const refused = yield* Effect.flip(store.put(townId, endless, 1_000_000))
        assert.strictEqual(refused.limitBytes, 1_000_000)
        assert.isAtMost(sent, 1_000_000 + 2 * 65_536)
        assert.isEmpty(yield* storedRows(townId))
        assert.strictEqual((yield* atRest(townId)).bytes.length, 0)
      })
    )

    it.effect("whose line breaks, or whose reader gives up, leave nothing", () =>
      Effect.gen(function* () {
        const store = yield* FileStore
        const townId = yield* newTownId
        const many = 2 * begun + 100_000
        const broken = Stream.concat(flowOf(randomBytes(many)), Stream.fail("the line broke" as const))
        assert.strictEqual(yield* Effect.flip(store.put(townId, broken, 2 * many)), "the line broke")
        const stalled = Stream.concat(flowOf(randomBytes(many)), Stream.never)
        const putting = yield* Effect.forkChild(store.put(townId, stalled, 2 * many))
        while ((yield* atRest(townId)).bytes.length < begun) yield* Effect.yieldNow
        yield* Fiber.interrupt(putting)
        assert.isEmpty(yield* storedRows(townId))
        assert.strictEqual((yield* atRest(townId)).bytes.length, 0)
      })
    )

    it.effect("are gone once their store erased them, without the help of the rows that name them", () =>
      Effect.gen(function* () {
        const [store, { current }, sql] = [yield* FileStore, yield* Blobs, yield* SqlClient.SqlClient]
        const [townId, other] = [yield* newTownId, yield* newTownId]
        const { fileId } = yield* store.put(townId, flowOf(randomBytes(300_000)), 400_000)
        yield* store.put(other, flowOf(randomBytes(300_000)), 400_000)
        const [row] = yield* sql<{ salt: string }>`select salt from stored_files where id = ${fileId}`
        assert.isAtLeast((yield* atRest(townId)).bytes.length, 300_000)
        yield* current.erase({ townId, fileId, salt: row?.salt ?? "" })
        assert.strictEqual((yield* atRest(townId)).bytes.length, 0)
        assert.isAtLeast((yield* atRest(other)).bytes.length, 300_000)
      })
    )

    it.effect("sent twice at once are two, each by its own id, and only what breaks is erased", () =>
      Effect.gen(function* () {
        const store = yield* FileStore
        const townId = yield* newTownId
        const bytes = randomBytes(300_000)
        const broken = Stream.concat(flowOf(bytes), Stream.fail("the line broke" as const))
        const [first, , second] = yield* Effect.all(
          [
            store.put(townId, flowOf(bytes), 400_000),
            Effect.flip(store.put(townId, broken, 400_000)),
            store.put(townId, flowOf(bytes), 400_000)
          ],
          { concurrency: "unbounded" }
        )
        assert.notStrictEqual(first.fileId, second.fileId)
        assert.lengthOf(yield* storedRows(townId), 2)
        for (const { fileId } of [first, second])
          assert.isTrue(bytes.equals(yield* collected(store.read(townId, fileId))))
      })
    )

    it.effect("are erased when they are removed, and only when that is committed", () =>
      Effect.gen(function* () {
        const [store, sql] = [yield* FileStore, yield* SqlClient.SqlClient]
        const townId = yield* newTownId
        const bytes = randomBytes(300_000)
        const { fileId } = yield* store.put(townId, flowOf(bytes), 400_000)
        yield* Effect.result(
          sql.withTransaction(Effect.andThen(store.remove(townId, [fileId]), Effect.fail("not after all" as const)))
        ).pipe(Effect.map((result) => assert.isTrue(Result.isFailure(result))))
        assert.isTrue(bytes.equals(yield* collected(store.read(townId, fileId))))
        yield* sql.withTransaction(store.remove(townId, [fileId]))
        assert.instanceOf(yield* Effect.flip(collected(store.read(townId, fileId))), FileMissing)
        assert.isEmpty(yield* storedRows(townId))
        assert.strictEqual((yield* atRest(townId)).bytes.length, 0)
      })
    )
  })
}

describeOnBothDatabases("who frees memory while files flow", filesIn(), (it) => {
  it.effect("is told of every byte that is sealed and opened", () =>
    Effect.gen(function* () {
      const told: Array<number> = []
      const townId = yield* newTownId
      yield* Effect.gen(function* () {
        const store = yield* FileStore
        const { fileId } = yield* store.put(townId, flowOf(randomBytes(200_000)), 300_000)
        assert.strictEqual(sum(told), 200_000)
        yield* collected(store.read(townId, fileId))
        assert.isAbove(sum(told), 400_000)
      }).pipe(
        Effect.provide(
          Layer.fresh(filesIn()).pipe(
            Layer.provide(Layer.succeed(AfterBytes, (bytes: number) => void told.push(bytes)))
          )
        )
      )
    })
  )
})

const sum = (numbers: ReadonlyArray<number>): number => numbers.reduce((total, each) => total + each, 0)
