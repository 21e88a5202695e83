import { assert } from "@effect/vitest"
import { Effect, Layer, Stream } from "effect"
import { SqlClient } from "effect/sql"
import sharp from "sharp"
import { Attachments } from "../../src/documents/Attachments.ts"
import { requestId } from "../../src/documents/requests.ts"
import { fileServices } from "../../src/files/layer.ts"
import { describeOnBothDatabases } from "../support/databases.ts"
import { documentFamily, services } from "./documentsUnderTest.ts"

const server = Attachments.layer.pipe(Layer.provideMerge(fileServices))

const photo = (background: string) =>
  Effect.promise(() =>
    sharp({ create: { width: 40, height: 30, channels: 3, background } })
      .png()
      .toBuffer()
  )

const colours = ["#100", "#200", "#300", "#400", "#500", "#600"]
/** Each photo this often on each of two servers: 204 attempts. */
const attempts = 17

describeOnBothDatabases("six photos, each sent by 34 attempts that race on two servers", services, (it) => {
  it.effect(
    "are six files with their own bytes, every attempt is answered with its file, and nothing is left over",
    () =>
      Effect.gen(function* () {
        const home = yield* documentFamily()
        const id = requestId("vaccins", home.childId, "2030-09-02")
        const servers = [yield* Layer.build(Layer.fresh(server)), yield* Layer.build(Layer.fresh(server))]
        const answers = yield* Effect.forEach(
          colours,
          (colour) =>
            Effect.gen(function* () {
              const bytes = yield* photo(colour)
              const sending = servers.flatMap((one) =>
                Array.from({ length: attempts }, () =>
                  Attachments.use((files) => files.add(home.access, id, colour, Stream.make(bytes))).pipe(
                    Effect.provide(one)
                  )
                )
              )
              return yield* Effect.all(sending, { concurrency: "unbounded" })
            }),
          { concurrency: 1 }
        )
        const ids = answers.map((ofPhoto) => [...new Set(ofPhoto.map((file) => file.id))])
        assert.deepStrictEqual(
          ids.map(({ length }) => length),
          [1, 1, 1, 1, 1, 1]
        )
        const form = yield* home.documents.read(home.access, id)
        assert.deepStrictEqual(
          form.files.map((file) => file.id),
          ids.flat()
        )
        for (const [index, colour] of colours.entries()) {
          const file = yield* Attachments.use((files) => files.read(home.access, ids[index]?.[0] ?? "")).pipe(
            Effect.provide(servers[0] ?? assert.fail("no server"))
          )
          const bytes = Buffer.concat(yield* Stream.runCollect(file.content))
          const [pixel] = yield* Effect.promise(() => sharp(bytes).raw().toBuffer())
          assert.strictEqual(pixel, Number.parseInt(colour.slice(1, 2), 16) * 17)
        }
        const sql = yield* SqlClient.SqlClient
        const left = yield* sql<{ id: string }>`select id from stored_files where town_id = ${home.town.id}
        union all select file_id from erasable_files where town_id = ${home.town.id}`
        assert.sameMembers(
          left.map((row) => row.id),
          ids.flat()
        )
      }).pipe(Effect.scoped)
  )
})
