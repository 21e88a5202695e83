import { assert } from "@effect/vitest"
import { Effect, Layer, Stream } from "effect"
import { DocumentArchives } from "../../src/documents/DocumentArchives.ts"
import { DocumentRequests } from "../../src/documents/DocumentRequests.ts"
import { requestId } from "../../src/documents/requests.ts"
import { fileServices } from "../../src/files/layer.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { unzipped } from "../support/zip.ts"
import { documentFamily, password, services } from "./documentsUnderTest.ts"

const withArchives = DocumentArchives.layer.pipe(
  Layer.provideMerge(DocumentRequests.layer),
  Layer.provideMerge(fileServices),
  Layer.provideMerge(services)
)

const healthy = {
  vaccins: true,
  traitement: false,
  asthme: true,
  "allergie-medicaments": false,
  "allergie-aliments": false,
  "allergie-autre": false,
  pai: false
}

describeOnDatabase("the archive of an activity's documents", withArchives, (it) => {
  it.effect("has a folder for each child with what was accepted, and says what is missing", () =>
    Effect.gen(function* () {
      const { documents, reviews, access, staff, childId, children } = yield* documentFamily()
      const id = requestId("fiche-sanitaire", childId, "2030-09-02")
      const changes = Object.entries(healthy).map(([question, after]) => ({ question, before: null, after }))
      const { version } = yield* documents.save(access, id, changes)
      const { request } = yield* documents.send(access, id, { as: "form", version, password })
      const archives = yield* DocumentArchives
      const asked = { activity: "periscolaire", on: "2030-10-07", purpose: "direction", service: "enfance" }
      assert.deepInclude(yield* archives.of(staff, asked), { children: 1, documents: 0, missing: 2 })
      yield* reviews.accept(staff, request.submission?.id ?? "")
      const archive = yield* archives.of(staff, asked)
      assert.deepInclude(archive, { children: 1, documents: 1, missing: 1 })
      const bytes = Buffer.concat(yield* Stream.runCollect(archive.bytes))
      const files = yield* Effect.promise(() => unzipped(bytes))
      const folder = `Zoé ESSAI ${childId.slice(-6)}`
      assert.sameMembers([...files.keys()], ["index.csv", `${folder}/fiche-sanitaire.pdf`])
      assert.include(files.get(`${folder}/fiche-sanitaire.pdf`)?.subarray(0, 5).toString(), "%PDF-")
      const index = files.get("index.csv")?.toString("utf8") ?? ""
      assert.include(index, "Zoé ESSAI;Pages de vaccination du carnet de santé;manque")
      assert.include(index, "Zoé ESSAI;Fiche sanitaire de liaison;accepté;31/08/2031")
      const { reads } = yield* children.readHealth(access, childId)
      assert.deepInclude(reads[0], { purpose: "direction" })
    })
  )

  it.effect("is not for a service that may not see the documents", () =>
    Effect.gen(function* () {
      const { documents, reviews, access, staff, childId } = yield* documentFamily()
      const id = requestId("fiche-sanitaire", childId, "2030-09-02")
      const changes = Object.entries(healthy).map(([question, after]) => ({ question, before: null, after }))
      const { version } = yield* documents.save(access, id, changes)
      const { request } = yield* documents.send(access, id, { as: "form", version, password })
      yield* reviews.accept(staff, request.submission?.id ?? "")
      const archives = yield* DocumentArchives
      const refused = archives.of(staff, {
        activity: "periscolaire",
        on: "2030-10-07",
        purpose: "x",
        service: null
      })
      assert.strictEqual((yield* Effect.flip(refused))._tag, "DocumentNotForService")
    })
  )
})
