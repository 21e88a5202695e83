import type { RGB } from "pdf-lib"
import { a4, grey, ink, mm, type TextStyle } from "../../platform/pdf/Sheet.ts"
import { type Layout, linesOf, room, textWidth } from "./Layout.ts"
import type { PrintedAnswer } from "./PrintModel.ts"
import { drawAlert, drawTick, symbolWidth } from "./symbols.ts"
import { saysYes } from "./words.ts"

const leading = 12
const ascent = 9
const gap = 3
const half = { label: 50 * mm, value: 30 * mm, step: 89 * mm, inset: 2 * mm }
const whole = { label: 50 * mm, value: textWidth - 58 * mm, at: 54 * mm }

/** How rows look: on a coloured ground or on paper, with bold values or not. */
export interface RowStyle {
  readonly ground?: RGB
  readonly boldValues?: boolean
}

/** Labels and their values: short ones in pairs on a line, the others on as many lines and pages as they need. */
export const drawRows = (layout: Layout, answers: ReadonlyArray<PrintedAnswer>, look: RowStyle = {}): void => {
  for (let i = 0; i < answers.length; i += 1) {
    const [answer, next] = [answers[i], answers[i + 1]]
    if (answer === undefined) continue
    if (next !== undefined && isShort(layout, answer, look) && isShort(layout, next, look)) {
      drawPair(layout, [answer, next], look)
      i += 1
    } else drawRow(layout, answer, look)
  }
}

const styles = (answer: PrintedAnswer, look: RowStyle): { label: TextStyle; value: TextStyle } =>
  answer.important
    ? { label: { bold: true, size: 9 }, value: { bold: true, size: 9.5 } }
    : {
        label: { size: 9, color: grey },
        value: { size: 9.5, bold: look.boldValues === true, color: answer.value === "" ? grey : ink }
      }

const shownValue = (layout: Layout, answer: PrintedAnswer) =>
  answer.value.trim() === "" ? layout.words.unanswered : answer.value

const indent = (answer: PrintedAnswer) => (saysYes(answer.value) === undefined ? 0 : symbolWidth)

const isShort = (layout: Layout, answer: PrintedAnswer, look: RowStyle) => {
  const { label, value } = styles(answer, look)
  return (
    !answer.important &&
    linesOf(layout, answer.label, label, half.label).length <= 1 &&
    linesOf(layout, shownValue(layout, answer), value, half.value - indent(answer)).length <= 1
  )
}

const drawPair = (layout: Layout, pair: readonly [PrintedAnswer, PrintedAnswer], look: RowStyle) => {
  const { sheet } = layout
  room(layout, leading + gap)
  drawGround(layout, look.ground, sheet.y, leading + gap)
  pair.forEach((answer, i) => {
    const x = a4.left + half.inset + i * half.step
    const { label, value } = styles(answer, look)
    for (const line of linesOf(layout, answer.label, label, half.label)) sheet.text(line, x, sheet.y, label)
    for (const line of linesOf(layout, shownValue(layout, answer), value, half.value)) {
      drawValue(layout, answer, line, x + half.label + half.inset, sheet.y, value)
    }
  })
  sheet.y += leading + gap
}

const markWidth = (answer: PrintedAnswer) => (answer.important ? 14 : 0)

const measure = (layout: Layout, answer: PrintedAnswer, look: RowStyle) => {
  const { label, value } = styles(answer, look)
  const labels = linesOf(layout, answer.label, label, whole.label - markWidth(answer))
  const values = linesOf(layout, shownValue(layout, answer), value, whole.value - indent(answer))
  return { labels, values, tallest: Math.max(labels.length, values.length, 1) }
}

const drawRow = (layout: Layout, answer: PrintedAnswer, look: RowStyle) => {
  const { sheet } = layout
  const { label, value } = styles(answer, look)
  const left = a4.left + half.inset
  const { labels, values, tallest } = measure(layout, answer, look)
  room(layout, Math.min(tallest * leading, 60 * mm) + gap)
  const first = fitting(layout, tallest)
  drawGround(layout, look.ground, sheet.y, first * leading + gap, answer.important)
  if (answer.important) drawAlert(sheet, left, sheet.y)
  const top = sheet.y
  labels.slice(0, first).forEach((line, i) => {
    sheet.text(line, left + markWidth(answer), top + i * leading, label)
  })
  values.slice(0, first).forEach((line, i) => {
    drawValue(layout, answer, line, a4.left + whole.at, top + i * leading, value, i === 0)
  })
  sheet.y = top + first * leading + gap
  drawRest(layout, answer, { labels: labels.slice(first), values: values.slice(first) }, look)
}

/** What did not fit on the page that a long answer began on. */
const drawRest = (
  layout: Layout,
  answer: PrintedAnswer,
  rest: { labels: ReadonlyArray<string>; values: ReadonlyArray<string> },
  look: RowStyle
) => {
  const { sheet } = layout
  const { label, value } = styles(answer, look)
  const line = (text: string, x: number, style: TextStyle) => {
    room(layout, leading + gap)
    drawGround(layout, look.ground, sheet.y, leading + gap, answer.important)
    sheet.text(text, x, sheet.y, style)
    sheet.y += leading
  }
  for (const text of rest.labels) line(text, a4.left + half.inset + markWidth(answer), label)
  for (const text of rest.values) line(text, a4.left + whole.at + indent(answer), value)
  if (rest.labels.length + rest.values.length > 0) sheet.y += gap
}

const fitting = ({ sheet }: Layout, lines: number) =>
  Math.min(lines, Math.max(1, Math.floor((a4.bottom - sheet.y - gap) / leading)))

const drawValue = (
  { sheet }: Layout,
  answer: PrintedAnswer,
  line: string,
  x: number,
  y: number,
  style: TextStyle,
  first = true
) => {
  const yes = saysYes(answer.value)
  if (yes !== undefined && first) drawTick(sheet, yes, x, y)
  sheet.text(line, x + indent(answer), y, style)
}

const drawGround = (
  { sheet, accent }: Layout,
  ground: RGB | undefined,
  y: number,
  height: number,
  important = false
) => {
  const top = y - ascent
  if (ground !== undefined || important) sheet.box(a4.left, top, textWidth, height, ground ?? accent.tint)
  if (important) sheet.box(a4.left - 4, top, 3, height, ink)
}

/** How high rows stand when each is alone on its lines, in points: at least what they take. */
export const heightOfRows = (layout: Layout, answers: ReadonlyArray<PrintedAnswer>): number =>
  answers.reduce((height, answer) => height + measure(layout, answer, {}).tallest * leading + gap, 0)
