import type { PDFDocument } from "pdf-lib"
import { a4, mm, Sheet } from "../../platform/pdf/Sheet.ts"
import type { Language } from "../../platform/text/Language.ts"
import { drawDraftMark, drawFooters, drawHeading, flow, startLayout, textWidth } from "./Layout.ts"
import type { DocumentSignature } from "./PrintModel.ts"
import { drawRows } from "./rows.ts"
import { drawSignature } from "./signature.ts"
import { typeset } from "./words.ts"

/** An answer that its field cannot show. */
export interface Unplaced {
  readonly label: string
  readonly value: string | boolean
}

/** Pages after a filled form, for what has no place in it: answers and the signature. None when there is neither. */
export const drawAnnex = async (
  doc: PDFDocument,
  extra: {
    readonly title: string
    readonly language: Language
    readonly draft: boolean
    readonly signature: DocumentSignature | null
  },
  unplaced: ReadonlyArray<Unplaced>
): Promise<void> => {
  const { title, language, draft, signature } = extra
  if (unplaced.length === 0 && (draft || signature === null)) return
  const sheet = await Sheet.make({ extra, unplaced }, doc)
  const running = { title, about: "" }
  const layout = startLayout(sheet, { language, running, foot: title, draft, accentColor: "" })
  const { words, accent } = layout
  sheet.box(0, 0, a4.width, 1.6 * mm, accent.full)
  drawDraftMark(layout)
  sheet.y += 12
  const heading = typeset(`${words.annex} : ${title}`, language)
  flow(layout, [heading], { x: a4.left, width: textWidth, leading: 19 }, { bold: true, size: 16 })
  sheet.y += 3 * mm
  if (unplaced.length > 0) {
    drawHeading(layout, words.unplaced, 12 * mm)
    const said = (value: string | boolean) => (typeof value === "string" ? value : words.said(value))
    drawRows(
      layout,
      unplaced.map(({ label, value }) => ({ label, value: said(value), important: false }))
    )
  }
  drawSignature(layout, "", signature)
  drawFooters(layout)
}
