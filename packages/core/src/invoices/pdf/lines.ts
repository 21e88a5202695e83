import { a4, grey, mm, type TextStyle } from "../../platform/pdf/Sheet.ts"
import { type Drawing, flow, room } from "./drawing.ts"
import type { InvoicePdfLine } from "./InvoicePdf.ts"
import { printedQuantity } from "./words.ts"

const columns = { service: a4.left + 2 * mm, quantity: 137 * mm, unitPrice: 162 * mm, amount: a4.right - 2 * mm }
const widths = { service: 91 * mm, details: 117 * mm, quantity: 25 * mm }
const padding = { above: 11.5, below: 3 }
const leading = { title: 10.5, detail: 10 }
const title: TextStyle = { bold: true, size: 9 }
const detail: TextStyle = { size: 8, color: grey }
const figure: TextStyle = { size: 9, align: "right", role: "TD" }

/** The services, child by child, with the column headings and the child's name again on every page. */
export const drawLines = (drawing: Drawing): void => drawing.sheet.into("Table", () => drawRows(drawing))

const drawRows = (drawing: Drawing) => {
  const { sheet } = drawing
  sheet.into("TR", () => drawColumnNames(drawing))
  let child: string | undefined
  for (const line of drawing.data.lines) {
    const name = line.child ?? drawing.words.household
    const needed = Math.min(heightOf(drawing, line), 120 * mm) + (name === child ? 0 : 8 * mm)
    const turned = room(drawing, needed)
    if (turned) sheet.repeated(() => drawColumnNames(drawing))
    if (name !== child) sheet.into("TR", () => drawChild(drawing, name))
    else if (turned) sheet.repeated(() => drawChild(drawing, `${name} (${drawing.words.continued})`))
    sheet.into("TR", () => drawLine(drawing, line))
    child = name
  }
}

const drawColumnNames = ({ sheet, words }: Drawing) => {
  const style: TextStyle = { size: 8, color: grey, role: "TH" }
  sheet.text(words.service, columns.service, sheet.y, style)
  sheet.text(words.quantity, columns.quantity, sheet.y, { ...style, align: "right" })
  sheet.text(words.unitPrice, columns.unitPrice, sheet.y, { ...style, align: "right" })
  sheet.text(words.amount, columns.amount, sheet.y, { ...style, align: "right" })
  sheet.y += 2.2 * mm
}

const drawChild = (drawing: Drawing, name: string) => {
  const { sheet, accent } = drawing
  const lines = sheet.bold.wrap(name, 9.5, 165 * mm)
  sheet.box(a4.left, sheet.y, a4.right - a4.left, 6 + lines.length * 11, accent.tint)
  sheet.into("TD", () => {
    sheet.paragraph(lines, columns.service, sheet.y + 11.5, 170 * mm, 11, { bold: true, size: 9.5 })
  })
  // every row has as many cells as columns have names
  for (const _ of ["quantity", "unitPrice", "amount"]) sheet.part("TD")
  sheet.y += 6 + lines.length * 11
}

const drawLine = (drawing: Drawing, line: InvoicePdfLine) => {
  const { sheet } = drawing
  const top = sheet.y + padding.above
  const page = sheet.doc.getPageCount()
  const quantity = quantityOf(drawing, line)
  const [firstLine = "", ...titleLines] = sheet.bold.wrap(line.activity, 9, widths.service)
  const service = sheet.part("TD")
  sheet.into(service, () => sheet.text(firstLine, columns.service, top, title))
  drawFigures(drawing, line, quantity, top)
  sheet.y = top + leading.title
  const box = { x: columns.service, width: widths.service }
  sheet.into(service, () => {
    flow(drawing, titleLines, { ...box, leading: leading.title }, title)
    flow(drawing, detailsOf(line), { ...box, width: detailWidth(quantity), leading: leading.detail }, detail)
  })
  const samePage = sheet.doc.getPageCount() === page
  sheet.y = Math.max(sheet.y, samePage ? top + quantity.length * leading.detail : 0) - 8 + padding.below
  sheet.rule(sheet.y)
}

const drawFigures = (
  { sheet, cents }: Drawing,
  line: InvoicePdfLine,
  quantity: ReadonlyArray<string>,
  baseline: number
) => {
  sheet.into("TD", () => {
    quantity.forEach((text, i) => {
      sheet.text(text, columns.quantity, baseline + i * leading.detail, figure)
    })
  })
  sheet.text(cents(line.unitPriceCents), columns.unitPrice, baseline, figure)
  sheet.text(cents(line.amountCents), columns.amount, baseline, { ...figure, bold: true })
}

const heightOf = (drawing: Drawing, line: InvoicePdfLine) => {
  const { bold, regular } = drawing.sheet
  const quantity = quantityOf(drawing, line)
  const titles = bold.wrap(line.activity, 9, widths.service).length * leading.title
  const details =
    detailsOf(line).flatMap((text) => regular.wrap(text, 8, detailWidth(quantity))).length * leading.detail
  return padding.above + Math.max(titles + details, quantity.length * leading.detail)
}

const detailWidth = (quantity: ReadonlyArray<string>) => (quantity.length > 1 ? widths.service : widths.details)

const detailsOf = ({ description, place, period, tariffExplanation }: InvoicePdfLine) =>
  [[description, place, period].filter((text) => text !== "").join(" · "), tariffExplanation].filter(
    (text) => text !== ""
  )

const quantityOf = ({ sheet, data }: Drawing, { quantity, unit }: InvoicePdfLine) =>
  sheet.regular.wrap(`${printedQuantity(quantity, data.language)} ${unit}`, 9, widths.quantity)
