import {
  beginText,
  endText,
  PDFArray,
  type PDFName,
  PDFNumber,
  PDFOperator,
  PDFOperatorNames,
  type RGB,
  setFillingColor,
  setFontAndSize,
  setTextMatrix
} from "pdf-lib"
import type { Typeface } from "./typeface.ts"

/** One line of text from `x` on the baseline `y`, in the page's own points from its bottom left corner. */
export const shownText = (
  face: Typeface,
  key: PDFName,
  text: string,
  at: { readonly x: number; readonly y: number; readonly size: number; readonly color: RGB }
): ReadonlyArray<PDFOperator> => {
  const operands = PDFArray.withContext(face.font.doc.context)
  for (const part of face.glyphRuns(text)) {
    operands.push(typeof part === "number" ? PDFNumber.of(part) : face.font.encodeText(part))
  }
  return [
    beginText(),
    setFillingColor(at.color),
    setFontAndSize(key, at.size),
    setTextMatrix(1, 0, 0, 1, round(at.x), round(at.y)),
    PDFOperator.of(PDFOperatorNames.ShowTextAdjusted, [operands]),
    endText()
  ]
}

const round = (points: number) => Math.round(points * 100) / 100
