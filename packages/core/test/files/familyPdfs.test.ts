import { execFileSync } from "node:child_process"
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFRawStream, PDFStream } from "pdf-lib"
import sharp from "sharp"
import { needs } from "../../../../scripts/needs.ts"
import { programPath } from "../../../../scripts/programs.ts"
import { inspecting } from "../../src/files/inspection/inspecting.ts"
import { collected, flowOf, newFolder } from "./filesUnderTest.ts"
import { busyPdfs, leftOut } from "./hostile/busyPdfs.ts"
import { limits, pdf, photo } from "./hostile/corpus.ts"

const busy = await busyPdfs()

/** What is kept of a PDF, read again. */
const kept = (bytes: Uint8Array) =>
  Effect.gen(function* () {
    const { cleaned, pages } = yield* inspecting(flowOf(bytes), limits)
    const clean = yield* collected(cleaned)
    const document = yield* Effect.promise(() => PDFDocument.load(clean, { throwOnInvalidObject: true }))
    assert.strictEqual(document.getPageCount(), pages)
    return { clean, document, pages }
  }).pipe(Effect.scoped)

/** Every name of a document: keys and values. */
const namesIn = (document: PDFDocument): ReadonlySet<string> => {
  const names = new Set<string>()
  const visit = (object: PDFObject): void => {
    if (object instanceof PDFName) names.add(object.decodeText())
    if (object instanceof PDFArray) for (const item of object.asArray()) visit(item)
    if (object instanceof PDFStream) visit(object.dict)
    if (object instanceof PDFDict)
      for (const [key, value] of object.entries()) {
        visit(key)
        visit(value)
      }
  }
  for (const [, object] of document.context.enumerateIndirectObjects()) visit(object)
  return names
}

const fixture = (name: string) => readFileSync(join(import.meta.dirname, "hostile", name))

const contentOf = (document: PDFDocument): string => {
  const contents = document.getPage(0).node.Contents()
  return contents instanceof PDFRawStream ? Buffer.from(contents.getContents()).toString("latin1") : ""
}

describe("a PDF with more than pages", () => {
  it.effect.each(busy)("is kept without it: $name", ({ bytes }) =>
    Effect.gen(function* () {
      const before = yield* Effect.promise(() => PDFDocument.load(bytes))
      const { document, pages } = yield* kept(bytes)
      assert.strictEqual(pages, before.getPageCount())
      const names = namesIn(document)
      assert.deepStrictEqual(
        leftOut.filter((name) => names.has(name)),
        []
      )
    })
  )

  it.effect("keeps what its pages show: drawings, images, fonts, annotations, filled-in fields, links inside", () =>
    Effect.gen(function* () {
      const bytes = yield* Effect.promise(() => pdf(shown, { pages: 2 }))
      const { document } = yield* kept(bytes)
      const [first] = document.getPages()
      assert.deepStrictEqual(first?.getSize(), { width: 300, height: 400 })
      assert.strictEqual(first?.getRotation().angle, 90)
      assert.include(contentOf(document), "/Im1 Do")
      const names = namesIn(document)
      for (const name of ["JBIG2Decode", "JBIG2Globals", "Helvetica", "Widget", "Highlight", "Link", "GoTo"])
        assert.isTrue(names.has(name), name)
      assert.strictEqual(document.getForm().getTextField("nom").getText(), "Lévêque")
    })
  )
})

describe("a PDF made of a photograph", () => {
  it.effect("keeps the picture, and tells no more where it was taken", () =>
    Effect.gen(function* () {
      const plain = photo(60, 40).jpeg()
      const [jpeg, pixels] = yield* Effect.promise(async () => {
        const placed = await sharp(await plain.toBuffer())
          .withExif({ IFD0: { Make: "Appareil" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "49/1 25/1 0/1" } })
          .jpeg()
          .toBuffer()
        return [placed, await sharp(placed).raw().toBuffer()] as const
      })
      const bytes = yield* Effect.promise(() =>
        pdf(async (document) => document.getPage(0).drawImage(await document.embedJpg(jpeg)))
      )
      assert.isTrue(bytes.includes("Appareil"))
      const { clean, document } = yield* kept(bytes)
      assert.isFalse(clean.includes("Appareil"))
      const image = document.context
        .enumerateIndirectObjects()
        .flatMap(([, object]) => (object instanceof PDFRawStream ? [Buffer.from(object.getContents())] : []))
        .find((content) => content.subarray(0, 2).equals(Buffer.from([0xff, 0xd8])))
      const metadata = yield* Effect.promise(() => sharp(image).metadata())
      assert.isUndefined(metadata.exif)
      assert.isTrue(pixels.equals(yield* Effect.promise(() => sharp(image).raw().toBuffer())))
    })
  )
})

