import { afterAll, assert, describe } from "@effect/vitest"
import { Effect, Result } from "effect"
import { SqlClient } from "effect/sql"
import { PDFDocument } from "pdf-lib"
import { freePorts } from "../../../../e2e/support/freePorts.ts"
import { needs } from "../../../../scripts/needs.ts"
import { FileStore } from "../../src/files/FileStore.ts"
import { Quarantine, type ScanResult } from "../../src/files/Quarantine.ts"
import { FileMissing } from "../../src/files/StoredFile.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { clamdFolder, startClamd } from "./clamdUnderTest.ts"
import { collected, flowOf, newTownId, sha256, uploadOf, uploads } from "./filesUnderTest.ts"
import { eicar, limits, pdf, photo } from "./hostile/corpus.ts"

const port = await freePorts()
const clamd = clamdFolder(port)
afterAll(clamd.remove)

/** A harmless PDF, and one with the EICAR string in a comment. */
const harmless = await pdf(undefined, { pages: 3 })
const withEicar = Buffer.concat([harmless, Buffer.from(`\n%${eicar}\n`)])

const receiving = (bytes: Uint8Array) =>
  Effect.gen(function* () {
    const townId = yield* newTownId
    const answer = yield* Effect.result(
      Quarantine.use((quarantine) => quarantine.receive(uploadOf(townId, flowOf(bytes), limits)))
    )
    return { place: { townId, fileId: Result.isSuccess(answer) ? answer.success.fileId : "" }, answer }
  })

const whileClamdRuns = <A, E, R>(work: Effect.Effect<A, E, R>) =>
  Effect.acquireUseRelease(
    Effect.promise(() => startClamd(clamd)),
    () => work,
    (stop) => Effect.promise(stop)
  )

const rowsOf = (townId: string) =>
  SqlClient.SqlClient.use(
    (sql) => sql<{ id: string; state: string }>`select id, state from stored_files
    where town_id = ${townId}`
  )

const reading = ({ townId, fileId }: { townId: string; fileId: string }) =>
  FileStore.use((store) => Effect.result(collected(store.read(townId, fileId))))

describeOnDatabase("an upload", uploads(), (it) => {
  it.effect("of a PDF or a photograph is kept, cleaned, and what came is erased", () =>
    Effect.gen(function* () {
      const jpeg = yield* Effect.promise(() => photo().jpeg().toBuffer())
      const large = yield* Effect.promise(() => photo(4500, 100).png().toBuffer())
      for (const [sent, mediaType, pages] of [
        [harmless, "application/pdf", 3],
        [jpeg, "image/jpeg", 1],
        [large, "image/png", 1]
      ] as const) {
        const townId = yield* newTownId
        const { fileId, ...checked } = yield* Quarantine.use((quarantine) =>
          quarantine.receive(uploadOf(townId, flowOf(sent), { ...limits, maxBytes: 20_000_000 }))
        )
        const place = { townId, fileId }
        const kept = Result.getOrThrow(yield* reading(place))
        const expected = { mediaType, pages, bytes: kept.length, sha256: sha256(kept), scanned: true }
        assert.deepStrictEqual(checked, expected)
        assert.deepStrictEqual(yield* rowsOf(place.townId), [{ id: place.fileId, state: "kept" }])
      }
    })
  )

  it.effect("of a PDF keeps its pages and what stands on them", () =>
    Effect.gen(function* () {
      const { place } = yield* receiving(harmless)
      const kept = Result.getOrThrow(yield* reading(place))
      const document = yield* Effect.promise(() => PDFDocument.load(kept))
      assert.deepStrictEqual(
        document.getPages().map((page) => page.getSize()),
        Array.from({ length: 3 }, () => ({ width: 200, height: 200 }))
      )
    })
  )
})

const toldApart = Effect.gen(function* () {
  const clean = yield* receiving(harmless)
  assert.isTrue(Result.getOrThrow(clean.answer).scanned)
  assert.isTrue(Result.isSuccess(yield* reading(clean.place)))
  const { place, answer } = yield* receiving(withEicar)
  const refused = Result.getOrThrow(Result.flip(answer))
  assert.strictEqual(refused._tag === "FileRefused" && refused.rule, "infected")
  assert.strictEqual(refused._tag === "FileRefused" && refused.limit, "Eicar-Local.UNOFFICIAL")
  assert.isEmpty(yield* rowsOf(place.townId))
})

describe("with clamd", needs("clamd"), () => {
  describeOnDatabase("an upload that clamd scans over TCP", uploads({ host: "127.0.0.1", port }), (it) => {
    it.effect("is kept when it is clean, refused and erased when it is infected", () => whileClamdRuns(toldApart))
  })

  describeOnDatabase("an upload that clamd scans", uploads({ path: clamd.socket }), (it) => {
    it.effect("is kept when it is clean, refused and erased when it is infected", () => whileClamdRuns(toldApart))

    it.effect("waits unread while clamd is down, and is released or erased when it is back", () =>
      Effect.gen(function* () {
        const [clean, bad] = [yield* receiving(harmless), yield* receiving(withEicar)]
        for (const { place, answer } of [clean, bad]) {
          assert.isFalse(Result.getOrThrow(answer).scanned)
          assert.instanceOf(Result.getOrThrow(Result.flip(yield* reading(place))), FileMissing)
        }
        const told: Array<ScanResult> = []
        const scanning = Quarantine.use((quarantine) =>
          quarantine.scanWaiting((scanned) => Effect.sync(() => void told.push(scanned)))
        )
        assert.strictEqual(yield* scanning, 2)
        assert.isEmpty(told)
        assert.strictEqual(yield* whileClamdRuns(scanning), 0)
        assert.deepStrictEqual(
          told.map(({ refused, ...place }) => ({ ...place, rule: refused?.rule ?? null })),
          [
            { ...clean.place, rule: null },
            { ...bad.place, rule: "infected" }
          ]
        )
        assert.isTrue(Result.isSuccess(yield* reading(clean.place)))
        assert.isTrue(Result.isFailure(yield* reading(bad.place)))
        assert.deepStrictEqual(yield* rowsOf(clean.place.townId), [{ id: clean.place.fileId, state: "kept" }])
        assert.isEmpty(yield* rowsOf(bad.place.townId))
      })
    )
  })
})
