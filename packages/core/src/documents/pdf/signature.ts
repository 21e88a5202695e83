import { a4, grey, mm, type TextStyle } from "../../platform/pdf/Sheet.ts"
import { drawHandSignature } from "./handRows.ts"
import { drawHeading, flow, type Layout, linesOf, room, textWidth } from "./Layout.ts"
import type { DocumentSignature } from "./PrintModel.ts"
import { typeset } from "./words.ts"

const inset = 4 * mm
const text: TextStyle = { size: 9 }

/** What is signed, then who signed it, or room for a pen. Nothing when there is nothing to sign. */
export const drawSignature = (layout: Layout, statement: string, signature: DocumentSignature | null): void => {
  const { sheet, words, draft, language } = layout
  if (statement.trim() === "" && (signature === null || draft)) return
  sheet.y += 2 * mm
  drawHeading(layout, words.statement, 30 * mm)
  flow(layout, [typeset(statement, language)], { x: a4.left, width: textWidth, leading: 12 }, { size: 9.5 })
  sheet.y += 1.5 * mm
  if (draft) drawHandSignature(layout)
  else if (signature === null) drawBox(layout, words.unsigned, [])
  else drawBox(layout, words.signed, signedFacts(layout, signature))
}

const signedFacts = ({ words }: Layout, signature: DocumentSignature): ReadonlyArray<readonly [string, string]> => [
  [words.by, signature.by],
  [words.at, signature.at],
  [words.account, signature.account],
  [words.contentHash, signature.contentHash],
  ["", words.signedNote]
]

const drawBox = (layout: Layout, title: string, facts: ReadonlyArray<readonly [string, string]>) => {
  const { sheet } = layout
  const labelled = 52 * mm
  const blocks = facts.map(([label, value]) => ({
    label,
    x: a4.left + inset + (label === "" ? 0 : labelled),
    lines: linesOf(layout, value, text, textWidth - 2 * inset - (label === "" ? 0 : labelled))
  }))
  const height = 24 + blocks.reduce((sum, { lines }) => sum + Math.max(1, lines.length) * 12, 0)
  // a frame holds what a page holds; a longer one than that is only drawn without its frame
  const framed = height < 200 * mm
  if (framed) room(layout, height)
  const top = sheet.y - 4
  if (framed) sheet.frame(a4.left, top, textWidth, height, 0.9)
  sheet.y = top + 15
  sheet.text(title, a4.left + inset, sheet.y, { bold: true, size: 10.5 })
  sheet.y += 14
  for (const { label, x, lines } of blocks) {
    room(layout, 12)
    if (label !== "") sheet.text(label, a4.left + inset, sheet.y, { size: 9, color: grey })
    const before = sheet.y
    flow(layout, lines, { x, width: textWidth, leading: 12 }, text)
    if (sheet.y === before) sheet.y += 12
  }
  sheet.y = Math.max(sheet.y, top + height) + 10
}
