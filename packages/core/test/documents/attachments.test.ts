import { assert } from "@effect/vitest"
import { Effect, Exit, Layer, Stream } from "effect"
import { SqlClient } from "effect/sql"
import sharp from "sharp"
import { Attachments } from "../../src/documents/Attachments.ts"
import { requestId } from "../../src/documents/requests.ts"
import { FileStore } from "../../src/files/FileStore.ts"
import { fileServices } from "../../src/files/layer.ts"
import { sweepFiles } from "../../src/privacy/fileJobs.ts"
import { newHome } from "../children/filesUnderTest.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { documentFamily, services } from "./documentsUnderTest.ts"

const withFiles = Attachments.layer.pipe(Layer.provideMerge(fileServices), Layer.provideMerge(services))

const photo = Effect.promise(() =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: "#336699" } })
    .jpeg()
    .toBuffer()
)

/** A family before the pages of its child's vaccinations, of which it may send six. */
const pages = Effect.gen(function* () {
  const home = yield* documentFamily()
  const id = requestId("vaccins", home.childId, "2030-09-02")
  const files = yield* Attachments
  const jpeg = yield* photo
  const add = (uploadId: string, bytes: Uint8Array = jpeg) => files.add(home.access, id, uploadId, Stream.make(bytes))
  const sql = yield* SqlClient.SqlClient
  const stored = Effect.map(sql<{ id: string }>`select id from stored_files where town_id = ${home.town.id}`, (rows) =>
    rows.map((row) => row.id)
  )
  const form = home.documents.read(home.access, id)
  return { ...home, id, files, add, stored, form }
})

/** What an attempt leaves that ends between its last byte and its link. */
const leftBy = (store: FileStore["Service"], townId: string) =>
  Effect.map(store.put(townId, Stream.make(new Uint8Array(1000)), 2000), ({ fileId }) => fileId)

