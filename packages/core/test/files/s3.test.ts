import { randomBytes } from "node:crypto"
import { afterAll, assert } from "@effect/vitest"
import { Cause, Effect, Exit, Redacted } from "effect"
import { FileStore } from "../../src/files/FileStore.ts"
import { s3Blobs } from "../../src/files/s3Blobs.ts"
import { describeOnBothDatabases } from "../support/databases.ts"
import { collected, filesInStore, flowOf, newPlace, sha256 } from "./filesUnderTest.ts"
import { startS3 } from "./s3UnderTest.ts"

const { bucket, lying, stop } = await startS3()
afterAll(stop)

describeOnBothDatabases("files in an S3-compatible store", filesInStore(s3Blobs(bucket)), (it) => {
  it.effect("are one object each, whether they were sent in one part or several", () =>
    Effect.gen(function* () {
      const store = yield* FileStore
      for (const length of [0, 100, 12_000_001]) {
        const { townId, fileId } = yield* newPlace
        const bytes = randomBytes(length)
        const stored = yield* store.put(townId, fileId, flowOf(bytes), 20_000_000)
        assert.deepStrictEqual(stored, { bytes: length, sha256: sha256(bytes) })
        assert.isTrue(bytes.equals(yield* collected(store.read(townId, fileId))), `${length} bytes`)
        assert.lengthOf(lying(townId), 1)
        yield* store.remove(townId, [fileId])
        assert.isEmpty(lying(townId))
      }
    })
  )
})

const stranger = s3Blobs({ ...bucket, secretAccessKey: Redacted.make("another secret") })

describeOnBothDatabases("a bucket whose secret is another", filesInStore(stranger), (it) => {
  it.effect("takes nothing", () =>
    Effect.gen(function* () {
      const [store, { townId, fileId }] = [yield* FileStore, yield* newPlace]
      const exit = yield* Effect.exit(store.put(townId, fileId, flowOf(randomBytes(100)), 1000))
      assert.match(Exit.isFailure(exit) ? Cause.pretty(exit.cause) : "", /SignatureDoesNotMatch/)
      assert.isEmpty(lying(townId))
    })
  )
})
