import {
  degrees,
  grayscale,
  PDFArray,
  PDFDict,
  type PDFDocument,
  type PDFField,
  PDFHexString,
  PDFName,
  type PDFPage,
  PDFRef,
  PDFString,
  rgb,
  StandardFonts
} from "pdf-lib"
import { embedMoreLetters, lettersOf, needsMoreLetters } from "../../platform/pdf/moreLetters.ts"
import { Typeface } from "../../platform/pdf/typeface.ts"
import type { Language } from "../../platform/text/Language.ts"
import { drawAnnex, type Unplaced } from "./annex.ts"
import { type Filling, fillField } from "./fillField.ts"
import { openTemplate } from "./openTemplate.ts"
import type { DocumentSignature } from "./PrintModel.ts"
import { drawAppearance, isHidden, pagesOfWidgets } from "./widgets.ts"
import { words } from "./words.ts"

export { missingFields, type TemplateField, templateFields } from "./templateFields.ts"

/** What goes with the answers onto a filled form. */
export interface TemplateExtra {
  readonly signature: DocumentSignature | null
  readonly draft: boolean
  readonly title: string
  readonly language: Language
}

/** One face for all answers: a form mixes no typefaces. */
const faceFor = async (doc: PDFDocument, answers: unknown): Promise<Typeface> => {
  if (!needsMoreLetters(answers)) return new Typeface(await doc.embedFont(StandardFonts.Helvetica))
  const more = await embedMoreLetters(doc, "regular")
  return new Typeface(more, lettersOf(more))
}

/**
 * The town's own form with the answers written into it, no longer a form. Fields without an answer stay as the form has them. The
 * signature, and answers that their field cannot hold, stand on pages added at the end. Throws `TemplateUnusable`.
 */
export const fillTemplate = async (
  template: Uint8Array,
  answers: Readonly<Record<string, string | boolean>>,
  extra: TemplateExtra
): Promise<Uint8Array> => {
  const { doc, fields } = await openTemplate(template)
  const pages = pagesOfWidgets(doc)
  const filling: Filling = {
    face: await faceFor(doc, answers),
    pageOf: (widget) => pages.get(widget.dict),
    fontKeys: new Map(),
    words: words[extra.language]
  }
  const unplaced: Array<Unplaced> = []
  for (const field of fields) {
    const name = field.getName()
    const answer = Object.hasOwn(answers, name) ? answers[name] : undefined
    if (answer === undefined) keepField(filling, field)
    else if (!fillField(filling, field, answer)) unplaced.push({ label: labelOf(field), value: answer })
  }
  dropForm(doc)
  for (const { ref } of fields) doc.context.delete(ref)
  if (extra.draft) await markDraft(doc, filling.words.draft)
  await drawAnnex(doc, extra, unplaced)
  describe(doc, extra)
  return doc.save({ updateFieldAppearances: false, objectsPerTick: Number.POSITIVE_INFINITY })
}

const keepField = ({ pageOf }: Filling, field: PDFField) => {
  for (const widget of field.acroField.getWidgets()) {
    const page = pageOf(widget)
    if (page !== undefined && !isHidden(widget)) drawAppearance(page, widget)
  }
}

/** What the form calls a field aloud, else its name. */
const labelOf = (field: PDFField) => {
  const spoken = field.acroField.dict.lookup(PDFName.of("TU"))
  return spoken instanceof PDFString || spoken instanceof PDFHexString ? spoken.decodeText() : field.getName()
}

const dropForm = (doc: PDFDocument) => {
  for (const page of doc.getPages()) dropWidgets(page)
  // a form's scripts have nothing left to act on
  for (const key of ["AcroForm", "OpenAction", "AA"]) doc.catalog.delete(PDFName.of(key))
  doc.catalog.lookupMaybe(PDFName.of("Names"), PDFDict)?.delete(PDFName.of("JavaScript"))
}

const dropWidgets = ({ node, doc }: PDFPage) => {
  const annotations = node.Annots()
  if (annotations === undefined) return
  const kept = PDFArray.withContext(doc.context)
  for (const annotation of annotations.asArray()) {
    const dict = doc.context.lookup(annotation)
    const isWidget = dict instanceof PDFDict && dict.get(PDFName.of("Subtype")) === PDFName.of("Widget")
    if (!isWidget) kept.push(annotation)
    else if (annotation instanceof PDFRef) doc.context.delete(annotation)
  }
  node.set(PDFName.of("Annots"), kept)
}

/** The words across each page and in a frame at its top: a form has places for a signature, this one is not signed. */
const markDraft = async (doc: PDFDocument, text: string) => {
  const font = await doc.embedFont(StandardFonts.HelveticaBold)
  for (const page of doc.getPages()) {
    const { x, y, width, height } = page.getCropBox()
    const size = Math.hypot(width, height) / 11
    const half = font.widthOfTextAtSize(text, size) / 2
    const slope = Math.atan2(height, width)
    page.drawText(text, {
      x: x + width / 2 - Math.cos(slope) * half,
      y: y + height / 2 - Math.sin(slope) * half,
      size,
      font,
      rotate: degrees((slope * 180) / Math.PI),
      color: grayscale(0.5),
      opacity: 0.22
    })
    const wide = font.widthOfTextAtSize(text, 11) + 16
    const frame = { x: x + width - wide - 12, y: y + height - 28, width: wide, height: 20 }
    page.drawRectangle({ ...frame, color: rgb(1, 1, 1), borderColor: rgb(0, 0, 0), borderWidth: 1.5 })
    page.drawText(text, { x: frame.x + 8, y: frame.y + 6, size: 11, font })
  }
}

const describe = (doc: PDFDocument, { title, language, draft, signature }: TemplateExtra) => {
  doc.setTitle(draft ? `${title} (${words[language].draft})` : title, { showInWindowTitleBar: true })
  doc.setLanguage(words[language].locale)
  if (signature !== null && !draft) doc.setKeywords([`hmac-sha256:${signature.contentHash}`])
}
