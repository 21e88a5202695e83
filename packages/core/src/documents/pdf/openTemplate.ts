import { ParseSpeeds, PDFDict, PDFDocument, type PDFField, PDFName } from "pdf-lib"
import { TemplateUnusable } from "./TemplateUnusable.ts"

/** A town's form, ready to be read or filled. */
export interface OpenTemplate {
  readonly doc: PDFDocument
  readonly fields: ReadonlyArray<PDFField>
}

// on a thread of its own nothing waits for its turn
const options = { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest }

/** Opens a form; throws {@link TemplateUnusable}. */
export const openTemplate = async (template: Uint8Array): Promise<OpenTemplate> => {
  const doc = await PDFDocument.load(template, options).catch((error: unknown) => {
    // pdf-lib's own error classes are lost in its build
    throw new TemplateUnusable({ reason: String(error).includes("is encrypted") ? "encrypted" : "unreadable" })
  })
  const form = readable(() => doc.catalog.lookupMaybe(PDFName.of("AcroForm"), PDFDict))
  if (form === undefined) throw new TemplateUnusable({ reason: "noForm" })
  if (form.has(PDFName.of("XFA"))) throw new TemplateUnusable({ reason: "xfa" })
  const fields = readable(() => (doc.getPageCount() === 0 ? [] : doc.getForm().getFields()))
  if (fields.length === 0) throw new TemplateUnusable({ reason: "noForm" })
  return { doc, fields }
}

const readable = <Part>(read: () => Part): Part => {
  try {
    return read()
  } catch {
    // pdf-lib reads lazily: what is broken inside is met here
    throw new TemplateUnusable({ reason: "unreadable" })
  }
}
