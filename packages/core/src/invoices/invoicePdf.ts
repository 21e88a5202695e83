import type { TownSettings } from "../towns/Town.ts"
import type { DebtorRow, InvoiceDetail } from "./Invoice.ts"
import type { InvoicePdf } from "./pdf/InvoicePdf.ts"

const object = { fr: "Services aux familles", en: "Services to families" }

/** What is printed on an invoice, from what the town and the invoice say. */
export const invoicePdf = (
  settings: TownSettings,
  invoice: InvoiceDetail,
  debtor: DebtorRow | undefined,
  names: ReadonlyArray<string>,
  language: "fr" | "en"
): InvoicePdf => {
  const regie = settings.regies.find((candidate) => candidate.code === invoice.regieCode)
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
      name: regie?.name ?? invoice.regieCode,
      placeOfPayment: (regie?.placeOfPayment ?? "").split("\n").filter((line) => line !== ""),
      acceptedMeans: regie?.acceptedMeans ?? [],
      legalMention: regie?.legalMention ?? ""
    },
    invoice: {
      number: invoice.number,
      issuedOn: invoice.issuedOn,
      dueOn: invoice.dueOn,
      periodLabel: invoice.period,
      object: object[language]
    },
    debtor: { names: names.length > 0 ? names : [debtor?.name ?? ""], addressLines: addressLines(debtor) },
    lines: invoice.lines.map((line) => ({
      child: line.childName,
      activity: line.activity,
      description: line.description,
      place: settings.name,
      period: invoice.period,
      quantity: line.quantity,
      unit: line.unit,
      unitPriceCents: line.unitPriceCents,
      amountCents: line.amountCents,
      tariffExplanation: line.tariff
    })),
    deductions: [],
    totalCents: invoice.totalCents,
    paidCents: invoice.paidCents + invoice.creditedCents,
    remainingCents: invoice.remainingCents
  }
}

const addressLines = (debtor: DebtorRow | undefined): ReadonlyArray<string> =>
  debtor === undefined
    ? []
    : [
        `${debtor.streetNumber} ${debtor.street}`.trim(),
        debtor.complement1,
        debtor.complement2,
        `${debtor.postalCode} ${debtor.city}`.trim()
      ].filter((line) => line !== "")
