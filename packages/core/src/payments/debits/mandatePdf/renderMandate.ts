import { accentOf } from "../../../platform/pdf/accent.ts"
import { a4, grey, mm, Sheet } from "../../../platform/pdf/Sheet.ts"
import { datesIn } from "../../../platform/time/dates.ts"
import type { PrintedMandate } from "./PrintedMandate.ts"
import { words } from "./words.ts"

/** A mandate that was signed on screen, as an A4 page. The same data always gives the same bytes. */
export const renderMandate = async (mandate: PrintedMandate): Promise<Uint8Array> => {
  const sheet = await Sheet.make(mandate)
  describe(sheet, mandate)
  drawHead(sheet, mandate)
  drawParties(sheet, mandate)
  drawSignature(sheet, mandate)
  return sheet.save()
}

const describe = ({ doc }: Sheet, { town, reference, signature }: PrintedMandate) => {
  const { title, locale } = words[signature.language]
  doc.setTitle(`${title} ${reference} – ${town.name}`, { showInWindowTitleBar: true })
  doc.setAuthor(town.name)
  doc.setCreator("Portail Familles")
  doc.setProducer("pdf-lib")
  doc.setLanguage(locale)
  doc.setCreationDate(new Date(signature.at))
  doc.setModificationDate(new Date(signature.at))
}

const width = a4.right - a4.left

const drawHead = (sheet: Sheet, { town, signature }: PrintedMandate) => {
  const { title, text } = words[signature.language]
  sheet.box(0, 0, a4.width, 1.6 * mm, accentOf(town.accentColor).full)
  sheet.text(town.name, a4.left, 18 * mm, { bold: true, size: 12 })
  sheet.text(title, a4.left, 32 * mm, { bold: true, size: 20, role: "H1" })
  sheet.y = 42 * mm
  for (const paragraph of text(signature.creditor)) {
    sheet.y = sheet.paragraph([paragraph], a4.left, sheet.y, width, 14, { size: 10 }) + 5
  }
  sheet.y += 5 * mm
}

const drawFact = (sheet: Sheet, label: string, lines: ReadonlyArray<string>) => {
  sheet.text(label, a4.left, sheet.y, { size: 9, color: grey })
  sheet.y = sheet.paragraph(lines, a4.left + 62 * mm, sheet.y, width - 62 * mm, 14, { size: 11 }) + 3
}

const drawParties = (sheet: Sheet, { reference, holder, iban, signature }: PrintedMandate) => {
  const said = words[signature.language]
  const { creditor, creditorIdentifier, creditorAddress, addressLines } = signature
  const group = (title: string, facts: ReadonlyArray<readonly [string, ReadonlyArray<string>]>) => {
    sheet.text(title, a4.left, sheet.y, { bold: true, size: 12, role: "H2" })
    sheet.rule(sheet.y + 2 * mm)
    sheet.y += 8 * mm
    for (const [label, lines] of facts) drawFact(sheet, label, lines)
    sheet.y += 5 * mm
  }
  group(said.creditor, [
    [said.creditor, [creditor, ...creditorAddress]],
    [said.creditorIdentifier, [creditorIdentifier]],
    [said.reference, [reference]],
    [said.kind, [said.recurrent]]
  ])
  group(said.debtor, [
    [said.debtor, [signature.name, ...addressLines]],
    [said.holder, [holder]],
    [said.iban, [iban, said.hidden]]
  ])
}

const drawSignature = (sheet: Sheet, { town, signature }: PrintedMandate) => {
  const { signature: title, signed } = words[signature.language]
  const text = signed(signature.name, datesIn(signature.language).instant(new Date(signature.at)))
  sheet.box(a4.left, sheet.y - 5 * mm, width, 20 * mm, accentOf(town.accentColor).tint)
  sheet.text(title, a4.left + 4 * mm, sheet.y + 1 * mm, { bold: true, size: 11 })
  sheet.y = sheet.paragraph([text], a4.left + 4 * mm, sheet.y + 7 * mm, width - 8 * mm, 13, { size: 10 })
}
