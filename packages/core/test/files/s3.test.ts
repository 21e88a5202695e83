import { randomBytes } from "node:crypto"
import { once } from "node:events"
import { createServer } from "node:http"
import { afterAll, assert, it } from "@effect/vitest"
import { Cause, Effect, Exit, Fiber, Layer, Logger, Redacted } from "effect"
import { SqlClient } from "effect/sql"
import { S3mini } from "s3mini"
import { FileStore } from "../../src/files/FileStore.ts"
import { OrphanFiles } from "../../src/files/OrphanFiles.ts"
import { s3Blobs } from "../../src/files/s3Blobs.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { collected, filesInStore, flowOf, newTownId, sha256 } from "./filesUnderTest.ts"
import { startS3 } from "./s3UnderTest.ts"

const { bucket, lying, keepWaiting, stop } = await startS3()
afterAll(stop)

const client = new S3mini({ ...bucket, secretAccessKey: Redacted.value(bucket.secretAccessKey) })
const begunUploads = Effect.promise((): Promise<object> => client.listMultipartUploads())

describeOnDatabase("files in an S3-compatible store", filesInStore(s3Blobs(bucket)), (it) => {
  it.effect("are one object each, whether they were sent in one part or several", () =>
    Effect.gen(function* () {
      const store = yield* FileStore
      for (const length of [0, 100, 12_000_001]) {
        const townId = yield* newTownId
        const bytes = randomBytes(length)
        const { fileId, ...stored } = yield* store.put(townId, flowOf(bytes), 20_000_000)
        assert.deepStrictEqual(stored, { bytes: length, sha256: sha256(bytes) })
        assert.isTrue(bytes.equals(yield* collected(store.read(townId, fileId))), `${length} bytes`)
        assert.lengthOf(lying(townId), 1)
        yield* store.remove(townId, [fileId])
        assert.isEmpty(lying(townId))
      }
    })
  )
})

describeOnDatabase("an upload of several parts to an S3-compatible store", filesInStore(s3Blobs(bucket)), (it) => {
  it.effect("leaves no part when it is interrupted while it begins", () =>
    Effect.gen(function* () {
      const [store, townId] = [yield* FileStore, yield* newTownId]
      const { arrival, goOn } = keepWaiting()
      const putting = yield* Effect.forkChild(store.put(townId, flowOf(randomBytes(12_000_000)), 20_000_000), {
        startImmediately: true
      })
      yield* Effect.promise(() => arrival)
      const interrupting = yield* Effect.forkChild(Fiber.interrupt(putting), { startImmediately: true })
      goOn()
      yield* Fiber.join(interrupting)
      assert.isEmpty(lying(townId))
      assert.deepStrictEqual(yield* begunUploads, { ListMultipartUploadsResult: "" })
    })
  )

  it.effect("that a killed process began is aborted with its erasing", () =>
    Effect.gen(function* () {
      const blob = { townId: yield* newTownId, fileId: yield* newTownId, salt: "0".repeat(32) }
      const key = `${blob.townId}/${blob.fileId}-${blob.salt}`
      yield* Effect.promise(async () => {
        const id = await client.getMultipartUploadId(key, "application/octet-stream")
        await client.uploadPart(key, id, Buffer.alloc(5_242_880), 1)
      })
      assert.lengthOf(lying(blob.townId), 1)
      yield* s3Blobs(bucket).erase(blob)
      assert.isEmpty(lying(blob.townId))
    })
  )
})

/** A client of the same bucket whose secret the bucket refuses. */
const stranger = s3Blobs({ ...bucket, secretAccessKey: Redacted.make("another secret") })

const listedForErasing = (townId: string) =>
  SqlClient.SqlClient.use(
    (sql) => sql<{ fileId: string }>`select file_id from erasable_files where town_id = ${townId}`
  ).pipe(Effect.map((rows) => rows.map(({ fileId }) => fileId)))

/** Runs an effect, and gives what it would have logged. */
const logOf = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.gen(function* () {
    const lines: Array<string> = []
    const logger = Logger.layer([Logger.map(Logger.formatLogFmt, (line) => void lines.push(line))])
    yield* effect.pipe(Effect.provide(logger))
    return lines.join("\n")
  })

describeOnDatabase("a bucket whose secret is another", filesInStore(stranger), (it) => {
  it.effect("takes nothing, and what may lie there stays listed", () =>
    Effect.gen(function* () {
      const [store, townId] = [yield* FileStore, yield* newTownId]
      let refusal = ""
      const putting = Effect.gen(function* () {
        const exit = yield* Effect.exit(store.put(townId, flowOf(randomBytes(100)), 1000))
        refusal = Exit.isFailure(exit) ? Cause.pretty(exit.cause) : ""
      })
      assert.match(yield* logOf(putting), /sealed bytes not yet erased.*SignatureDoesNotMatch/s)
      assert.match(refusal, /SignatureDoesNotMatch/)
      assert.isEmpty(lying(townId))
      assert.lengthOf(yield* listedForErasing(townId), 1)
    })
  )
})

describeOnDatabase("a bucket that refuses to erase", filesInStore(s3Blobs(bucket)), (it) => {
  it.effect("is asked again by the sweep, until the bytes are gone", () =>
    Effect.gen(function* () {
      const [store, townId] = [yield* FileStore, yield* newTownId]
      const { fileId } = yield* store.put(townId, flowOf(randomBytes(100)), 1000)
      const removing = FileStore.use((refused) => refused.remove(townId, [fileId])).pipe(
        Effect.provide(Layer.fresh(filesInStore(stranger)))
      )
      assert.match(yield* logOf(removing), /sealed bytes not yet erased/)
      assert.lengthOf(lying(townId), 1)
      assert.deepStrictEqual(yield* listedForErasing(townId), [fileId])

      const sql = yield* SqlClient.SqlClient
      yield* sql`update erasable_files set since = since - interval '7 hours' where town_id = ${townId}`
      yield* OrphanFiles.use((orphans) => orphans.sweep((_, ids) => Effect.succeed(ids))).pipe(
        Effect.provide(OrphanFiles.layer)
      )
      assert.isEmpty(lying(townId))
      assert.isEmpty(yield* listedForErasing(townId))
    })
  )
})

it.effect("a bucket that only takes note of an erasing has erased nothing", () =>
  Effect.gen(function* () {
    const server = createServer((_, answer) => answer.writeHead(202).end()).listen(0, "127.0.0.1")
    yield* Effect.promise(() => once(server, "listening"))
    const address = server.address()
    const port = typeof address === "object" ? address?.port : undefined
    const noting = s3Blobs({ ...bucket, endpoint: `http://127.0.0.1:${port}/fichiers` })
    const exit = yield* Effect.exit(noting.erase({ townId: "t", fileId: "f", salt: "s" }))
    server.close()
    assert.match(Exit.isFailure(exit) ? Cause.pretty(exit.cause) : "", /did not erase t\/f-s/)
  })
)
