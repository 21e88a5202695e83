import { readFileSync } from "node:fs"
import { join } from "node:path"
import { constants, crc32, deflateRawSync, deflateSync } from "node:zlib"
import { PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from "pdf-lib"
import sharp from "sharp"
import type { RefusalRule } from "../../../src/files/InspectedFile.ts"

/** Limits that the corpus stands at. */
export const limits = { maxBytes: 2_000_000, maxPages: 500, maxPixels: 50_000_000 }

/** A file that must not be stored, and why. */
export interface HostileFile {
  readonly name: string
  readonly rule: RefusalRule
  readonly limit?: string
  readonly bytes: Uint8Array
}

/** The test string of the European Institute for Computer Antivirus Research, in two parts so that this file is not found. */
export const eicar = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-", "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join("")

const types = "application/pdf, image/jpeg, image/png"

/** A PDF of some pages, changed before it is saved; its objects are in object streams or lie bare. */
export const pdf = async (
  change: (document: PDFDocument) => unknown = () => undefined,
  { pages = 1, streams = true } = {}
): Promise<Buffer> => {
  const document = await PDFDocument.create()
  for (let page = 0; page < pages; page++) document.addPage([200, 200])
  await change(document)
  return Buffer.from(await document.save({ useObjectStreams: streams, addDefaultPage: false }))
}

/** A PDF's first act, as a dictionary of texts. */
export const openAction = (action: Record<string, string>) => (document: PDFDocument) =>
  document.catalog.set(
    PDFName.of("OpenAction"),
    document.context.register(
      document.context.obj(
        Object.fromEntries(
          Object.entries(action).map(([key, value]) => [key, key === "S" ? PDFName.of(value) : PDFString.of(value)])
        )
      )
    )
  )

export const script = openAction({ S: "JavaScript", JS: "app.alert('bonjour')" })

/** Bytes of a bare PDF with one text put for another of the same length: cross-references stay right. */
export const rewritten = (bytes: Buffer, from: string, to: string): Buffer => {
  if (from.length !== to.length || !bytes.includes(from)) throw new Error(`${from} is not there`)
  return Buffer.from(bytes.toString("latin1").replaceAll(from, to), "latin1")
}

/** Two objects of one number: a reader that goes by the cross-references sees the script, one that reads on does not. */
export const shadowed = async (): Promise<Buffer> => {
  const bytes = await pdf(script, { streams: false })
  const [, number] = /(\d+) 0 obj\n<<\n\/S \/JavaScript/.exec(bytes.toString("latin1")) ?? []
  const xref = bytes.lastIndexOf("xref\n", bytes.lastIndexOf("trailer"))
  const harmless = Buffer.from(`${number} 0 obj\n<< /S /GoTo /D [0 /Fit] >>\nendobj\n`)
  const moved = bytes
    .subarray(xref)
    .toString("latin1")
    .replace(/startxref\n\d+/, `startxref\n${xref + harmless.length}`)
  return Buffer.concat([bytes.subarray(0, xref), harmless, Buffer.from(moved, "latin1")])
}

/** A page made by `qpdf --encrypt family secret 256`: who opens it types `family`. */
const locked = readFileSync(join(import.meta.dirname, "locked.pdf"))

const chunk = (kind: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(kind), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** A PNG of one colour, so large that it fills any memory once it is decoded. */
const pngBomb = (side: number): Buffer => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.set([1, 0], 8)
  const rows = deflateSync(Buffer.alloc((Math.ceil(side / 8) + 1) * 2_000))
  const magic = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([magic, chunk("IHDR", header), chunk("IDAT", rows), chunk("IEND", Buffer.alloc(0))])
}

/** Zeros, packed once and repeated: packing gigabytes would take seconds. */
const packedZeros = (megabytes: number): Buffer => {
  const zeros = deflateRawSync(Buffer.alloc(1_000_000), { finishFlush: constants.Z_FULL_FLUSH })
  return Buffer.concat([
    Buffer.from([0x78, 0x9c]),
    ...new Array<Buffer>(megabytes).fill(zeros),
    Buffer.from([0x03, 0x00])
  ])
}

/** Two kilobytes whose object stream unpacks, twice, to two gigabytes. */
const bombOfObjects = (): Buffer => {
  const packed = deflateSync(packedZeros(2_000))
  const head = `%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter [/FlateDecode /FlateDecode] /Length ${packed.length} >>\nstream\n`
  return Buffer.concat([
    Buffer.from(head),
    packed,
    Buffer.from("\nendstream\nendobj\ntrailer << /Root 2 0 R >>\n%%EOF")
  ])
}

/** A page whose content unpacks to 320 megabytes, by these filters. */
const bombOfContent = (packed: Uint8Array, ...filters: ReadonlyArray<string>) =>
  pdf((document) => {
    const dict = document.context.obj({ Filter: filters.map((name) => PDFName.of(name)) })
    document.getPage(0).node.set(PDFName.of("Contents"), document.context.register(PDFRawStream.of(dict, packed)))
  })

/** A page with an image that says to be of so many pixels. */
const largeImage = (side: number) =>
  pdf((document) => {
    const dict = document.context.obj({
      ...{ Type: "XObject", Subtype: "Image", Width: side, Height: side, BitsPerComponent: 1 },
      ...{ ColorSpace: "DeviceGray", Filter: "CCITTFaxDecode" }
    })
    const image = document.context.register(PDFRawStream.of(dict, Buffer.alloc(10)))
    document.getPage(0).node.setXObject(PDFName.of("Im1"), image)
  })

const portfolio = (document: PDFDocument) => document.catalog.set(PDFName.of("Collection"), document.context.obj({}))

const dynamicForm = (document: PDFDocument) =>
  document.catalog.set(PDFName.of("AcroForm"), document.context.obj({ Fields: [], XFA: PDFHexString.of("00") }))

/** An empty ZIP, as may stand at the end of anything. */
export const zip = Buffer.concat([Buffer.from("PK\x05\x06"), Buffer.alloc(18)])

/** A photograph with grain, so that it has some weight. */
export const photo = (width = 640, height = 480) =>
  sharp({
    create: { width, height, channels: 3, background: "#777", noise: { type: "gaussian", mean: 120, sigma: 30 } }
  })

/** Files that must be refused. */
export const hostileFiles = async (): Promise<ReadonlyArray<HostileFile>> => {
  const type = (name: string, bytes: Uint8Array | string): HostileFile => ({
    name,
    rule: "type",
    limit: types,
    bytes: Buffer.from(bytes)
  })
  const plain = await pdf()
  const jpeg = await photo().jpeg().toBuffer()
  return [
    { name: "nothing", rule: "empty", bytes: new Uint8Array() },
    type("one byte", "%"),
    type("the EICAR string alone", eicar),
    type("a page", "<!doctype html><script>alert(1)</script>"),
    type("a page with a PDF in it", Buffer.concat([Buffer.from("<html><!--"), plain])),
    type("a drawing with a script", `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`),
    type("a ZIP", zip),
    type("a program", Buffer.concat([Buffer.from("MZ"), Buffer.alloc(1000)])),
    type("a GIF", Buffer.from("R0lGODlhAQABAAAAACwAAAAAAQABAAA=", "base64")),
    {
      name: "a page that calls itself PDF",
      rule: "damaged",
      bytes: Buffer.from("%PDF-1.7 <html><script>alert(1)</script>")
    },
    { name: "a PDF cut off", rule: "damaged", bytes: plain.subarray(0, 200) },
    { name: "a JPEG cut off", rule: "damaged", bytes: jpeg.subarray(0, jpeg.length / 2) },
    {
      name: "a JPEG of noise",
      rule: "damaged",
      bytes: Buffer.concat([jpeg.subarray(0, 200), Buffer.alloc(2000, 0xab)])
    },
    { name: "a PNG of 50,000 by 50,000", rule: "image-too-large", limit: "50000000", bytes: pngBomb(50_000) },
    { name: "a PNG that promises more rows than it has", rule: "damaged", bytes: pngBomb(7_000) },
    { name: "a PDF that unpacks to gigabytes", rule: "unpacks-too-large", limit: "32000000", bytes: bombOfObjects() },
    unpacks("a PDF whose page unpacks to 320 MB", await bombOfContent(packedZeros(320), "FlateDecode")),
    unpacks("the same, packed twice", await bombOfContent(deflateSync(packedZeros(320)), "FlateDecode", "FlateDecode")),
    unpacks("the same, under a short name", await bombOfContent(packedZeros(320), "Fl")),
    {
      name: "a PDF with an image of 50,000 by 50,000",
      rule: "image-too-large",
      limit: "50000000",
      bytes: await largeImage(50_000)
    },
    {
      name: "an iPhone's photograph",
      rule: "heic",
      bytes: Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1")
    },
    {
      name: "a PDF nested without end",
      rule: "damaged",
      bytes: Buffer.from(`%PDF-1.7\n1 0 obj\n${"[".repeat(1_000_000)}`)
    },
    { name: "a PDF of 501 pages", rule: "too-many-pages", limit: "500", bytes: await pdf(undefined, { pages: 501 }) },
    { name: "a PDF that a password locks", rule: "encrypted", bytes: locked },
    { name: "a portfolio", rule: "portfolio", bytes: await pdf(portfolio) },
    { name: "a form that one program alone shows", rule: "dynamic-form", bytes: await pdf(dynamicForm) }
  ]
}

const unpacks = (name: string, bytes: Uint8Array): HostileFile => ({
  name,
  rule: "unpacks-too-large",
  limit: "200000000",
  bytes
})
