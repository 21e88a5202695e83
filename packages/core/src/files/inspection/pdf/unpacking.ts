import { constants, inflateRawSync, inflateSync } from "node:zlib"
import {
  decodePDFRawStream,
  PDFArray,
  PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  type PDFStream
} from "@cantoo/pdf-lib"
import { type FileLimits, Refusal } from "../verdict.ts"
import { lookUp, textOf } from "./names.ts"

/** Bytes that what describes a PDF may unpack to; it is read object by object. */
const mostDescribing = 32_000_000

/** Bytes that a PDF may unpack to in all: some seven pages of colour at 300 dots an inch that nothing compressed. */
const mostUnpacked = 200_000_000

/** Counts what a PDF unpacks to, and stops there. */
export class Unpacking {
  spent = 0
  exceeded = false
  most = mostDescribing

  /** @throws Refusal */
  expect(bytes: number): void {
    if (this.spent + bytes <= this.most) return
    this.exceeded = true
    throw this.refusal()
  }

  /** @throws Refusal */
  spend(bytes: number): void {
    this.expect(bytes)
    this.spent += bytes
  }

  refusal(): Refusal {
    return new Refusal("unpacks-too-large", String(this.most))
  }

  /** What describes the PDF is read: what it shows may unpack to more. */
  openPages(): void {
    this.most = mostUnpacked
  }
}

/** Has the library's decoders count what they unpack, before they take memory for it. */
export const countIn = (unpacking: Unpacking): void => {
  const decoder: object = Object.getPrototypeOf(Object.getPrototypeOf(decoderOf("RunLengthDecode", new Uint8Array())))
  const grow: (this: Growing, requested: number) => Uint8Array = Reflect.get(decoder, "ensureBuffer")
  const counted = function (this: Growing, requested: number): Uint8Array {
    const before = this.buffer.byteLength
    if (requested <= before) return this.buffer
    // memory is taken in steps, each twice the one before
    unpacking.expect(Math.max(before, requested - before))
    const grown = grow.call(this, requested)
    unpacking.spend(grown.byteLength - before)
    return grown
  }
  Reflect.set(decoder, "ensureBuffer", counted)
}

interface Growing {
  readonly buffer: Uint8Array
}

const empty = PDFContext.create()

const decoderOf = (filter: string, bytes: Uint8Array) =>
  decodePDFRawStream(
    PDFRawStream.of(PDFDict.fromMapWithContext(new Map([[filterKey, PDFName.of(filter)]]), empty), bytes)
  )

const filterKey = PDFName.of("Filter")

/** Filters by the names that readers take, and short. */
const unpackers: Readonly<Record<string, string>> = {
  FlateDecode: "FlateDecode",
  Fl: "FlateDecode",
  LZWDecode: "LZWDecode",
  LZW: "LZWDecode",
  RunLengthDecode: "RunLengthDecode",
  RL: "RunLengthDecode",
  ASCII85Decode: "ASCII85Decode",
  A85: "ASCII85Decode",
  ASCIIHexDecode: "ASCIIHexDecode",
  AHx: "ASCIIHexDecode"
}

/** The filters of a stream, in the order in which they are undone. */
export const filtersOf = (stream: PDFStream): ReadonlyArray<string> => {
  const filter = lookUp(stream.dict, "Filter")
  const names = filter instanceof PDFArray ? filter.asArray().map((each) => stream.dict.context.lookup(each)) : [filter]
  return names.flatMap((name) => (name instanceof PDFName ? [textOf(name)] : []))
}

/** Counts what a stream unpacks to, up to the coding of an image, whose size its dictionary says. */
export const measure = (stream: PDFRawStream, unpacking: Unpacking, limits: FileLimits): void => {
  if (isName(lookUp(stream.dict, "Subtype"), "Image")) {
    const [width, height] = [numberOf(lookUp(stream.dict, "Width")), numberOf(lookUp(stream.dict, "Height"))]
    if (width * height > limits.maxPixels) throw new Refusal("image-too-large", String(limits.maxPixels))
  }
  let bytes = stream.getContents()
  for (const filter of filtersOf(stream)) {
    const unpacker = unpackers[filter]
    if (unpacker === undefined) return
    bytes = unpacker === "FlateDecode" ? inflated(bytes, unpacking) : decoded(unpacker, bytes)
    if (unpacking.exceeded) throw unpacking.refusal()
  }
}

export const isName = (object: PDFObject | undefined, text: string): boolean =>
  object instanceof PDFName && textOf(object) === text

const numberOf = (object: PDFObject | undefined): number => (object instanceof PDFNumber ? object.asNumber() : 0)

const inflated = (bytes: Uint8Array, unpacking: Unpacking): Uint8Array => {
  const left = unpacking.most - unpacking.spent
  for (const inflate of [inflateSync, withoutChecksum]) {
    try {
      const plain = inflate(bytes, { maxOutputLength: left + 1, finishFlush: constants.Z_SYNC_FLUSH })
      unpacking.spend(plain.length)
      return plain
    } catch (error) {
      if (error instanceof Refusal) throw error
      if (error instanceof RangeError) unpacking.spend(left + 1)
    }
  }
  // readers stop where it is damaged, before the limit
  return new Uint8Array()
}

/** Many writers get the two bytes before the data or the checksum after it wrong. */
const withoutChecksum: typeof inflateRawSync = (bytes, options) =>
  inflateRawSync(Buffer.from(bytes as Uint8Array).subarray(2), options)

const decoded = (filter: string, bytes: Uint8Array): Uint8Array => {
  try {
    return decoderOf(filter, bytes).decode()
  } catch {
    // counted as far as it went
    return new Uint8Array()
  }
}
