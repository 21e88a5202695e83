import type { PDFDocument } from "pdf-lib"
import { accentOf } from "../../platform/pdf/accent.ts"
import { a4, grey, mm, Sheet, type TextStyle } from "../../platform/pdf/Sheet.ts"
import type { InvoicePdf } from "./InvoicePdf.ts"
import { type InvoiceWords, printedCents, words } from "./words.ts"

/** An invoice on its way to paper. */
export interface Drawing {
  readonly sheet: Sheet
  readonly data: InvoicePdf
  readonly words: InvoiceWords
  readonly accent: ReturnType<typeof accentOf>
  readonly cents: (amount: number) => string
}

/** An invoice with one page, still empty: alone, or after those of a document. */
export const startDrawing = async (data: InvoicePdf, after?: PDFDocument): Promise<Drawing> => ({
  sheet: await Sheet.make(data, after),
  data,
  words: words[data.language],
  accent: accentOf(data.town.accentColor),
  cents: (amount) => printedCents(amount, data.language)
})

/** Goes to a new page, with a short header, unless `height` points are left on this one; says whether it did. */
export const room = (drawing: Drawing, height: number): boolean => {
  const { sheet } = drawing
  if (sheet.y + height <= a4.bottom) return false
  sheet.addPage()
  sheet.repeated(() => drawContinuation(drawing))
  return true
}

/** Lines of text in the flow, as many pages as they need. `y` stands on the baseline of the next line. */
export const flow = (
  drawing: Drawing,
  texts: ReadonlyArray<string>,
  box: { readonly x: number; readonly width: number; readonly leading: number },
  style: TextStyle
): void => {
  const { sheet } = drawing
  const drawLine = (line: string) => {
    room(drawing, box.leading)
    sheet.text(line, box.x, sheet.y, style)
    sheet.y += box.leading
  }
  for (const text of texts) {
    const lines = sheet.face(style).wrap(text, style.size, box.width)
    if (lines.length > 0) sheet.into(style.role ?? "P", () => lines.forEach(drawLine))
  }
}

/** What stands at the foot of every page: who issues, which invoice, which page. */
export const drawFooters = ({ sheet, data, words }: Drawing): void => {
  const style = { size: 7.5, color: grey } as const
  const identity = sheet.regular.shortened(
    [`${words.invoice} ${words.number(data.invoice.number)}`, data.town.name, data.regie.name].join(" · "),
    style.size,
    150 * mm
  )
  sheet.eachPage((page, pages) => {
    sheet.rule(283 * mm)
    sheet.text(identity, a4.left, 287 * mm, style)
    sheet.text(words.page(page, pages), a4.right, 287 * mm, { ...style, align: "right" })
  })
}

const drawContinuation = ({ sheet, data, words, accent }: Drawing) => {
  sheet.box(0, 0, a4.width, 1.6 * mm, accent.full)
  const title = `${words.invoice} ${words.number(data.invoice.number)} (${words.continued})`
  const names = sheet.regular.shortened(data.debtor.names.join(", "), 9, 75 * mm)
  sheet.text(sheet.bold.shortened(title, 9, 90 * mm), a4.left, sheet.y, { bold: true, size: 9 })
  sheet.text(names, a4.right, sheet.y, { size: 9, color: grey, align: "right" })
  sheet.y += 8 * mm
}
