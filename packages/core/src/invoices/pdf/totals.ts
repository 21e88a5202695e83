import { type Drawing, room } from "./drawing.ts"
import { a4, grey, mm } from "./Sheet.ts"

const left = 98 * mm
const labels = left + 2 * mm
const amounts = a4.right - 2 * mm
const labelWidth = 62 * mm

interface Sum {
  readonly label: string
  readonly cents: number
  readonly bold?: boolean
}

/** From the services to what is left to pay; sums that belong together stay on one page. */
export const drawTotals = (drawing: Drawing): void => {
  const { sheet, data, words } = drawing
  const services = data.lines.reduce((sum, line) => sum + line.amountCents, 0)
  const deductions = data.deductions.map(({ label, amountCents }): Sum => ({ label, cents: amountCents }))
  sheet.y += 3 * mm
  const reduced = deductions.length > 0 ? [{ label: words.servicesTotal, cents: services }, ...deductions] : []
  for (const sum of reduced) drawSum(drawing, sum)
  room(drawing, 40 * mm)
  drawSum(drawing, { label: words.invoiceTotal, cents: data.totalCents, bold: true })
  if (data.paidCents !== 0) drawSum(drawing, { label: words.paid, cents: -data.paidCents })
  drawRemaining(drawing)
  if (data.previousBalanceCents) drawPreviousBalance(drawing, data.previousBalanceCents)
}

const drawSum = (drawing: Drawing, { label, cents, bold = false }: Sum) => {
  const { sheet } = drawing
  const lines = sheet.face({ bold, size: 9 }).wrap(label, 9, labelWidth)
  room(drawing, lines.length * 11.5 + 4)
  const baseline = sheet.y + 9
  sheet.text(drawing.cents(cents), amounts, baseline, { bold, size: 9, align: "right" })
  sheet.y = sheet.paragraph(lines, labels, baseline, labelWidth, 11.5, { bold, size: 9 }) - 5
}

const drawRemaining = ({ sheet, data, words, accent, cents }: Drawing) => {
  const top = sheet.y + 4
  sheet.box(left, top, a4.right - left, 9 * mm, accent.tint)
  sheet.text(words.remaining, labels, top + 5.9 * mm, { bold: true, size: 10.5 })
  sheet.text(cents(data.remainingCents), amounts, top + 5.9 * mm, { bold: true, size: 12, align: "right" })
  sheet.y = top + 9 * mm
}

const drawPreviousBalance = (drawing: Drawing, balance: number) => {
  const { sheet, words } = drawing
  sheet.y += 2.5 * mm
  drawSum(drawing, { label: words.previousBalance, cents: balance })
  sheet.y = sheet.paragraph([words.previousBalanceNote], labels, sheet.y + 5, 80 * mm, 10, { size: 8, color: grey })
}
