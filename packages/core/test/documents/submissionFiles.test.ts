import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { submissionFiles } from "../../src/documents/submissionFiles.ts"
import { Blobs } from "../../src/files/Blobs.ts"
import { FileStore } from "../../src/files/FileStore.ts"
import { StoredFiles } from "../../src/files/StoredFiles.ts"
import { collected, flowOf } from "../files/filesUnderTest.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { services } from "./documentsUnderTest.ts"
import { sentSheet } from "./sentSheet.ts"

const withFiles = FileStore.layer.pipe(
  Layer.provideMerge(StoredFiles.layer),
  Layer.provideMerge(Blobs.layer()),
  Layer.provideMerge(services)
)

describeOnDatabase("what a family sent, opened by staff", withFiles, (it) => {
  it.effect("is the PDF of what it signed, then its scans; one that waits for the antivirus is held back", () =>
    Effect.gen(function* () {
      const { reviews, staff, town, submissionId } = yield* sentSheet
      const sql = yield* SqlClient.SqlClient
      const store = yield* FileStore
      const page = Buffer.alloc(120_000, "page")
      for (const [position, scanned] of [true, false].entries()) {
        const { fileId } = yield* store.put(town.id, flowOf(page), page.length)
        const state = scanned ? "kept" : "quarantined"
        yield* sql`update stored_files set state = ${state} where town_id = ${town.id} and id = ${fileId}`
        yield* sql`insert into document_files
            (town_id, id, submission_id, upload_id, position, media_type, bytes, pages, sha256, bytes_state, received_at)
          values (${town.id}, ${fileId}, ${submissionId}, ${fileId}, ${position + 1}, 'image/jpeg', ${page.length}, 1, 'x',
            ${state}, now())`
      }
      const opened = yield* reviews.open(staff, submissionId, { purpose: "dossier", service: "enfance" })
      const filesOf = yield* submissionFiles
      const files = filesOf(town, opened)
      assert.deepStrictEqual(
        files.map(({ name }) => name),
        ["fiche-sanitaire.pdf", "fiche-sanitaire-1.jpg"]
      )
      const [pdf, scan] = yield* Effect.forEach(files, ({ content }) => collected(content))
      assert.strictEqual(pdf?.subarray(0, 5).toString(), "%PDF-")
      assert.isTrue(scan?.equals(page))
    })
  )
})
