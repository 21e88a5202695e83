import { a4, grey, ink, mm, Sheet } from "../../platform/pdf/Sheet.ts"
import { drawHandRows } from "./handRows.ts"
import {
  drawDraftMark,
  drawFooters,
  drawHeading,
  flow,
  type Layout,
  linesOf,
  room,
  startLayout,
  textWidth
} from "./Layout.ts"
import type { AnswerGroup, DocumentTown, PrintModel } from "./PrintModel.ts"
import { drawRows } from "./rows.ts"
import { drawSignature } from "./signature.ts"
import { drawAlert } from "./symbols.ts"
import { typeset } from "./words.ts"

/** The document in our own layout, as an A4 PDF. The same data always gives the same bytes: no clock, no randomness. */
export const documentPdf = async (filled: PrintModel): Promise<Uint8Array> => {
  const { town, language, draft } = filled
  const about = filled.subject[0]?.value ?? ""
  const foot = [filled.title, about, town.name].filter((text) => text !== "").join(" · ")
  const layout = startLayout(await Sheet.make(filled), {
    language,
    running: { title: filled.title, about },
    foot,
    draft,
    accentColor: town.accentColor
  })
  describe(layout, filled)
  drawLetterhead(layout, town)
  drawTitle(layout, filled)
  drawNotices(layout, filled.notices)
  drawGroups(layout, filled.groups)
  drawSignature(layout, filled.statement, filled.signature)
  drawFooters(layout)
  return layout.sheet.save()
}

/** The bar in the town's colour, the town's name and address, and whether this is a preview. */
export const drawLetterhead = (layout: Layout, town: DocumentTown): void => {
  const { sheet, accent } = layout
  sheet.box(0, 0, a4.width, 1.6 * mm, accent.full)
  drawDraftMark(layout)
  const box = { x: a4.left, width: 110 * mm }
  flow(layout, [town.name], { ...box, leading: 14 }, { bold: true, size: 12 })
  sheet.y -= 2
  flow(layout, [...town.addressLines, town.contact], { ...box, leading: 10 }, { size: 8, color: grey })
}

const drawTitle = (layout: Layout, { title, intro, subject, language }: PrintModel) => {
  const { sheet, accent } = layout
  sheet.y += 7 * mm
  flow(
    layout,
    [typeset(title, language)],
    { x: a4.left, width: textWidth, leading: 23 },
    { bold: true, size: 20, role: "H1" }
  )
  sheet.y -= 4
  flow(layout, [typeset(intro, language)], { x: a4.left, width: textWidth, leading: 11.5 }, { size: 9, color: grey })
  sheet.y += 3 * mm
  const rows = subject.map(({ label, value }) => ({ label: typeset(label, language), value, important: false }))
  drawRows(layout, rows, { ground: accent.tint, boldValues: true })
  sheet.y += 3 * mm
}

const drawNotices = (layout: Layout, notices: ReadonlyArray<string>) => {
  if (notices.length === 0) return
  const { sheet, words, language, accent } = layout
  const style = { bold: true, size: 9.5 } as const
  drawHeading(layout, words.notices, 14 * mm)
  for (const notice of notices) {
    const lines = linesOf(layout, typeset(notice, language), style, textWidth - 18)
    room(layout, Math.min(lines.length * 12.5, 60 * mm))
    drawAlert(sheet, a4.left + 2 * mm, sheet.y)
    for (const line of lines) {
      room(layout, 12.5)
      sheet.box(a4.left - 4, sheet.y - 9, 3, 12.5, ink)
      sheet.text(line, a4.left + 2 * mm + 14, sheet.y, style)
      sheet.y += 12.5
    }
    sheet.rule(sheet.y - 7, a4.left, accent.tint)
    sheet.y += 4
  }
  sheet.y += 1.5 * mm
}

const drawGroups = (layout: Layout, groups: ReadonlyArray<AnswerGroup>) => {
  const { sheet, words, language, draft } = layout
  if (!draft && groups.some(({ answers }) => answers.some(({ important }) => important))) {
    drawAlert(sheet, a4.left + 2 * mm, sheet.y)
    sheet.text(words.important, a4.left + 2 * mm + 14, sheet.y, { size: 8, color: grey })
    sheet.y += 6 * mm
  }
  for (const { title, answers } of groups) {
    drawHeading(layout, typeset(title, language), 12 * mm)
    const typed = answers.map((answer) => ({ ...answer, label: typeset(answer.label, language) }))
    const byHand = typed.flatMap((answer) =>
      answer.byHand === undefined ? [] : [{ ...answer, byHand: answer.byHand }]
    )
    if (draft && byHand.length === typed.length) drawHandRows(layout, byHand)
    else drawRows(layout, typed)
    sheet.y += 2 * mm
  }
}

const describe = ({ sheet: { doc }, words }: Layout, { title, town, draft, signature }: PrintModel) => {
  doc.setTitle(draft ? `${title} (${words.draft})` : title, { showInWindowTitleBar: true })
  doc.setAuthor(town.name)
  doc.setCreator("Portail Familles")
  doc.setProducer("pdf-lib")
  doc.setLanguage(words.locale)
  if (signature !== null && !draft) doc.setKeywords([`hmac-sha256:${signature.contentHash}`])
}
