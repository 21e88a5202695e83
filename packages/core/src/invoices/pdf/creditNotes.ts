import { accentOf } from "../../platform/pdf/accent.ts"
import { a4, grey, mm } from "../../platform/pdf/Sheet.ts"
import type { Drawing } from "./drawing.ts"
import type { InvoicePdfCreditNote } from "./InvoicePdf.ts"
import { longDay } from "./words.ts"

/** Each credit note of the invoice on a page of its own: the document that goes with what is no longer claimed. */
export const drawCreditNotes = (drawing: Drawing): void => {
  for (const note of drawing.data.creditNotes ?? []) {
    drawing.sheet.addPage()
    drawNote(drawing, note)
  }
}

const drawNote = ({ sheet, data, words, cents }: Drawing, note: InvoicePdfCreditNote) => {
  const { town, regie, invoice, debtor, language } = data
  sheet.box(0, 0, a4.width, 1.6 * mm, accentOf(town.accentColor).full)
  const name = sheet.paragraph([town.name], a4.left, 18 * mm, 80 * mm, 16, { bold: true, size: 14 })
  const identity = [...town.addressLines, ...(town.siret ? [words.siret(town.siret)] : []), ...town.contactLines]
  const below = sheet.paragraph(identity, a4.left, name - 2, 80 * mm, 10.5, { size: 8, color: grey })
  sheet.text(words.creditNote, a4.right, 20 * mm, { bold: true, size: 22, align: "right" })
  sheet.text(words.number(note.number), a4.right, 26.5 * mm, { size: 11, color: grey, align: "right" })
  const addressed = [...debtor.names, ...debtor.addressLines]
  const address = sheet.paragraph(addressed, 107 * mm, 56 * mm, a4.right - 107 * mm, 12.5, { size: 10 })
  sheet.y = Math.max(below, address, 89 * mm) + 6 * mm
  const facts = [
    [words.regie, regie.name],
    [words.creditIssuedOn, longDay(note.issuedOn, language)],
    [words.creditedInvoice, words.invoiceOf(invoice.number, longDay(invoice.issuedOn, language), invoice.periodLabel)],
    [words.reason, note.reason]
  ] as const
  for (const [label, value] of facts) {
    sheet.text(label, a4.left, sheet.y, { size: 9, color: grey })
    sheet.y = sheet.paragraph([value], a4.left + 42 * mm, sheet.y, a4.right - a4.left - 42 * mm, 14, { size: 10.5 }) + 4
  }
  const top = sheet.y + 2 * mm
  sheet.box(a4.left, top, a4.right - a4.left, 13 * mm, accentOf(town.accentColor).tint)
  sheet.text(words.creditAmount, a4.left + 4 * mm, top + 8 * mm, { bold: true, size: 11 })
  sheet.text(cents(note.amountCents), a4.right - 4 * mm, top + 8.4 * mm, { bold: true, size: 15, align: "right" })
  sheet.y = top + 13 * mm + 9 * mm
  const width = a4.right - a4.left
  sheet.y = sheet.paragraph(words.creditLegal(invoice.number), a4.left, sheet.y, width, 13, { size: 9.5 }) + 4
  if (note.surplusCents > 0) {
    sheet.paragraph([words.creditSurplus(cents(note.surplusCents))], a4.left, sheet.y, width, 13, { size: 9.5 })
  }
}
