import { PDFArray, PDFDict, PDFName, type PDFObject } from "@cantoo/pdf-lib"
import type { PdfCopy, Shape } from "./copyPdf.ts"
import { dictAt, lookUp, textOf, valueAt } from "./names.ts"

/** Annotations that only show something. A link leads inside the document or nowhere. */
const shownAnnotations = new Set([
  ...[
    "Link",
    "Text",
    "FreeText",
    "Line",
    "Square",
    "Circle",
    "Polygon",
    "PolyLine",
    "Highlight",
    "Underline",
    "Squiggly"
  ],
  ...["StrikeOut", "Stamp", "Caret", "Ink", "Widget", "Watermark"]
])

/** Keys of annotations and of form fields, which may be one. */
const annotationKeys = [
  ...["Type", "Subtype", "Contents", "F", "AS", "CA", "DA", "DS", "H", "IT", "Name", "Open", "Q"],
  ...["FT", "Ff", "T", "TU", "MaxLen"]
]
const annotationNumbers = ["Border", "C", "IC", "L", "LE", "QuadPoints", "RD", "Rect", "Vertices"]

const pageBoxes = ["MediaBox", "CropBox", "BleedBox", "TrimBox", "ArtBox"]

/** Attributes of a page that the nodes above it may have instead. */
const inheritedKeys = ["Resources", "MediaBox", "CropBox", "Rotate"]

const each = (keys: ReadonlyArray<string>, shape: Shape): Record<string, Shape> =>
  Object.fromEntries(keys.map((key) => [key, shape]))

/** The parts of a PDF that are kept, each with the keys that it may have; what has no place here is left out. */
export const keptParts = (parts: PdfCopy) => {
  const { plain, drawing, resources } = parts
  const numbers = parts.arrayOf(() => drawing)

  // the one action that is kept: going to a page of the document itself
  const destination: Shape = (object) =>
    object instanceof PDFArray ? parts.arrayOf(() => page)(object) : plain(object)
  const goTo = parts.dictOf({ S: plain, D: destination })
  const action: Shape = (object) => (kindOf(object, "S") === "GoTo" ? goTo(object) : undefined)

  // one drawing, or one for each state of a box
  const states = parts.namesOf(() => drawing)
  const look: Shape = (object) => (object instanceof PDFDict ? states(object) : drawing(object))
  // a signature's value is a dictionary: what it signed is not what is kept
  const value: Shape = (object) => (object instanceof PDFDict ? undefined : drawing(object))

  const annotation: Shape = (object) => {
    const kind = kindOf(object, "Subtype")
    return kind === undefined || shownAnnotations.has(kind) ? annotationDict(object) : undefined
  }
  const annotationDict = parts.dictOf({
    ...each(annotationKeys, plain),
    ...each(annotationNumbers, numbers),
    ...each(["BS", "BE", "MK", "InkList", "Opt"], drawing),
    ...each(["V", "DV"], value),
    AP: parts.dictOf(each(["N", "R", "D"], look)),
    Dest: destination,
    A: action,
    Parent: (object) => annotation(object),
    Kids: parts.arrayOf(() => annotation)
  })

  const page: Shape = (object) => (object instanceof PDFDict ? pageDict(withInherited(object)) : plain(object))
  const pageDict = parts.dictOf({
    ...each(["Type", "Rotate", "UserUnit"], plain),
    ...each(pageBoxes, numbers),
    ...each(["Contents", "Group"], drawing),
    Resources: resources,
    Annots: parts.arrayOf(() => annotation)
  })

  const form = parts.dictOf({
    ...each(["DA", "Q", "NeedAppearances"], plain),
    DR: resources,
    Fields: parts.arrayOf(() => annotation)
  })
  return { page, catalog: { Lang: plain, OCProperties: drawing, AcroForm: form } }
}

const kindOf = (object: PDFObject, key: string): string | undefined => {
  const kind = object instanceof PDFDict ? lookUp(object, key) : undefined
  return kind instanceof PDFName ? textOf(kind) : undefined
}

/** A page with what it has from the nodes above it. */
const withInherited = (page: PDFDict): PDFDict => {
  const whole = PDFDict.withContext(page.context)
  for (const [name, value] of page.entries()) whole.set(name, value)
  const nodes = new Set<PDFDict>()
  for (let node = dictAt(page, "Parent"); node !== undefined && !nodes.has(node); node = dictAt(node, "Parent")) {
    nodes.add(node)
    for (const key of inheritedKeys) {
      const value = valueAt(node, key)
      if (value !== undefined && valueAt(whole, key) === undefined) whole.set(PDFName.of(key), value)
    }
  }
  return whole
}
