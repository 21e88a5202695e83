import { a4, grey, mm } from "../../platform/pdf/Sheet.ts"
import { type Drawing, flow, room } from "./drawing.ts"
import { longDay } from "./words.ts"

const column = { width: 54 * mm, step: 60 * mm, leading: 11 }

interface Block {
  readonly label: string
  readonly texts: ReadonlyArray<string>
  readonly bullets?: boolean
}

/** How, where and until when one pays, then the legal mention. */
export const drawPayment = (drawing: Drawing): void => {
  const { sheet, data, words } = drawing
  const { regie, invoice, language, treasury } = data
  const online = treasury
    ? [
        { label: words.online, texts: [...words.onlineAt(treasury.numcli), words.onlineOnce] },
        { label: words.debt, texts: [treasury.reference.join("-")] }
      ]
    : []
  const columns: ReadonlyArray<ReadonlyArray<Block>> = [
    [{ label: words.acceptedMeans, texts: regie.acceptedMeans, bullets: true }],
    [{ label: words.placeOfPayment, texts: regie.placeOfPayment }],
    [
      { label: words.dueOn, texts: [longDay(invoice.dueOn, language)] },
      ...online,
      { label: words.reference, texts: [invoice.number] }
    ]
  ]
  const height = Math.max(...columns.map((blocks) => blocks.reduce((sum, block) => sum + heightOf(drawing, block), 0)))
  sheet.y += 8 * mm
  room(drawing, Math.min(height, 120 * mm) + 8 * mm)
  sheet.text(words.howToPay, a4.left, sheet.y, { bold: true, size: 12, role: "H2" })
  sheet.rule(sheet.y + 2.2 * mm)
  const top = sheet.y + 6.6 * mm
  columns.forEach((blocks, i) => {
    blocks.reduce((y, block) => drawBlock(drawing, block, a4.left + i * column.step, y), top)
  })
  sheet.y = top + height
  drawLegalMention(drawing)
}

const linesOf = ({ sheet }: Drawing, { texts, bullets }: Block) =>
  texts.map((text) => sheet.regular.wrap(text, 9, column.width - (bullets ? 8 : 0)))

const heightOf = (drawing: Drawing, block: Block) => 12 + linesOf(drawing, block).flat().length * column.leading + 4

const drawBlock = (drawing: Drawing, block: Block, x: number, top: number) => {
  const { sheet } = drawing
  sheet.text(block.label, x, top, { size: 8, color: grey })
  linesOf(drawing, block).reduce((y, lines) => {
    if (block.bullets) sheet.repeated(() => sheet.text("•", x, y, { size: 9 }))
    const left = block.bullets ? x + 8 : x
    return sheet.into("P", () => sheet.paragraph(lines, left, y, column.width, column.leading, { size: 9 }))
  }, top + 12)
  return top + heightOf(drawing, block)
}

const drawLegalMention = (drawing: Drawing) => {
  const { sheet, data, words } = drawing
  const { treasury, regie } = data
  const claimed = treasury ? [words.issuedBy(treasury.issuer), words.remedies(treasury.court)] : []
  const mentions = [...claimed, ...(regie.legalMention === "" ? [] : [regie.legalMention])]
  const style = { size: 7.5, color: grey } as const
  const width = a4.right - a4.left
  const height = mentions.flatMap((text) => sheet.regular.wrap(text, style.size, width)).length * 9.5
  room(drawing, Math.min(height, 120 * mm))
  flow(drawing, mentions, { x: a4.left, width, leading: 9.5 }, style)
}
