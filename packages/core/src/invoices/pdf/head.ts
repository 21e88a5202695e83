import { a4, grey, mm, type TextStyle } from "../../platform/pdf/Sheet.ts"
import type { Drawing } from "./drawing.ts"
import { longDay } from "./words.ts"

/** The first page down to the amount to pay. The debtor's address fits the right-hand window of a DL envelope. */
export const drawHead = (drawing: Drawing): void => {
  const { sheet, accent } = drawing
  sheet.box(0, 0, a4.width, 1.6 * mm, accent.full)
  const letterhead = drawLetterhead(drawing)
  drawTitle(drawing)
  const facts = drawFacts(drawing, Math.max(54 * mm, letterhead + 5 * mm))
  const address = drawDebtor(drawing)
  sheet.y = Math.max(89 * mm, facts + 3 * mm, address + 3 * mm)
  drawSummary(drawing)
}

const drawLetterhead = ({ sheet, data, words }: Drawing) => {
  const { town } = data
  const width = 80 * mm
  const name = sheet.paragraph([town.name], a4.left, 18 * mm, width, 16, { bold: true, size: 14 })
  const identity = [...town.addressLines, ...(town.siret ? [words.siret(town.siret)] : [])]
  return sheet.paragraph([...identity, ...town.contactLines], a4.left, name - 2, width, 10.5, { size: 8, color: grey })
}

const drawTitle = ({ sheet, data, words }: Drawing) => {
  sheet.text(words.invoice, a4.right, 20 * mm, { bold: true, size: 22, align: "right", role: "H1" })
  const style: TextStyle = { size: 11, color: grey, align: "right" }
  const said = [words.number(data.invoice.number), ...(data.treasury ? [words.notice] : [])]
  const lines = said.flatMap((text) => sheet.regular.wrap(text, style.size, 80 * mm))
  lines.forEach((line, i) => {
    sheet.text(line, a4.right, 26.5 * mm + i * 14, style)
  })
}

const drawFacts = ({ sheet, data, words }: Drawing, top: number) => {
  const { invoice, regie, language, treasury } = data
  const facts = [
    [treasury ? words.collectedBy : words.regie, regie.name],
    ...(treasury ? [[words.claims[treasury.kind], words.slip(treasury)] as const] : []),
    [words.issuedOn, longDay(invoice.issuedOn, language)],
    [words.period, invoice.periodLabel],
    [words.object, invoice.object]
  ] as const
  return facts.reduce((y, [label, value]) => {
    const below = sheet.paragraph([label], a4.left, y, 22 * mm, 11, { size: 8, color: grey })
    return Math.max(below, sheet.paragraph([value], a4.left + 24 * mm, y, 52 * mm, 11, { size: 9 })) + 4
  }, top)
}

const drawDebtor = ({ sheet, data }: Drawing) => {
  const lines = [...data.debtor.names, ...data.debtor.addressLines]
  return sheet.paragraph(lines, 107 * mm, 56 * mm, a4.right - 107 * mm, 12.5, { size: 10 })
}

const drawSummary = ({ sheet, data, words, accent, cents }: Drawing) => {
  const top = sheet.y
  const height = 17 * mm
  const { remainingCents, invoice, language } = data
  sheet.box(a4.left, top, a4.right - a4.left, height, accent.tint)
  sheet.box(a4.left, top, 1.2 * mm, height, accent.full)
  const cells = [
    { label: words.remaining, value: cents(remainingCents), size: 19, x: 6 * mm, width: 58 * mm },
    { label: words.dueOn, value: longDay(invoice.dueOn, language), size: 12, x: 68 * mm, width: 50 * mm },
    ...(invoice.stateText
      ? [{ label: words.state, value: invoice.stateText, size: 10, x: 122 * mm, width: 50 * mm }]
      : [])
  ]
  for (const { label, value, size, x, width } of cells) {
    sheet.text(label, a4.left + x, top + 5.6 * mm, { size: 8, color: grey })
    const oneLine = sheet.bold.width(value, size) <= width
    const style = { bold: true, size: oneLine ? size : 8.5 }
    sheet.paragraph([value], a4.left + x, top + (oneLine ? 12.6 : 9.6) * mm, width, 10, style)
  }
  sheet.y = top + height + 8 * mm
}
