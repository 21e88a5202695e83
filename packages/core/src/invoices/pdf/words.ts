import { formatCents } from "../../platform/money/money.ts"
import { datesIn } from "../../platform/time/dates.ts"
import type { InvoicePdf } from "./InvoicePdf.ts"

const fr = {
  locale: "fr-FR",
  invoice: "Facture",
  number: (number: string) => `n°\u00a0${number}`,
  regie: "Régie",
  collectedBy: "Encaissée par",
  notice: "Avis des sommes à payer",
  claims: { titre: "Titre", role: "Article" },
  slip: (claim: { kind: "titre" | "role"; piece: number; bordereau: number; exercise: number }) =>
    `n°\u00a0${claim.piece}, ${claim.kind === "titre" ? "bordereau" : "rôle"} n°\u00a0${claim.bordereau}, exercice ${claim.exercise}`,
  online: "En ligne",
  onlineAt: (numcli: string) => ["www.payfip.gouv.fr", `Identifiant ${numcli}`],
  onlineOnce: "dès sa prise en charge par le comptable",
  debt: "Référence de la dette",
  issuedBy: (issuer: string) => `Titre émis et rendu exécutoire par ${issuer}.`,
  remedies: (court: string) =>
    `Dans les deux mois qui suivent la réception du présent avis, vous pouvez contester la somme devant le juge compétent : ${court}. Ce recours suspend la force exécutoire du titre (article L. 1617-5 du code général des collectivités territoriales). Pour une difficulté de paiement, adressez-vous au comptable public ; pour une question sur la facture, à la ville.`,
  coupon: "Talon à joindre à votre paiement, sans l’agrafer",
  couponCheque: "Chèque à l’ordre du Trésor public, à envoyer ou à remettre à :",
  issuedOn: "Émise le",
  period: "Période",
  object: "Objet",
  remaining: "Reste à payer",
  dueOn: "Date limite de paiement",
  state: "État",
  service: "Prestation",
  quantity: "Quantité",
  unitPrice: "Prix unitaire",
  amount: "Montant",
  household: "Foyer",
  continued: "suite",
  servicesTotal: "Total des prestations",
  invoiceTotal: "Total de la facture",
  paid: "Déjà payé",
  credited: (number: string) => `Avoir n°\u00a0${number}`,
  creditNote: "Avoir",
  creditIssuedOn: "Émis le",
  creditedInvoice: "Facture concernée",
  invoiceOf: (number: string, issued: string, period: string) => `n°\u00a0${number} du ${issued}, ${period}`,
  reason: "Motif",
  creditAmount: "Somme qui n’est plus réclamée",
  creditLegal: (number: string) => [
    `Cet avoir annule la facture n°\u00a0${number} à hauteur de son montant. La facture elle-même ne change pas : gardez les deux documents.`,
    "Service public administratif d’une collectivité, hors du champ de la TVA (article 256 B du code général des impôts)."
  ],
  creditSurplus: (amount: string) =>
    `Vous aviez déjà payé ${amount} de cette somme : la régie vous les rembourse, ou les déduit d’une autre facture.`,
  previousBalance: "Solde des factures précédentes",
  previousBalanceNote: "pour information, non compris dans cette facture",
  howToPay: "Comment payer",
  acceptedMeans: "Moyens de paiement acceptés",
  placeOfPayment: "Lieu de paiement",
  reference: "Référence à rappeler",
  siret: (siret: string) => `SIRET\u00a0${siret}`,
  page: (page: number, pages: number) => `Page ${page}/${pages}`
}

const en: typeof fr = {
  locale: "en-GB",
  invoice: "Invoice",
  number: (number) => `no.\u00a0${number}`,
  regie: "Cash office (régie)",
  collectedBy: "Paid to",
  notice: "Notice of sums due",
  claims: { titre: "Claim (titre)", role: "Article" },
  slip: ({ kind, piece, bordereau, exercise }) =>
    `no.\u00a0${piece}, ${kind === "titre" ? "bordereau" : "rôle"} no.\u00a0${bordereau}, year ${exercise}`,
  online: "Online",
  onlineAt: (numcli) => ["www.payfip.gouv.fr", `Identifier ${numcli}`],
  onlineOnce: "once the Treasury has taken it in charge",
  debt: "Reference of the debt",
  issuedBy: (issuer) => `Enforceable claim issued by ${issuer}.`,
  remedies: (court) =>
    `Within two months of receiving this notice, you may contest the sum before the competent court: ${court}. This suspends its enforcement (article L. 1617-5 of the code général des collectivités territoriales). If you have difficulty paying, ask the Treasury office; about the invoice itself, ask the town.`,
  coupon: "Slip to send with your payment, without stapling it",
  couponCheque: "Cheque payable to “Trésor public”, to be sent or handed to:",
  issuedOn: "Issued on",
  period: "Period",
  object: "Object",
  remaining: "Left to pay",
  dueOn: "Pay by",
  state: "State",
  service: "Service",
  quantity: "Quantity",
  unitPrice: "Unit price",
  amount: "Amount",
  household: "Household",
  continued: "continued",
  servicesTotal: "Total of services",
  invoiceTotal: "Invoice total",
  paid: "Already paid",
  credited: (number) => `Credit note no.\u00a0${number}`,
  creditNote: "Credit note",
  creditIssuedOn: "Issued on",
  creditedInvoice: "Invoice concerned",
  invoiceOf: (number, issued, period) => `no.\u00a0${number} of ${issued}, ${period}`,
  reason: "Reason",
  creditAmount: "Sum no longer claimed",
  creditLegal: (number) => [
    `This credit note cancels invoice no.\u00a0${number} up to its amount. The invoice itself does not change: keep both documents.`,
    "Public service of a local authority, outside the scope of VAT (article 256 B of the French tax code)."
  ],
  creditSurplus: (amount) =>
    `You had already paid ${amount} of this sum: the cash office gives it back, or takes it off another invoice.`,
  previousBalance: "Balance of earlier invoices",
  previousBalanceNote: "for information, not part of this invoice",
  howToPay: "How to pay",
  acceptedMeans: "Accepted means of payment",
  placeOfPayment: "Place of payment",
  reference: "Reference to quote",
  siret: fr.siret,
  page: fr.page
}

/** What the invoice says in one language, besides its data. */
export type InvoiceWords = typeof fr

/** The words of each language of the portal. */
export const words: Record<InvoicePdf["language"], InvoiceWords> = { fr, en }

/** `2026-12-01` as `1er décembre 2026` or `1 December 2026`, on one line. */
export const longDay = (isoDay: string, language: InvoicePdf["language"]): string =>
  datesIn(language).day(isoDay).replaceAll(" ", "\u00a0")

/** An amount for a printed column, with a dash long enough to be seen as a minus. */
export const printedCents = (cents: number, language: InvoicePdf["language"]): string =>
  formatCents(cents, language).replace("-", "–")

/** A decimal quantity with the language's own mark. */
export const printedQuantity = (quantity: string, language: InvoicePdf["language"]): string =>
  language === "fr" ? quantity.replace(".", ",").replace("-", "–") : quantity.replace("-", "–")

/** What every invoice is about. */
export const objects = { fr: "Services aux familles", en: "Services to families" }
