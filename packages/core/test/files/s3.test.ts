import { randomBytes } from "node:crypto"
import { afterAll, assert } from "@effect/vitest"
import { Effect, Layer, Stream } from "effect"
import { SqlClient } from "effect/sql"
import { Audit } from "../../src/audit/Audit.ts"
import { Blobs } from "../../src/files/Blobs.ts"
import { FileStore } from "../../src/files/FileStore.ts"
import { FileMissing } from "../../src/files/StoredFile.ts"
import { StoredFiles } from "../../src/files/StoredFiles.ts"
import { s3Blobs } from "../../src/files/s3Blobs.ts"
import { Towns } from "../../src/towns/Towns.ts"
import { describeOnBothDatabases } from "../support/databases.ts"
import { collected, flowOf, keys, newPlace, oldKey, sha256 } from "./filesUnderTest.ts"
import { findWeed, startWeed } from "./weedUnderTest.ts"

const program = findWeed()

if (program !== undefined) {
  const { bucket, client, stop } = await startWeed(program)
  afterAll(stop)
  const services = FileStore.layer.pipe(
    Layer.provide(StoredFiles.layer),
    Layer.provide(Blobs.layerOf(s3Blobs(bucket))),
    Layer.provideMerge(Layer.mergeAll(Towns.layer, Audit.layer, keys(oldKey)))
  )
  const objects = (townId: string) =>
    Effect.promise(async () => (await client.listObjects("/", `${townId}/`)) ?? []).pipe(
      Effect.map((found) => found.length)
    )

  describeOnBothDatabases("files in an S3-compatible store", services, (it) => {
    it.effect("are given back as they were put, in one part or several, and erased when they are removed", () =>
      Effect.gen(function* () {
        const store = yield* FileStore
        for (const length of [0, 100, 1_000_003, 12_000_001]) {
          const { townId, fileId } = yield* newPlace
          const bytes = randomBytes(length)
          const stored = yield* store.put(townId, fileId, flowOf(bytes), 20_000_000)
          assert.deepStrictEqual(stored, { bytes: length, sha256: sha256(bytes) })
          assert.isTrue(bytes.equals(yield* collected(store.read(townId, fileId))), `${length} bytes`)
          assert.strictEqual(yield* objects(townId), 1)
          yield* store.remove(townId, [fileId])
          assert.instanceOf(yield* Effect.flip(collected(store.read(townId, fileId))), FileMissing)
          assert.strictEqual(yield* objects(townId), 0)
        }
      })
    )

    it.effect("whose line breaks, or that are too large, leave nothing", () =>
      Effect.gen(function* () {
        const [store, sql] = [yield* FileStore, yield* SqlClient.SqlClient]
        const { townId, fileId } = yield* newPlace
        const broken = Stream.concat(flowOf(randomBytes(11_000_000)), Stream.fail("the line broke" as const))
        assert.strictEqual(yield* Effect.flip(store.put(townId, fileId, broken, 20_000_000)), "the line broke")
        const large = yield* Effect.flip(store.put(townId, fileId, flowOf(randomBytes(11_000_000)), 10_000_000))
        assert.strictEqual(large._tag, "FileTooLarge")
        assert.strictEqual(yield* objects(townId), 0)
        assert.isEmpty(yield* sql`select id from stored_files where town_id = ${townId}`)
      })
    )
  })
}