describeOnDatabase("files of a document", withFiles, (it) => {
  it.effect("are added to its draft, sent with it, and read again by the household alone", () =>
    Effect.gen(function* () {
      const { add, form, files, access, town, id, documents } = yield* pages
      const first = yield* add("a")
      assert.deepInclude(first, { mediaType: "image/jpeg", pages: 1, scanned: true })
      yield* add("b")
      const before = yield* form
      assert.deepStrictEqual([before.request.state, before.files.length], ["started", 2])
      const sent = yield* documents.send(access, id, { as: "scan", version: before.version, password: "" })
      assert.deepStrictEqual([sent.request.state, sent.files.length], ["sent", 2])
      const read = yield* files.read(access, first.id)
      const bytes = Buffer.concat(yield* Stream.runCollect(read.content))
      assert.strictEqual((yield* Effect.promise(() => sharp(bytes).metadata())).format, "jpeg")
      const other = yield* newHome(town)
      assert.strictEqual((yield* Effect.flip(files.read(other.access, first.id)))._tag, "DocumentNotFound")
      assert.strictEqual((yield* Effect.flip(files.remove(access, id, first.id)))._tag, "DocumentNotFound")
    })
  )

  it.effect("sent twice by a broken line are there once", () =>
    Effect.gen(function* () {
      const { add, form, stored } = yield* pages
      const first = yield* add("a")
      assert.deepStrictEqual(yield* add("a"), first)
      assert.strictEqual((yield* form).files.length, 1)
      assert.deepStrictEqual(yield* stored, [first.id])
    })
  )

  it.effect("sent again after the document was sent are those that were sent, and no draft begins", () =>
    Effect.gen(function* () {
      const { add, form, documents, access, id } = yield* pages
      const first = yield* add("a")
      const { version } = yield* form
      yield* documents.send(access, id, { as: "scan", version, password: "" })
      assert.deepStrictEqual(yield* add("a"), first)
      assert.strictEqual((yield* form).request.state, "sent")
    })
  )

  it.effect("stay as long as what was sent, whatever anybody erases", () =>
    Effect.gen(function* () {
      const { add, form, documents, access, id, town, stored } = yield* pages
      const file = yield* add("a")
      yield* documents.send(access, id, { as: "scan", version: (yield* form).version, password: "" })
      const [sql, store] = [yield* SqlClient.SqlClient, yield* FileStore]
      for (const erasing of [
        store.remove(town.id, [file.id]),
        sql`delete from document_files where town_id = ${town.id}`,
        sql`update stored_files set state = 'quarantined' where town_id = ${town.id}`.pipe(
          Effect.andThen(sql`update document_submissions set state = 'accepted', decided_at = now()
            where town_id = ${town.id}`),
          sql.withTransaction
        )
      ])
        assert.isTrue(Exit.isFailure(yield* Effect.exit(erasing)))
      assert.deepStrictEqual(yield* stored, [file.id])
      assert.strictEqual((yield* form).files.length, 1)
    })
  )

  it.effect("of an attempt that a killed process left behind are swept, and those of the next attempt stay", () =>
    Effect.gen(function* () {
      const { add, stored, town } = yield* pages
      const store = yield* FileStore
      const sql = yield* SqlClient.SqlClient
      // whole, and never linked; begun, and never ended
      const [whole, begun] = [yield* leftBy(store, town.id), yield* leftBy(store, town.id)]
      yield* sql`update stored_files set state = 'writing', stored_at = null where id = ${begun}`
      const file = yield* add("a")
      assert.sameMembers([...(yield* stored)], [whole, begun, file.id])
      yield* sql`update stored_files set begun_at = now() - interval '25 hours' where town_id = ${town.id}`
      yield* sweepFiles
      assert.deepStrictEqual(yield* stored, [file.id])
    })
  )

  it.effect("of a line that breaks leave nothing, and the same upload may come again", () =>
    Effect.gen(function* () {
      const { files, access, id, add, stored } = yield* pages
      const torn = Stream.concat(Stream.make(new Uint8Array(1000)), Stream.fail("torn" as const))
      assert.strictEqual(yield* Effect.flip(files.add(access, id, "a", torn)), "torn")
      assert.deepStrictEqual(yield* stored, [])
      yield* add("a")
    })
  )

  it.effect("more than the town takes are refused, and so is what is no picture or PDF", () =>
    Effect.gen(function* () {
      const { add, form, stored } = yield* pages
      for (const name of ["a", "b", "c", "d", "e", "f"]) yield* add(name)
      assert.deepInclude(yield* Effect.flip(add("g")), { _tag: "FileRefused", rule: "too-many-pages", limit: "6" })
      const html = new TextEncoder().encode("<script>alert(1)</script>")
      assert.deepInclude(yield* Effect.flip(add("h", html)), { _tag: "FileRefused", rule: "type" })
      assert.deepStrictEqual([(yield* form).files.length, (yield* stored).length], [6, 6])
    })
  )

  it.effect("taken out are erased", () =>
    Effect.gen(function* () {
      const { add, files, access, id, stored, form } = yield* pages
      const first = yield* add("a")
      yield* files.remove(access, id, first.id)
      assert.deepStrictEqual([(yield* form).files.length, (yield* stored).length], [0, 0])
    })
  )

  it.effect("are kept by the sweep as long as a document has them", () =>
    Effect.gen(function* () {
      const { add, stored } = yield* pages
      const first = yield* add("a")
      const sql = yield* SqlClient.SqlClient
      yield* sql`update stored_files set begun_at = now() - interval '3 days'`
      yield* sweepFiles
      assert.deepStrictEqual(yield* stored, [first.id])
    })
  )

  it.effect("are asked for only where the town takes them, and a scan needs one", () =>
    Effect.gen(function* () {
      const { documents, access, id, form } = yield* pages
      const { version } = yield* form
      const sending = documents.send(access, id, { as: "scan", version, password: "" })
      assert.deepInclude(yield* Effect.flip(sending), { _tag: "DocumentUnfit", rule: "no-file" })
      const typed = documents.send(access, id, { as: "form", version, password: "" })
      assert.deepInclude(yield* Effect.flip(typed), { _tag: "DocumentUnfit", rule: "no-form" })
    })
  )
})
