import { accentOf } from "../../platform/pdf/accent.ts"
import { a4, grey, mm, type Sheet, type TextStyle } from "../../platform/pdf/Sheet.ts"
import type { Language } from "../../platform/text/Language.ts"
import { type DocumentWords, words } from "./words.ts"

/** A document on its way to paper. */
export interface Layout {
  readonly sheet: Sheet
  readonly language: Language
  readonly words: DocumentWords
  readonly accent: ReturnType<typeof accentOf>
  /** What stands at the head of every further page. */
  readonly running: { readonly title: string; readonly about: string }
  /** What stands at the foot of every page, before its number. */
  readonly foot: string
  readonly draft: boolean
}

/** The width of the text area, in points. */
export const textWidth = a4.right - a4.left

/** A layout on a sheet with one page, still empty. */
export const startLayout = (
  sheet: Sheet,
  data: Pick<Layout, "language" | "running" | "foot" | "draft"> & { readonly accentColor: string }
): Layout => ({
  sheet,
  language: data.language,
  words: words[data.language],
  accent: accentOf(data.accentColor),
  running: data.running,
  foot: data.foot,
  draft: data.draft
})

/** Goes to a new page, with a short header, unless `height` points are left on this one; says whether it did. */
export const room = (layout: Layout, height: number): boolean => {
  const { sheet } = layout
  if (sheet.y + height <= a4.bottom) return false
  sheet.addPage()
  sheet.repeated(() => drawRunningHead(layout))
  return true
}

/** Lines of text in the flow, as many pages as they need. `y` stands on the baseline of the next line. */
export const flow = (
  layout: Layout,
  texts: ReadonlyArray<string>,
  box: { readonly x: number; readonly width: number; readonly leading: number },
  style: TextStyle
): void => {
  const { sheet } = layout
  const drawLine = (line: string) => {
    room(layout, box.leading)
    sheet.text(line, box.x, sheet.y, style)
    sheet.y += box.leading
  }
  for (const text of texts) {
    const lines = linesOf(layout, text, style, box.width)
    if (lines.length > 0) sheet.into(style.role ?? "P", () => lines.forEach(drawLine))
  }
}

/** A text in lines no wider than `width`; its own line breaks are kept. */
export const linesOf = ({ sheet }: Layout, text: string, style: TextStyle, width: number): ReadonlyArray<string> =>
  text.split(/\r\n|[\n\r\u2028\u2029]/).flatMap((line) => sheet.face(style).wrap(line, style.size, width))

/** A heading with a line in the town's colour below it, on the page of the `height` that follows it. */
export const drawHeading = (layout: Layout, text: string, height: number): void => {
  const { sheet, accent } = layout
  const style: TextStyle = { bold: true, size: 11 }
  const lines = linesOf(layout, text, style, textWidth)
  room(layout, lines.length * 13 + 6 + height)
  sheet.y += 3
  sheet.y = sheet.into("H2", () => sheet.paragraph(lines, a4.left, sheet.y, textWidth, 13, style)) - 13
  sheet.box(a4.left, sheet.y + 4, textWidth, 1.2, accent.full)
  sheet.y += 19
}

/** “Non signé en ligne” in a frame at the top right of the page. */
export const drawDraftMark = ({ sheet, words, draft }: Layout): void => {
  if (!draft) return
  const width = sheet.bold.width(words.draft, 11) + 16
  sheet.frame(a4.right - width, 6.5 * mm, width, 20, 1.5)
  sheet.text(words.draft, a4.right - 8, 6.5 * mm + 13.8, { bold: true, size: 11, align: "right" })
}

/** What stands at the foot of every page: which document, whether it is a preview, which page. */
export const drawFooters = ({ sheet, words, foot, draft }: Layout): void => {
  const style = { size: 7.5, color: grey } as const
  const text = sheet.regular.shortened(draft ? `${words.draft} · ${foot}` : foot, style.size, 150 * mm)
  sheet.eachPage((page, pages) => {
    sheet.rule(283 * mm)
    sheet.text(text, a4.left, 287 * mm, style)
    sheet.text(words.page(page, pages), a4.right, 287 * mm, { ...style, align: "right" })
  })
}

const drawRunningHead = (layout: Layout) => {
  const { sheet, words, accent, running } = layout
  sheet.box(0, 0, a4.width, 1.6 * mm, accent.full)
  drawDraftMark(layout)
  sheet.y = a4.top + (layout.draft ? 6 : 0)
  const title = `${sheet.bold.shortened(running.title, 9, 78 * mm)} (${words.continued})`
  sheet.text(title, a4.left, sheet.y, { bold: true, size: 9 })
  const about = sheet.regular.shortened(running.about, 9, 70 * mm)
  sheet.text(about, a4.right, sheet.y, { size: 9, color: grey, align: "right" })
  sheet.y += 8 * mm
}
