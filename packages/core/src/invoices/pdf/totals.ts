import { a4, grey, mm } from "../../platform/pdf/Sheet.ts"
import { type Drawing, room } from "./drawing.ts"

const left = 98 * mm
const labels = left + 2 * mm
const amounts = a4.right - 2 * mm
const labelWidth = 62 * mm
const leading = 11
const gap = 3.5

interface Sum {
  readonly label: string
  readonly cents: number
  readonly bold?: boolean
}

/** From the services to what is left to pay, kept on one page unless the deductions alone would fill it. */
export const drawTotals = (drawing: Drawing): void => {
  const { sheet, data } = drawing
  const sums = sumsOf(drawing)
  const height = sums.reduce((sum, { label }) => sum + heightOf(drawing, label), 0)
  sheet.y += 2 * mm
  room(drawing, Math.min(height, 100 * mm) + (data.previousBalanceCents ? 26 : 12) * mm)
  for (const sum of sums) drawSum(drawing, sum)
  room(drawing, 26 * mm)
  drawRemaining(drawing)
  if (data.previousBalanceCents) drawPreviousBalance(drawing, data.previousBalanceCents)
}

const sumsOf = ({ data, words }: Drawing): ReadonlyArray<Sum> => {
  const services = data.lines.reduce((sum, line) => sum + line.amountCents, 0)
  const deductions = data.deductions.map(({ label, amountCents }) => ({ label, cents: amountCents }))
  return [
    ...(deductions.length > 0 ? [{ label: words.servicesTotal, cents: services }, ...deductions] : []),
    { label: words.invoiceTotal, cents: data.totalCents, bold: true },
    ...(data.paidCents === 0 ? [] : [{ label: words.paid, cents: -data.paidCents }]),
    ...(data.creditNotes ?? []).map(({ number, amountCents }) => ({
      label: words.credited(number),
      cents: -amountCents
    }))
  ]
}

const heightOf = ({ sheet }: Drawing, label: string) => sheet.bold.wrap(label, 9, labelWidth).length * leading + gap

const drawSum = (drawing: Drawing, { label, cents, bold = false }: Sum) => {
  const { sheet } = drawing
  const lines = sheet.face({ bold, size: 9 }).wrap(label, 9, labelWidth)
  room(drawing, lines.length * leading + gap)
  const baseline = sheet.y + 9
  const below = sheet.into("P", () => sheet.paragraph(lines, labels, baseline, labelWidth, leading, { bold, size: 9 }))
  sheet.y = below - 9 + gap
  sheet.text(drawing.cents(cents), amounts, baseline, { bold, size: 9, align: "right" })
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
  sheet.y = sheet.paragraph([words.previousBalanceNote], labels, sheet.y + 5, 80 * mm, 9, { size: 8, color: grey })
}
