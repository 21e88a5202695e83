import { a4, grey, mm, Sheet } from "../../platform/pdf/Sheet.ts"
import type { Language } from "../../platform/text/Language.ts"
import { drawLetterhead } from "./documentPdf.ts"
import type { EmergencyChild, EmergencyPerson, EmergencySheet } from "./EmergencyGroup.ts"
import { emergencyWords } from "./emergencyWords.ts"
import { drawFooters, flow, type Layout, room, startLayout, textWidth } from "./Layout.ts"
import type { PrintedAnswer } from "./PrintModel.ts"
import { drawRows, heightOfRows } from "./rows.ts"
import { typeset } from "./words.ts"

/** All that is needed of a group's children on one day, to be kept at hand without a network. */
export const emergencySheet = async (data: EmergencySheet): Promise<Uint8Array> => {
  const { town, language, children } = data
  const says = emergencyWords[language]
  const about = [data.activity, data.group, data.day].filter((part) => part !== "").join(" · ")
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
  drawLetterhead(layout, town)
  drawTitle(layout, data, about)
  for (const child of children) drawChild(layout, child)
  drawFooters(layout)
  return sheet.save()
}

const drawTitle = (layout: Layout, { children, language }: EmergencySheet, about: string) => {
  const { sheet } = layout
  const says = emergencyWords[language]
  const box = { x: a4.left, width: textWidth }
  const withHealth = children.filter(({ health }) => health.length > 0).length
  const counted = `${says.children(children.length)}, ${says.withHealth(withHealth)}`
  sheet.y += 6 * mm
  flow(layout, [says.title], { ...box, leading: 19 }, { bold: true, size: 18 })
  flow(layout, [about], { ...box, leading: 15 }, { bold: true, size: 12 })
  flow(layout, [children.length === 0 ? says.noChild : counted], { ...box, leading: 12 }, { size: 10 })
  flow(layout, [typeset(says.confidential, language)], { ...box, leading: 12 }, { size: 9, color: grey })
  sheet.y += 4 * mm
}

const drawChild = (layout: Layout, child: EmergencyChild) => {
  const { sheet, language, accent } = layout
  const says = emergencyWords[language]
  const rows = rowsOf(child, language)
  const nameLines = sheet.bold.wrap(child.name, 12, 110 * mm)
  const head = nameLines.length * 14 + 8
  const height = head + heightOfRows(layout, rows) + 10
  // a child that fits on one page is not cut in two
  room(layout, height < 230 * mm ? height : head + 30 * mm)
  sheet.box(a4.left, sheet.y - 11, textWidth, head - 4, accent.tint)
  sheet.box(a4.left, sheet.y - 11, textWidth, 1.2, accent.full)
  sheet.paragraph(nameLines, a4.left + 2 * mm, sheet.y + 3, 110 * mm, 14, { bold: true, size: 12 })
  const born = child.birthDate === "" ? "" : says.born(child.birthDate)
  const facts = [born, child.schoolClass].filter((fact) => fact !== "").join(" · ")
  const named = Math.max(...nameLines.map((line) => sheet.bold.width(line, 12)), 0)
  const factsLine = sheet.regular.shortened(facts, 9, textWidth - named - 10 * mm)
  sheet.text(factsLine, a4.right - 2 * mm, sheet.y + 3, { size: 9, color: grey, align: "right" })
  sheet.y += head - 1
  drawRows(layout, rows)
  sheet.y += 7
}

const rowsOf = (child: EmergencyChild, language: Language): ReadonlyArray<PrintedAnswer> => {
  const says = emergencyWords[language]
  const row = (
    label: string,
    lines: ReadonlyArray<string>,
    none: string,
    important = false
  ): ReadonlyArray<PrintedAnswer> =>
    lines.length === 0 && none === ""
      ? []
      : [{ label, value: lines.length === 0 ? none : lines.join("\n"), important: important && lines.length > 0 }]
  const forbidden = child.forbidden.map(({ name, relation }) => withRelation(name, relation))
  const contacts = child.contacts.map((person, i) => `${i + 1}. ${reachable(person)}`)
  const alone = child.leavesAloneFrom === null ? says.no : says.from(child.leavesAloneFrom)
  return [
    ...row(says.health, child.health, says.noHealth, true),
    ...row(says.forbidden, forbidden, "", true),
    ...row(says.contacts, contacts, says.noContact),
    ...row(says.pickups, child.pickups.map(reachable), says.nobodyElse),
    ...row(says.leavesAlone, [alone], ""),
    ...row(
      says.diet,
      [child.diet.join(", ")].filter((diet) => diet !== ""),
      ""
    ),
    ...row(says.missing, child.missing, "", true)
  ]
}

const withRelation = (name: string, relation: string) => (relation === "" ? name : `${name} (${relation})`)

const reachable = ({ name, relation, phone }: EmergencyPerson) =>
  [withRelation(name, relation), phone].filter((part) => part !== "").join(" · ")