/** A page as a scanner and a form make it together. */
const shown = (document: PDFDocument) => {
  const { context } = document
  const [page, other] = document.getPages()
  if (page === undefined || other === undefined) return
  page.node.set(PDFName.of("Rotate"), context.obj(90))
  page.setSize(300, 400)
  const globals = context.register(PDFRawStream.of(context.obj({}) as PDFDict, Buffer.from("globals")))
  const scan = context.obj({
    ...{ Type: "XObject", Subtype: "Image", Width: 10, Height: 10, BitsPerComponent: 1, ColorSpace: "DeviceGray" },
    ...{ Filter: "JBIG2Decode", DecodeParms: { JBIG2Globals: globals } }
  }) as PDFDict
  page.node.setXObject(PDFName.of("Im1"), context.register(PDFRawStream.of(scan, Buffer.from("scan"))))
  const content = PDFRawStream.of(context.obj({}) as PDFDict, Buffer.from("q 300 0 0 400 0 0 cm /Im1 Do Q"))
  page.node.set(PDFName.of("Contents"), context.register(content))
  const field = document.getForm().createTextField("nom")
  field.setText("Lévêque")
  field.addToPage(page)
  for (const annotation of [
    { Subtype: "Highlight", QuadPoints: [0, 0, 1, 0, 0, 1, 1, 1] },
    { Subtype: "Link", A: { S: "GoTo", D: [other.ref, "Fit"] } }
  ])
    page.node.addAnnot(context.register(context.obj({ Type: "Annot", Rect: [0, 0, 9, 9], ...annotation })))
}

describe("a PDF as families have it", () => {
  it.effect.each(["owner-rc4.pdf", "owner-aes.pdf", "owner-aes256.pdf"])(
    "is taken without the password that only its owner needs: %s",
    (name) =>
      Effect.gen(function* () {
        const { clean, document, pages } = yield* kept(fixture(name))
        assert.strictEqual(pages, 1)
        assert.isFalse(document.isEncrypted)
        assert.isFalse(clean.includes("/Encrypt"))
      })
  )

  it.effect.each([
    ["a mark of Unicode", "\u00ef\u00bb\u00bf"],
    ["blank lines", "\r\n\r\n"],
    ["a printer's job", "\u001b%-12345X@PJL JOB\r\n@PJL ENTER LANGUAGE=PDF\r\n"]
  ])("is taken with something before its header: %s", ([, before]) =>
    Effect.gen(function* () {
      const bytes = yield* Effect.promise(() => pdf())
      const { clean } = yield* kept(Buffer.concat([Buffer.from(before ?? "", "latin1"), bytes]))
      assert.strictEqual(clean.subarray(0, 5).toString(), "%PDF-")
    })
  )

  it.effect("is taken with an odd version", () =>
    Effect.gen(function* () {
      const bytes = yield* Effect.promise(() => pdf(undefined, { streams: false }))
      yield* kept(Buffer.from(bytes.toString("latin1").replace("%PDF-1.7", "%PDF-x.y"), "latin1"))
    })
  )
})

describe("a PDF that qpdf wrote", needs("qpdf"), () => {
  it.effect.each([
    ["for the web", ["--linearize"]],
    ["with everything packed", ["--object-streams=generate", "--recompress-flate"]],
    ["with nothing packed", ["--qdf", "--object-streams=disable"]]
  ] as const)("is taken, and what is kept is sound: %s", ([, how]) =>
    Effect.gen(function* () {
      const folder = newFolder()
      const [from, to, clean] = ["from.pdf", "to.pdf", "clean.pdf"].map((name) => join(folder, name))
      if (from === undefined || to === undefined || clean === undefined) return
      writeFileSync(from, yield* Effect.promise(() => pdf(shown, { pages: 3 })))
      execFileSync(programPath("qpdf"), [...how, from, to])
      const { pages, clean: bytes } = yield* kept(readFileSync(to))
      assert.strictEqual(pages, 3)
      writeFileSync(clean, bytes)
      assert.include(
        execFileSync(programPath("qpdf"), ["--check", clean], { encoding: "utf8" }),
        "No syntax or stream encoding errors"
      )
    })
  )
})
