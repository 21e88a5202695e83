import { a4, grey, ink, mm, Sheet } from "../../platform/pdf/Sheet.ts"
import { longDay } from "../../platform/time/dates.ts"
import type { AttendanceChild, AttendanceGroup, AttendanceSheet } from "./AttendanceGroup.ts"
import { attendanceWords } from "./attendanceWords.ts"
import { drawLetterhead } from "./documentPdf.ts"
import type { EmergencyPerson } from "./EmergencyGroup.ts"
import { drawFooters, flow, type Layout, linesOf, room, startLayout, textWidth } from "./Layout.ts"
import { drawAlert, drawEmptyBox } from "./symbols.ts"
import { typeset } from "./words.ts"

type Words = (typeof attendanceWords)["fr"]

/** Who comes on a day, with boxes to tick: pages of its own for each place and group. */
export const attendanceSheet = async (data: AttendanceSheet): Promise<Uint8Array> => {
  const { town, language, groups } = data
  const says = attendanceWords[language]
  const about = `${data.activity} · ${longDay(data.day, language)}`
  const layout = startLayout(await Sheet.make(data), {
    language,
    running: { title: says.title, about },
    foot: [says.title, about, town.name].join(" · "),
    draft: false,
    accentColor: town.accentColor
  })
  const { sheet, words } = layout
  sheet.doc.setTitle(`${says.title} · ${about}`, { showInWindowTitleBar: true })
  sheet.doc.setAuthor(town.name)
  sheet.doc.setLanguage(words.locale)
  if (groups.length === 0) drawTitle(layout, data, about, { place: "", group: "", children: [] })
  groups.forEach((group, index) => {
    if (index > 0) sheet.addPage()
    const ofGroup = { ...layout, running: { title: nameOf(group, says), about } }
    drawTitle(ofGroup, data, about, group)
    for (const child of group.children) drawChild(ofGroup, child, says)
  })
  drawFooters(layout)
  return sheet.save()
}

const nameOf = ({ place, group }: AttendanceGroup, { everyone }: Words): string =>
  [place, group].filter((name) => name !== "").join(" · ") || everyone

const drawTitle = (
  layout: Layout,
  { town, language, withHealth }: AttendanceSheet,
  about: string,
  group: AttendanceGroup
) => {
  const { sheet } = layout
  const says = attendanceWords[language]
  const box = { x: a4.left, width: textWidth }
  const count = group.children.length
  drawLetterhead(layout, town)
  sheet.y += 4 * mm
  flow(layout, [`${says.title} : ${nameOf(group, says)}`], { ...box, leading: 18 }, { bold: true, size: 16 })
  flow(layout, [about], { ...box, leading: 14 }, { bold: true, size: 11 })
  flow(layout, [count === 0 ? says.noChild : says.children(count)], { ...box, leading: 12 }, { size: 10 })
  const notice = withHealth ? `${says.confidential} ${says.offline}` : says.offline
  flow(layout, [typeset(notice, language)], { ...box, leading: 11 }, { size: 8.5, color: grey })
  sheet.y += 4 * mm
}

const leading = 10.5
const small = { size: 8.5 } as const
const boxes = 74 * mm

const drawChild = (layout: Layout, child: AttendanceChild, says: Words) => {
  const { sheet, accent } = layout
  const name = `${child.familyName} ${child.givenName}`
  const nameLines = sheet.bold.wrap(name, 10.5, textWidth - boxes - 4 * mm)
  const lines = detailsOf(child, says).map((detail) => ({ ...detail, lines: wrapped(layout, detail) }))
  const height = nameLines.length * 12 + 4 + lines.reduce((sum, detail) => sum + detail.lines.length, 0) * leading + 10
  // a child that fits on one page is not cut in two
  room(layout, Math.min(height, 200 * mm))
  sheet.box(a4.left, sheet.y - 10, textWidth, nameLines.length * 12 + 3, accent.tint)
  sheet.paragraph(nameLines, a4.left + 2 * mm, sheet.y, textWidth - boxes, 12, { bold: true, size: 10.5 })
  drawBoxes(layout, child, says)
  sheet.y += nameLines.length * 12 + 3
  for (const { important, lines: texts } of lines) {
    texts.forEach((text, index) => {
      room(layout, leading)
      if (important && index === 0) drawAlert(sheet, a4.left + 2 * mm, sheet.y)
      if (important) sheet.box(a4.left - 4, sheet.y - 8, 3, leading, ink)
      sheet.text(text, a4.left + 2 * mm + (important ? 13 : 0), sheet.y, { ...small, bold: important })
      sheet.y += leading
    })
  }
  sheet.y += 6
}

const wrapped = (layout: Layout, { text, important }: Detail) =>
  linesOf(layout, text, { ...small, bold: important }, textWidth - 4 * mm - (important ? 13 : 0))

/** Boxes for a pen, or what is noted already. */
const drawBoxes = ({ sheet }: Layout, { state, lateMinutes }: AttendanceChild, says: Words) => {
  const x = a4.right - boxes
  if (state === "absent-excused" || state === "absent-unexcused") {
    sheet.text(says.states[state], x, sheet.y, { bold: true, size: 9 })
    return
  }
  if (state === "present") {
    const late = lateMinutes === 0 ? "" : `, ${says.late(lateMinutes)}`
    sheet.text(`${says.states.present}${late}`, x, sheet.y, { bold: true, size: 9 })
    return
  }
  const marks = [says.came, says.absent]
  marks.forEach((mark, index) => {
    drawEmptyBox(sheet, x + index * 23 * mm, sheet.y)
    sheet.text(mark, x + index * 23 * mm + 11, sheet.y, { size: 9 })
  })
  sheet.text(says.left, x + 45 * mm, sheet.y, { size: 9 })
  sheet.box(x + 45 * mm + sheet.regular.width(says.left, 9) + 4, sheet.y + 1, 14 * mm, 0.7, ink)
}

interface Detail {
  readonly text: string
  readonly important: boolean
}

const detailsOf = (child: AttendanceChild, says: Words): ReadonlyArray<Detail> => {
  const times = child.from === "" ? "" : `${child.from} – ${child.until}`
  const units = child.units.length === 0 ? says.unbooked : child.units.join(", ")
  const line = (label: string, texts: ReadonlyArray<string>, important = false): ReadonlyArray<Detail> =>
    texts.length === 0 ? [] : [{ text: `${label} : ${texts.join(" ; ")}`, important }]
  return [
    { text: [child.schoolClass, units, times].filter((text) => text !== "").join(" · "), important: false },
    ...line(
      says.forbidden,
      child.forbidden.map(({ name, relation }) => withRelation(name, relation)),
      true
    ),
    ...line(says.health, child.health, true),
    ...line(says.diet, child.diet.length === 0 ? [] : [child.diet.join(", ")]),
    ...line(says.contacts, child.contacts.map(reachable)),
    ...line(says.pickups, child.pickups.map(reachable)),
    ...(child.leavesAloneFrom === null ? [] : [{ text: says.alone(child.leavesAloneFrom), important: false }])
  ]
}

const withRelation = (name: string, relation: string) => (relation === "" ? name : `${name} (${relation})`)

const reachable = ({ name, relation, phone }: EmergencyPerson) =>
  // a number is not cut in two
  [withRelation(name, relation), phone.replaceAll(" ", "\u00a0")].filter((part) => part !== "").join(" ")
