import { accentOf } from "../../platform/pdf/accent.ts"
import { a4, grey, mm, Sheet } from "../../platform/pdf/Sheet.ts"
import { longDay, shortDay } from "../../platform/time/dates.ts"
import { printedCents } from "../pdf/words.ts"
import type { Certificate } from "./Certificate.ts"
import { words } from "./words.ts"

/** Certificates on their way to paper, each on a page of its own. Days are ISO days. */
export interface CertificatePdf {
  readonly town: {
    readonly name: string
    readonly addressLines: ReadonlyArray<string>
    readonly siret: string
    readonly contactMail: string
    readonly accentColor: string
  }
  readonly issuedOn: string
  readonly certificates: ReadonlyArray<Certificate>
}

/** Certificates as A4 pages of one PDF. The same data always gives the same bytes. */
export const renderCertificates = async (data: CertificatePdf): Promise<Uint8Array> => {
  const sheet = await Sheet.make(data)
  const { doc } = sheet
  doc.setTitle(`${words.title} – ${data.town.name}`, { showInWindowTitleBar: true })
  doc.setAuthor(data.town.name)
  doc.setCreator("Portail Familles")
  doc.setProducer("pdf-lib")
  doc.setLanguage("fr-FR")
  doc.setCreationDate(new Date(data.issuedOn))
  doc.setModificationDate(new Date(data.issuedOn))
  for (const [index, certificate] of data.certificates.entries()) {
    if (index > 0) sheet.addPage()
    drawHead(sheet, data, certificate)
    drawAmounts(sheet, data, certificate)
  }
  return sheet.save()
}

const drawHead = (sheet: Sheet, { town }: CertificatePdf, { year, payers, addressLines }: Certificate) => {
  sheet.box(0, 0, a4.width, 1.6 * mm, accentOf(town.accentColor).full)
  const below = sheet.paragraph([town.name], a4.left, 18 * mm, 80 * mm, 16, { bold: true, size: 14 })
  const identity = [...town.addressLines, ...(town.siret === "" ? [] : [words.siret(town.siret)]), town.contactMail]
  const identityEnd = sheet.paragraph(identity, a4.left, below - 2, 80 * mm, 10.5, { size: 8, color: grey })
  const addressed = sheet.paragraph([...payers, ...addressLines], 110 * mm, 50 * mm, 82 * mm, 14, { size: 11 })
  sheet.y = Math.max(identityEnd, addressed) + 18 * mm
  sheet.text(words.title, a4.left, sheet.y, { bold: true, size: 20, role: "H1" })
  sheet.y = sheet.paragraph([words.subtitle(year)], a4.left, sheet.y + 8 * mm, 174 * mm, 16, { size: 12 }) + 8 * mm
  for (const [label, value] of [
    [words.paidBy, payers.join(", ")],
    [words.period, words.wholeYear(year)]
  ] as const) {
    sheet.text(label, a4.left, sheet.y, { size: 9, color: grey })
    sheet.y = sheet.paragraph([value], a4.left + 40 * mm, sheet.y, 130 * mm, 14, { size: 11 }) + 4
  }
  sheet.y += 8 * mm
}

const leading = 9 * mm

const drawAmounts = (sheet: Sheet, { town, issuedOn }: CertificatePdf, { children, totalCents }: Certificate) => {
  const line = (label: string, cents: number, bold = false) => {
    sheet.text(label, a4.left + 2 * mm, sheet.y, { bold, size: 11 })
    sheet.text(printedCents(cents, "fr"), a4.right - 2 * mm, sheet.y, { bold, size: 11, align: "right" })
    sheet.rule(sheet.y + 3 * mm)
    sheet.y += leading
  }
  for (const { name, birthDate, amountCents } of children) {
    line(words.child(name, shortDay(birthDate)), amountCents)
  }
  sheet.box(a4.left, sheet.y - 6 * mm, a4.right - a4.left, leading, accentOf(town.accentColor).tint)
  line(words.total, totalCents, true)
  const texts = [
    words.inWords(totalCents),
    words.statement(town.name),
    words.use,
    words.issued(longDay(issuedOn, "fr"))
  ]
  for (const text of texts) {
    sheet.y = sheet.paragraph([text], a4.left, sheet.y + 3 * mm, a4.right - a4.left, 15, { size: 10 })
  }
}
