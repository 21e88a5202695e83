import type { PDFName, PDFOperator } from "pdf-lib"
import { ink } from "../../platform/pdf/Sheet.ts"
import { shownText } from "../../platform/pdf/shownText.ts"
import type { Typeface } from "../../platform/pdf/typeface.ts"

/** A field's box and how its text stands in it, in points from the box's bottom left corner. */
export interface TextBox {
  readonly width: number
  readonly height: number
  /** What the form asks for; 0 when it leaves it open. */
  readonly size: number
  readonly multiline: boolean
  readonly align: "left" | "centre" | "right"
  /** One cell per character, this many; `undefined` for running text. */
  readonly cells: number | undefined
}

const smallest = 6
const padding = 2
const leading = 1.16

/** The lines of a text in its box, as large as it allows down to six points; `undefined` when even that is too large. */
export const fitText = (
  face: Typeface,
  text: string,
  box: TextBox
): { readonly size: number; readonly lines: ReadonlyArray<string> } | undefined => {
  const largest = box.size > 0 ? box.size : box.multiline ? 10 : Math.min(12, Math.max(smallest, box.height * 0.62))
  const paragraphs = text.split(/\r\n|[\n\r\u2028\u2029]/)
  if (box.cells !== undefined) return text.length <= box.cells ? { size: largest, lines: [text] } : undefined
  for (let size = largest; ; size = Math.max(smallest, size - 0.5)) {
    const width = box.width - 2 * padding
    const lines = box.multiline ? paragraphs.flatMap((line) => face.wrap(line, size, width)) : [paragraphs.join(" ")]
    const fits = box.multiline
      ? lines.length * size * leading <= Math.max(box.height - padding, size * leading)
      : face.width(lines[0] ?? "", size) <= width
    if (fits) return { size, lines }
    if (size <= smallest) return undefined
  }
}

/** Draws fitted lines: several from the top of the box, one in its middle. */
export const textInBox = (
  face: Typeface,
  key: PDFName,
  fitted: { readonly size: number; readonly lines: ReadonlyArray<string> },
  box: TextBox
): ReadonlyArray<PDFOperator> => {
  const { size, lines } = fitted
  const top = box.multiline ? box.height - padding - size * 0.85 : (box.height - size * 0.7) / 2
  const draw = (text: string, x: number, y: number) => shownText(face, key, text, { x, y, size, color: ink })
  if (box.cells !== undefined) {
    const cell = box.width / box.cells
    return Array.from(lines[0] ?? "").flatMap((letter, i) =>
      letter === " " ? [] : draw(letter, i * cell + (cell - face.width(letter, size)) / 2, top)
    )
  }
  return lines.flatMap((line, i) => {
    const free = box.width - 2 * padding - face.width(line, size)
    const indent = box.align === "left" ? 0 : box.align === "right" ? free : free / 2
    return draw(line, padding + indent, top - i * size * leading)
  })
}
