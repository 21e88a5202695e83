import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFInvalidObject,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream
} from "@cantoo/pdf-lib"
import { Refusal } from "../verdict.ts"
import { lookUp, textOf } from "./names.ts"
import { withoutItsMaking } from "./photographs.ts"
import { filtersOf } from "./unpacking.ts"

/** Says what of an object may be kept: the object as it is written anew, or nothing. */
export type Shape = (object: PDFObject) => PDFObject | undefined

/** Copies from one PDF to another what shapes let through; a copy is made once, so that what two things share they share again. */
export class PdfCopy {
  readonly #copies = new Map<Shape, Map<string, PDFRef | undefined>>()
  readonly #from: PDFContext
  readonly #to: PDFContext
  readonly #measure: (stream: PDFRawStream) => void

  constructor(from: PDFContext, to: PDFContext, measure: (stream: PDFRawStream) => void) {
    this.#from = from
    this.#to = to
    this.#measure = measure
  }

  /** What a shape lets through of an object or of what a reference leads to. */
  copy(object: PDFObject | undefined, shape: Shape): PDFObject | undefined {
    if (object === undefined) return undefined
    if (!(object instanceof PDFRef)) return object instanceof PDFInvalidObject ? damaged() : shape(object)
    const copies = this.#copies.get(shape) ?? new Map<string, PDFRef | undefined>()
    this.#copies.set(shape, copies)
    if (copies.has(object.tag)) return copies.get(object.tag)
    const ref = this.#to.nextRef()
    copies.set(object.tag, ref)
    const kept = this.copy(this.#from.lookup(object), shape)
    if (kept === undefined) copies.set(object.tag, undefined)
    else this.#to.assign(ref, kept)
    return kept === undefined ? undefined : ref
  }

  /** Numbers, texts, names and the like; nothing that contains something. */
  readonly plain: Shape = (object) =>
    object instanceof PDFDict || object instanceof PDFArray || object instanceof PDFStream ? undefined : object

  arrayOf(shape: () => Shape): Shape {
    return (object) => {
      if (!(object instanceof PDFArray)) return undefined
      const items = object.asArray().map((item) => this.copy(item, shape()))
      const array = PDFArray.withContext(this.#to)
      for (const item of items) if (item !== undefined) array.push(item)
      return array
    }
  }

  /** A dictionary with these keys alone. */
  dictOf(keys: Readonly<Record<string, Shape>>): Shape {
    return (object) => (object instanceof PDFDict ? this.#dict(object, (key) => keys[key]) : undefined)
  }

  /** A dictionary whose keys are names that its writer chose. */
  namesOf(shape: () => Shape): Shape {
    return (object) => (object instanceof PDFDict ? this.#dict(object, () => shape()) : undefined)
  }

  /**
   * What is drawn with: contents, fonts, images, colours, whole, but for the keys by which ISO 32000 lets a drawing lead out of itself.
   */
  readonly drawing: Shape = (object) => {
    if (object instanceof PDFArray) return this.#drawings(object)
    if (object instanceof PDFRawStream) return this.#drawingStream(object)
    if (object instanceof PDFDict) return isDrawn(object) ? this.#dict(object, this.#drawingKey) : undefined
    return object instanceof PDFStream ? undefined : object
  }

  readonly resources: Shape = this.dictOf({
    ...Object.fromEntries(
      ["Font", "XObject", "ColorSpace", "Pattern", "Shading", "ExtGState", "Properties"].map((kind) => [
        kind,
        this.namesOf(() => this.drawing)
      ])
    ),
    ProcSet: this.arrayOf(() => this.plain)
  })

  readonly #chosenNames: Shape = this.namesOf(() => this.drawing)

  readonly #drawingKey = (key: string): Shape | undefined => {
    if (leadsOut.has(key)) return undefined
    if (key === "Resources") return this.resources
    return key === "CharProcs" || key === "Colorants" ? this.#chosenNames : this.drawing
  }

  // an index in an array means something: what is taken out leaves its place
  #drawings(array: PDFArray): PDFArray {
    const copied = PDFArray.withContext(this.#to)
    for (const item of array.asArray()) copied.push(this.copy(item, this.drawing) ?? this.#to.obj(null))
    return copied
  }

  #drawingStream(stream: PDFRawStream): PDFObject | undefined {
    if (!isDrawn(stream.dict)) return undefined
    this.#measure(stream)
    const dict = this.#dict(stream.dict, (key) => (ofFiles.has(key) ? undefined : this.#drawingKey(key)))
    const [coding, ...more] = filtersOf(stream)
    const isPhotograph = (coding === "DCTDecode" || coding === "DCT") && more.length === 0
    return PDFRawStream.of(dict, isPhotograph ? withoutItsMaking(stream.getContents()) : stream.getContents())
  }

  #dict(dict: PDFDict, shapeOf: (key: string) => Shape | undefined): PDFDict {
    const copied = PDFDict.withContext(this.#to)
    for (const [name, value] of dict.entries()) {
      const shape = shapeOf(textOf(name))
      const kept = shape === undefined ? undefined : this.copy(value, shape)
      if (kept !== undefined) copied.set(name, kept)
    }
    return copied
  }
}

const damaged = () => {
  throw new Refusal("damaged", "")
}

/** Keys by which a drawing leads to files, programs, other documents, or data about it. */
const leadsOut = new Set([
  ...["A", "AA", "AF", "Annots", "AcroForm", "Dests", "EF", "JS", "JavaScript", "Names", "Next", "OPI", "OpenAction"],
  ...["Metadata", "PieceInfo", "PS", "Ref", "RichMediaContent", "StructParent", "StructParents", "URI", "XFA"]
])

/** Keys of a stream whose data lie in another file. */
const ofFiles = new Set(["F", "FFilter", "FDecodeParms", "Length", "DL"])

/** Kinds of dictionaries that are no part of a drawing. */
const others = new Set([
  ...["Action", "Annot", "Catalog", "EmbeddedFile", "F", "Filespec", "Page", "Pages", "Sig", "ObjStm", "XRef"],
  ...["GoToR", "GoToE", "GoTo3DView", "Hide", "ImportData", "JavaScript", "Launch", "Movie", "PS", "Rendition"],
  ...["ResetForm", "RichMediaExecute", "SetOCGState", "Sound", "SubmitForm", "Thread", "Trans", "URI"]
])

const isDrawn = (dict: PDFDict): boolean =>
  ["Type", "Subtype", "S"].every((key) => {
    const kind = lookUp(dict, key)
    return !(kind instanceof PDFName && others.has(textOf(kind)))
  })
