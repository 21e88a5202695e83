import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFRef, PDFStreamWriter } from "@cantoo/pdf-lib"
import { type CleanedFile, type FileLimits, Refusal } from "../verdict.ts"
import { PdfCopy } from "./copyPdf.ts"
import { keptParts } from "./keptPages.ts"
import { dictAt, lookUp } from "./names.ts"
import { openPdf } from "./openPdf.ts"
import { isName, measure, Unpacking } from "./unpacking.ts"

/**
 * A PDF written anew from its pages and what they are drawn with. Attachments, scripts, actions but going to a page, data about the
 * document, signatures and whatever nobody foresaw are not taken over.
 *
 * @throws Refusal
 */
export const cleanPdf = async (bytes: Buffer, limits: FileLimits): Promise<CleanedFile> => {
  const unpacking = new Unpacking()
  const { context } = await openPdf(bytes, unpacking)
  const catalog = context.lookup(context.trailerInfo.Root)
  if (!(catalog instanceof PDFDict)) throw new Refusal("damaged", "")
  refuseWithoutPages(catalog)
  unpacking.openPages()
  const pages = pagesOf(catalog, limits.maxPages)
  const clean = await PDFDocument.create({ updateMetadata: false })
  const copy = new PdfCopy(context, clean.context, (stream) => measure(stream, unpacking, limits))
  const kept = keptParts(copy)
  const tree = PDFDict.withContext(clean.context)
  const treeRef = clean.context.register(tree)
  const kids = PDFArray.withContext(clean.context)
  for (const page of pages) {
    const ref = copy.copy(page, kept.page)
    const leaf = clean.context.lookup(ref)
    if (ref === undefined || !(leaf instanceof PDFDict)) throw new Refusal("damaged", "")
    leaf.set(PDFName.of("Type"), PDFName.of("Page"))
    leaf.set(PDFName.of("Parent"), treeRef)
    kids.push(ref)
  }
  tree.set(PDFName.of("Type"), PDFName.of("Pages"))
  tree.set(PDFName.of("Kids"), kids)
  tree.set(PDFName.of("Count"), clean.context.obj(pages.length))
  clean.catalog.set(PDFName.of("Pages"), treeRef)
  for (const [key, shape] of Object.entries(kept.catalog)) {
    const part = copy.copy(lookUp(catalog, key), shape)
    if (part !== undefined) clean.catalog.set(PDFName.of(key), part)
  }
  const written = await PDFStreamWriter.forContext(clean.context, Number.POSITIVE_INFINITY).serializeToBuffer()
  return { mediaType: "application/pdf", pages: pages.length, bytes: written }
}

/** A PDF whose pages only say what program would show its content. */
const refuseWithoutPages = (catalog: PDFDict): void => {
  if (dictAt(catalog, "Collection") !== undefined) throw new Refusal("portfolio", "")
  const form = dictAt(catalog, "AcroForm")
  const fields = form === undefined ? undefined : lookUp(form, "Fields")
  const hasFields = fields instanceof PDFArray && fields.size() > 0
  if (form !== undefined && lookUp(form, "XFA") !== undefined && !hasFields) throw new Refusal("dynamic-form", "")
}

/** The pages in order, as references where they are some. */
const pagesOf = (catalog: PDFDict, most: number): ReadonlyArray<PDFObject> => {
  const pages: Array<PDFObject> = []
  const seen = new Set<PDFDict>()
  const waiting: Array<PDFObject | undefined> = [lookUp(catalog, "Pages")]
  for (let next = waiting.pop(); next !== undefined || waiting.length > 0; next = waiting.pop()) {
    const node = catalog.context.lookup(next)
    if (next === undefined || !(node instanceof PDFDict)) throw new Refusal("damaged", "")
    const kids = lookUp(node, "Kids")
    if (kids instanceof PDFArray && !isName(lookUp(node, "Type"), "Page")) {
      if (seen.has(node)) throw new Refusal("damaged", "")
      seen.add(node)
      waiting.push(...kids.asArray().toReversed())
    } else if (pages.push(next instanceof PDFRef ? next : node) > most) {
      throw new Refusal("too-many-pages", String(most))
    }
  }
  if (pages.length === 0) throw new Refusal("damaged", "")
  return pages
}
