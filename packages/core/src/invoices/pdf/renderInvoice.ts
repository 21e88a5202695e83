import type { PDFDocument } from "pdf-lib"
import { drawCoupon } from "./coupon.ts"
import { drawCreditNotes } from "./creditNotes.ts"
import { type Drawing, drawFooters, startDrawing } from "./drawing.ts"
import { drawHead } from "./head.ts"
import type { InvoicePdf } from "./InvoicePdf.ts"
import { drawLines } from "./lines.ts"
import { drawPayment } from "./payment.ts"
import { drawTotals } from "./totals.ts"

/** The invoice as an A4 PDF. The same data always gives the same bytes: no clock, no randomness. */
export const renderInvoice = async (data: InvoicePdf): Promise<Uint8Array> => {
  const drawing = await drawInvoice(data)
  describe(drawing)
  return drawing.sheet.save()
}

/** Its pages: in a document of their own, or after those of another. */
export const drawInvoice = async (data: InvoicePdf, after?: PDFDocument): Promise<Drawing> => {
  const drawing = await startDrawing(data, after)
  drawHead(drawing)
  drawLines(drawing)
  drawTotals(drawing)
  drawPayment(drawing)
  drawCreditNotes(drawing)
  drawCoupon(drawing)
  drawFooters(drawing)
  return drawing
}

const describe = ({ sheet, data, words }: Drawing) => {
  const { doc } = sheet
  const issued = new Date(`${data.invoice.issuedOn}T00:00:00Z`)
  doc.setTitle(`${words.invoice} ${words.number(data.invoice.number)} – ${data.town.name}`, {
    showInWindowTitleBar: true
  })
  doc.setSubject(`${data.invoice.object} – ${data.invoice.periodLabel}`)
  doc.setAuthor(data.town.name)
  doc.setCreator("Portail Familles")
  doc.setProducer("pdf-lib")
  doc.setLanguage(words.locale)
  doc.setCreationDate(issued)
  doc.setModificationDate(issued)
}
