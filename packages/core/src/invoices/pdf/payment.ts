import { type Drawing, flow, room } from "./drawing.ts"
import { a4, grey, mm } from "./Sheet.ts"
import { longDay } from "./words.ts"

const column = { width: 54 * mm, step: 60 * mm, leading: 11.5 }

/** How, where and until when one pays, then the legal mention. */
export const drawPayment = (drawing: Drawing): void => {
  const { sheet, data, words } = drawing
  const { regie, invoice, language } = data
  const blocks = [
    { label: words.acceptedMeans, texts: regie.acceptedMeans.map((means) => `•\u00a0${means}`) },
    { label: words.placeOfPayment, texts: regie.placeOfPayment },
    { label: words.dueOn, texts: [longDay(invoice.dueOn, language), "", words.reference, invoice.number] }
  ]
  const heights = blocks.map(({ texts }) => texts.flatMap((text) => wrapOrGap(drawing, text)).length * column.leading)
  sheet.y += 8 * mm
  room(drawing, Math.min(Math.max(...heights), 120 * mm) + 15 * mm)
  sheet.text(words.howToPay, a4.left, sheet.y, { bold: true, size: 12 })
  sheet.rule(sheet.y + 2.4 * mm)
  const top = sheet.y + 7 * mm
  const bottoms = blocks.map((block, i) => drawBlock(drawing, block, a4.left + i * column.step, top))
  sheet.y = Math.max(...bottoms) + 2 * mm
  drawLegalMention(drawing)
}

const drawBlock = (
  drawing: Drawing,
  { label, texts }: { readonly label: string; readonly texts: ReadonlyArray<string> },
  x: number,
  top: number
) => {
  const { sheet } = drawing
  sheet.text(label, x, top, { size: 8, color: grey })
  const lines = texts.flatMap((text) => wrapOrGap(drawing, text))
  lines.forEach((line, i) => {
    sheet.text(line, x, top + 13 + i * column.leading, { size: 9 })
  })
  return top + 13 + lines.length * column.leading
}

const wrapOrGap = ({ sheet }: Drawing, text: string) => (text === "" ? [""] : sheet.regular.wrap(text, 9, column.width))

const drawLegalMention = (drawing: Drawing) => {
  const { sheet, data } = drawing
  const style = { size: 7.5, color: grey } as const
  const width = a4.right - a4.left
  const height = sheet.regular.wrap(data.regie.legalMention, style.size, width).length * 9.5
  room(drawing, Math.min(height, 120 * mm))
  flow(drawing, [data.regie.legalMention], { x: a4.left, width, leading: 9.5 }, style)
}
