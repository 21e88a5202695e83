import { a4, grey, ink, mm, type TextStyle } from "../../platform/pdf/Sheet.ts"
import { type Layout, linesOf, room, textWidth } from "./Layout.ts"
import type { HandAnswer, PrintedAnswer } from "./PrintModel.ts"
import { drawEmptyBox, drawTick, symbolWidth } from "./symbols.ts"

/** A question with what a pen fills in; what is answered already stands there. */
export interface HandQuestion extends PrintedAnswer {
  readonly byHand: HandAnswer
}

const labelStyle: TextStyle = { size: 9.5 }
const valueStyle: TextStyle = { bold: true, size: 9.5 }
const leading = 12
/** Between lines that a pen writes on, and rows of boxes. */
const penLeading = 7 * mm
const answerLeft = a4.left + 92 * mm
const between = 5 * mm
/** Lines for a long answer. */
const emptyLines = 3

/** Questions below each other, each with room for a pen. */
export const drawHandRows = (layout: Layout, questions: ReadonlyArray<HandQuestion>): void => {
  for (const question of questions) {
    if (question.byHand.kind === "lines") drawLongAnswer(layout, question)
    else drawShortAnswer(layout, question)
  }
}

const drawShortAnswer = (layout: Layout, question: HandQuestion) => {
  const { sheet } = layout
  const labels = linesOf(layout, question.label, labelStyle, answerLeft - a4.left - between)
  const boxes = boxRows(layout, question, a4.right - answerLeft)
  const height = Math.max(penLeading, labels.length * leading, boxes.length * leading * 1.25) + 4
  room(layout, height)
  const top = sheet.y
  labels.forEach((line, i) => {
    sheet.text(line, a4.left, top + i * leading, labelStyle)
  })
  if (question.byHand.kind === "boxes") drawBoxes(layout, boxes, question.value, top)
  else drawBlank(layout, question, top)
  sheet.y = top + height
}

/** A line to write on, or the places of a day's figures. */
const drawBlank = ({ sheet }: Layout, { value, byHand }: HandQuestion, y: number) => {
  if (value !== "") sheet.text(value, answerLeft + 2, y, valueStyle)
  else if (byHand.kind === "day") {
    for (const at of [12 * mm, 26 * mm]) sheet.text("/", answerLeft + at, y, { size: 11, color: grey })
    for (const [from, to] of [
      [0, 11],
      [14, 25],
      [28, 46]
    ] as const)
      sheet.box(answerLeft + from * mm, y + 3, (to - from) * mm, 0.6, grey)
    return
  }
  sheet.box(answerLeft, y + 3, a4.right - answerLeft, 0.6, grey)
}

/** Choices in as many rows as they need. */
const boxRows = ({ sheet }: Layout, { byHand }: HandQuestion, width: number): Array<Array<Choice>> => {
  if (byHand.kind !== "boxes") return []
  const rows: Array<Array<Choice>> = []
  let x = 0
  for (const text of byHand.choices) {
    const short = sheet.regular.shortened(text, labelStyle.size, width - symbolWidth)
    const needed = symbolWidth + sheet.regular.width(short, labelStyle.size) + between
    if (rows.length === 0 || x + needed - between > width) {
      rows.push([])
      x = 0
    }
    rows.at(-1)?.push({ text, short, x })
    x += needed
  }
  return rows
}

interface Choice {
  readonly text: string
  readonly short: string
  readonly x: number
}

const drawBoxes = ({ sheet }: Layout, rows: ReadonlyArray<ReadonlyArray<Choice>>, ticked: string, top: number) => {
  rows.forEach((row, i) => {
    const y = top + i * leading * 1.25
    for (const { text, short, x } of row) {
      if (text === ticked) drawTick(sheet, true, answerLeft + x, y)
      else drawEmptyBox(sheet, answerLeft + x, y)
      sheet.text(short, answerLeft + x + symbolWidth, y, text === ticked ? valueStyle : labelStyle)
    }
  })
}

const drawLongAnswer = (layout: Layout, { label, value }: HandQuestion) => {
  const { sheet } = layout
  const labels = linesOf(layout, label, labelStyle, textWidth)
  const values = value === "" ? [] : linesOf(layout, value, valueStyle, textWidth)
  room(layout, labels.length * leading + penLeading)
  for (const line of labels) {
    sheet.text(line, a4.left, sheet.y, labelStyle)
    sheet.y += leading
  }
  for (const line of values) {
    room(layout, leading)
    sheet.text(line, a4.left, sheet.y, valueStyle)
    sheet.y += leading
  }
  for (let i = values.length > 0 ? emptyLines - 1 : 0; i < emptyLines; i += 1) {
    room(layout, penLeading)
    sheet.y += penLeading - leading
    sheet.box(a4.left, sheet.y + 3, textWidth, 0.6, grey)
    sheet.y += leading
  }
  sheet.y += 8
}

/** Where a pen signs: who, where, when, and room for the hand. */
export const drawHandSignature = (layout: Layout): void => {
  const { sheet, words } = layout
  const height = 44 * mm
  room(layout, height)
  const top = sheet.y - 4
  sheet.frame(a4.left, top, textWidth, height, 0.9)
  const inside = a4.left + 4 * mm
  const written = (label: string, x: number, to: number, y: number) => {
    sheet.text(label, x, y, labelStyle)
    sheet.box(
      x + sheet.regular.width(label, labelStyle.size) + 4,
      y + 3,
      to - x - sheet.regular.width(label, labelStyle.size) - 4,
      0.6,
      grey
    )
  }
  written(words.signer, inside, a4.right - 4 * mm, top + 8 * mm)
  written(words.place, inside, inside + 74 * mm, top + 17 * mm)
  written(words.day, inside + 80 * mm, a4.right - 4 * mm, top + 17 * mm)
  sheet.text(words.handSignature, inside, top + 26 * mm, { ...labelStyle, color: ink })
  sheet.y = top + height + 10
}
