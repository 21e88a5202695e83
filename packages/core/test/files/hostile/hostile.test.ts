import { randomBytes } from "node:crypto"
import { assert } from "@effect/vitest"
import { Effect, Stream } from "effect"
import { SqlClient } from "effect/sql"
import { PDFDocument } from "pdf-lib"
import sharp from "sharp"
import { FileStore } from "../../../src/files/FileStore.ts"
import { FileRefused } from "../../../src/files/InspectedFile.ts"
import { Quarantine } from "../../../src/files/Quarantine.ts"
import { describeOnDatabase, describeOnPglite } from "../../support/databases.ts"
import { collected, flowOf, newTownId, uploadOf, uploads } from "../filesUnderTest.ts"
import { hostileFiles, limits, pdf, photo, shadowed, zip } from "./corpus.ts"

const hostile = await hostileFiles()

const nothingKept = (townId: string) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const [left] = yield* sql<{
      rows: number
    }>`select (select count(*) from stored_files where town_id = ${townId})::int
      + (select count(*) from file_pieces where town_id = ${townId})::int as rows`
    assert.strictEqual(left?.rows, 0)
  })

const received = (bytes: Uint8Array) =>
  Effect.gen(function* () {
    const townId = yield* newTownId
    const checked = yield* Quarantine.use((quarantine) => quarantine.receive(uploadOf(townId, flowOf(bytes), limits)))
    const kept = yield* FileStore.use((store) => collected(store.read(townId, checked.fileId)))
    assert.strictEqual(checked.bytes, kept.length)
    return { checked, kept }
  })

const isRefused = ({ name, rule, limit, bytes }: (typeof hostile)[number]) =>
  Effect.gen(function* () {
    assert.isAtMost(bytes.length, limits.maxBytes)
    const townId = yield* newTownId
    const refused = yield* Effect.flip(
      Quarantine.use((quarantine) => quarantine.receive(uploadOf(townId, flowOf(bytes), limits)))
    )
    assert.deepStrictEqual({ ...refused }, { ...new FileRefused({ rule, limit: limit ?? "" }) }, name)
    yield* nothingKept(townId)
  })

describeOnDatabase("a hostile upload", uploads(), (it) => {
  it.effect("is refused and not kept", () =>
    isRefused(hostile.find(({ rule }) => rule === "portfolio") ?? assert.fail("no portfolio"))
  )

  it.effect("of one byte too many, or without end, is stopped at the limit", () =>
    Effect.gen(function* () {
      const endless = Stream.map(Stream.rechunk(Stream.range(1, Number.POSITIVE_INFINITY), 1), () =>
        randomBytes(65_536)
      )
      for (const bytes of [flowOf(new Uint8Array(limits.maxBytes + 1)), endless]) {
        const townId = yield* newTownId
        const refused = yield* Effect.flip(
          Quarantine.use((quarantine) => quarantine.receive(uploadOf(townId, bytes, limits)))
        )
        assert.strictEqual(refused._tag === "FileTooLarge" && refused.limitBytes, limits.maxBytes)
        yield* nothingKept(townId)
      }
    })
  )
})

// what is refused is for the inspection to say, whatever database the file waits in
describeOnPglite("an upload", uploads(), (it) => {
  for (const file of hostile) {
    it.effect(`is refused as ${file.rule} and not kept: ${file.name}`, () => isRefused(file))
  }

  it.effect("that is a PDF and something else is kept as a PDF alone", () =>
    Effect.gen(function* () {
      const page = Buffer.from("<script>alert(1)</script>")
      const { checked, kept } = yield* received(Buffer.concat([yield* Effect.promise(() => pdf()), page, zip]))
      assert.strictEqual(checked.mediaType, "application/pdf")
      assert.isFalse(kept.includes("<script>"))
      assert.isFalse(kept.includes(zip))
      assert.strictEqual((yield* Effect.promise(() => PDFDocument.load(kept))).getPageCount(), 1)
    })
  )

  it.effect("that shows one reader a script and another none is kept without it", () =>
    Effect.gen(function* () {
      const bytes = yield* Effect.promise(shadowed)
      assert.isTrue(bytes.includes("JavaScript"))
      const { kept } = yield* received(bytes)
      const { context } = yield* Effect.promise(() => PDFDocument.load(kept))
      assert.notInclude(
        context
          .enumerateIndirectObjects()
          .map(([, object]) => String(object))
          .join(),
        "JavaScript"
      )
    })
  )

  it.effect("that is a JPEG with a ZIP behind it is kept as a JPEG alone", () =>
    Effect.gen(function* () {
      const jpeg = yield* Effect.promise(() => photo().jpeg().toBuffer())
      const { checked, kept } = yield* received(Buffer.concat([jpeg, zip]))
      assert.strictEqual(checked.mediaType, "image/jpeg")
      assert.isFalse(kept.includes(zip))
    })
  )

  it.effect("that tells where a photograph was taken does not tell it any more, and stands upright", () =>
    Effect.gen(function* () {
      const withPosition = photo(300, 200).withExif({
        IFD0: { Make: "Appareil" },
        IFD3: { GPSLatitudeRef: "N", GPSLatitude: "49/1 25/1 0/1", GPSLongitudeRef: "E", GPSLongitude: "2/1 5/1 0/1" }
      })
      for (const [mediaType, image] of [
        ["image/jpeg", withPosition.clone().withMetadata({ orientation: 6 }).jpeg()],
        ["image/png", withPosition.clone().withMetadata({ orientation: 6 }).png()]
      ] as const) {
        const sent = yield* Effect.promise(() => image.toBuffer())
        const before = yield* Effect.promise(() => sharp(sent).metadata())
        assert.isTrue(
          before.exif?.includes(Buffer.from([49, 0, 0, 0, 1, 0, 0, 0, 25, 0, 0, 0, 1])),
          "the position was there"
        )
        assert.strictEqual(before.orientation, 6)
        const { checked, kept } = yield* received(sent)
        assert.strictEqual(checked.mediaType, mediaType)
        const { exif, xmp, iptc, icc, orientation, width, height } = yield* Effect.promise(() => sharp(kept).metadata())
        assert.deepStrictEqual(
          { exif, xmp, iptc, icc, orientation },
          { exif: undefined, xmp: undefined, iptc: undefined, icc: undefined, orientation: undefined }
        )
        assert.deepStrictEqual([width, height], [200, 300])
        assert.isFalse(kept.includes("Appareil"))
      }
    })
  )
})
