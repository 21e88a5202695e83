import { printedCents } from "../../invoices/pdf/words.ts"
import { accentOf } from "../../platform/pdf/accent.ts"
import { a4, grey, mm, Sheet } from "../../platform/pdf/Sheet.ts"
import { datesIn } from "../../platform/time/dates.ts"
import type { Receipt } from "./Receipt.ts"
import { wordsOf } from "./words.ts"

/** The receipt as an A4 PDF. The same data always gives the same bytes: no clock, no randomness. */
export const renderReceipt = async (receipt: Receipt): Promise<Uint8Array> => {
  const sheet = await Sheet.make(receipt)
  describe(sheet, receipt)
  drawHead(sheet, receipt)
  drawFacts(sheet, receipt)
  drawParts(sheet, receipt)
  return sheet.save()
}

const describe = ({ doc }: Sheet, receipt: Receipt) => {
  const { town, reference, paidAt } = receipt
  const { title, locale } = wordsOf(receipt)
  doc.setTitle(`${title} ${reference} – ${town.name}`.replace(/ {2,}/g, " "), { showInWindowTitleBar: true })
  doc.setAuthor(town.name)
  doc.setCreator("Portail Familles")
  doc.setProducer("pdf-lib")
  doc.setLanguage(locale)
  doc.setCreationDate(new Date(paidAt))
  doc.setModificationDate(new Date(paidAt))
}

const drawHead = (sheet: Sheet, receipt: Receipt) => {
  const { town } = receipt
  const { title, siret } = wordsOf(receipt)
  sheet.box(0, 0, a4.width, 1.6 * mm, accentOf(town.accentColor).full)
  const width = 80 * mm
  const below = sheet.paragraph([town.name], a4.left, 18 * mm, width, 16, { bold: true, size: 14 })
  const identity = [...town.addressLines, ...(town.siret === "" ? [] : [siret(town.siret)]), town.contactMail]
  const end = sheet.paragraph(identity, a4.left, below - 2, width, 10.5, { size: 8, color: grey })
  const titled = sheet.bold.wrap(title, 18, 85 * mm)
  const titleEnd = sheet.into("H1", () =>
    titled.reduce((y, line) => {
      sheet.text(line, a4.right, y, { bold: true, size: 18, align: "right" })
      return y + 22
    }, 20 * mm)
  )
  sheet.y = Math.max(48 * mm, end + 10 * mm, titleEnd + 6 * mm)
}

const drawFacts = (sheet: Sheet, receipt: Receipt) => {
  const labels = wordsOf(receipt)
  const facts = [
    [labels.household, receipt.household],
    [labels.regie, receipt.regie],
    [labels.paidAt, datesIn(receipt.language).instant(new Date(receipt.paidAt))],
    [labels.meansLabel, labels.means[receipt.means]],
    ...(receipt.reference === "" ? [] : [[labels.reference, receipt.reference] as const]),
    ...(receipt.authorisation === "" ? [] : [[labels.authorisation, receipt.authorisation] as const])
  ] as const
  for (const [label, value] of facts) {
    sheet.text(label, a4.left, sheet.y, { size: 9, color: grey })
    sheet.y = sheet.paragraph([value], a4.left + 40 * mm, sheet.y, 130 * mm, 13, { size: 11 }) + 5
  }
  sheet.y += 6 * mm
}

const leading = 8 * mm

const drawParts = (sheet: Sheet, receipt: Receipt) => {
  const { language, town, parts, surplusCents, amountCents, means, trial } = receipt
  const labels = wordsOf(receipt)
  const line = (label: string, cents: number, bold = false) => {
    if (sheet.y + leading > a4.bottom) sheet.addPage()
    sheet.text(label, a4.left, sheet.y, { bold, size: 11 })
    sheet.text(printedCents(cents, language), a4.right, sheet.y, { bold, size: 11, align: "right" })
    sheet.rule(sheet.y + 2.5 * mm)
    sheet.y += leading
  }
  for (const part of parts) line(labels.invoice(part.invoice), part.amountCents)
  if (surplusCents > 0) line(labels.surplus, surplusCents)
  sheet.box(a4.left, sheet.y - 5.5 * mm, a4.right - a4.left, leading, accentOf(town.accentColor).tint)
  line(labels.total, amountCents, true)
  const notes = [...(means === "direct-debit" ? [labels.mandate] : []), ...(trial ? [labels.trial] : [])]
  sheet.paragraph(notes, a4.left, sheet.y + 2 * mm, a4.right - a4.left, 14, { size: 9, color: grey })
}
