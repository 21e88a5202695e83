import type { Language } from "../platform/text/Language.ts"
import type { RegieSettings, TownSettings } from "../towns/Town.ts"
import { officeOf } from "./bordereaux/office.ts"
import type { Invoice, InvoiceDetail } from "./Invoice.ts"
import { lineIn, periodIn } from "./lineWords.ts"
import type { InvoicePdf, InvoicePdfTreasury } from "./pdf/InvoicePdf.ts"
import { objects } from "./pdf/words.ts"

/** What is printed on an invoice, from what the town and the invoice say. */
export const invoicePdf = (
  settings: TownSettings,
  invoice: Invoice & Pick<InvoiceDetail, "debtor" | "lines" | "creditNotes" | "treasury">,
  language: Language
): InvoicePdf => {
  const regie = settings.regies.find((candidate) => candidate.code === invoice.regieCode)
  const period = periodIn(invoice.period, language)
  const office = officeOf(invoice, regie)
  return {
    language,
    town: {
      name: settings.name,
      addressLines: settings.addressLines,
      accentColor: settings.accentColor,
      siret: settings.siret === "" ? null : settings.siret,
      contactLines: [settings.contactMail]
    },
    regie: {
      name: office?.name ?? regie?.name ?? invoice.regieCode,
      placeOfPayment: office?.address ?? (regie?.placeOfPayment ?? "").split("\n").filter((line) => line !== ""),
      acceptedMeans: regie?.acceptedMeans ?? [],
      legalMention: regie?.legalMention ?? ""
    },
    treasury: treasuryOf(invoice, regie),
    invoice: {
      number: invoice.number,
      issuedOn: invoice.issuedOn,
      dueOn: invoice.dueOn,
      periodLabel: period,
      object: objects[language]
    },
    debtor: invoice.debtor,
    lines: invoice.lines
      .map((each) => lineIn(each, language))
      .map((line) => ({
        child: line.childName,
        activity: line.activity,
        description: line.description,
        place: settings.name,
        period,
        quantity: line.quantity,
        unit: line.unit,
        unitPriceCents: line.unitPriceCents,
        amountCents: line.amountCents,
        tariffExplanation: line.tariff
      })),
    deductions: [],
    totalCents: invoice.totalCents,
    paidCents: invoice.paidCents,
    creditNotes: invoice.creditNotes,
    remainingCents: invoice.remainingCents
  }
}

const treasuryOf = (
  { treasury }: Pick<InvoiceDetail, "treasury">,
  regie: RegieSettings | undefined
): InvoicePdfTreasury | null => {
  if (treasury === null) return null
  const { kind, exercise, bordereau, piece, reference } = treasury
  const { issuer, court } = treasury.collection
  return { kind, exercise, bordereau, piece, reference, issuer, court, numcli: regie?.numcli ?? "" }
}
