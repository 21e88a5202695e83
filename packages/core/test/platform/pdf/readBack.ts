import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs"

/** A text as it stands on a page: points from the top left corner. */
export interface PlacedText {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  /** Of the letters, in points. */
  readonly size: number
}

/** A PDF as a reader's software sees it. */
export interface ReadPdf {
  /** The words of each page, with every kind of space as one space. */
  readonly pages: ReadonlyArray<string>
  readonly placed: ReadonlyArray<ReadonlyArray<PlacedText>>
  readonly info: Record<string, unknown>
}

/** Opens a PDF with pdf.js. */
export const readBack = async (bytes: Uint8Array): Promise<ReadPdf> => {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 })
  const pdf = await task.promise
  const { info } = await pdf.getMetadata()
  const placed = await Promise.all(Array.from({ length: pdf.numPages }, (_, i) => placedTexts(pdf, i + 1)))
  await task.destroy()
  const pages = placed.map((texts) =>
    texts
      .map(({ text }) => text)
      .join(" ")
      .replaceAll(/\s+/g, " ")
  )
  return { pages, placed, info: { ...info } }
}

const placedTexts = async (pdf: PDFDocumentProxy, number: number): Promise<ReadonlyArray<PlacedText>> => {
  const page = await pdf.getPage(number)
  const { height } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  return items.flatMap((item) => {
    if (!("str" in item) || item.str.trim() === "") return []
    const [, , , size, x, y] = item.transform.map(Number)
    if (size === undefined || x === undefined || y === undefined) return []
    return [{ text: item.str, x, right: x + item.width, y: height - y, size }]
  })
}
