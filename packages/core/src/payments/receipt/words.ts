import type { PaymentMeans } from "../../ledger/means.ts"
import type { Receipt } from "./Receipt.ts"

const fr = {
  locale: "fr-FR",
  title: "Reçu de paiement",
  debit: {
    title: "Prélèvement enregistré, sous réserve d’encaissement",
    household: "Foyer",
    paidAt: "Enregistré le",
    total: "Montant à prélever"
  },
  regie: "Régie",
  household: "Reçu de",
  paidAt: "Payé le",
  means: {
    card: "Carte bancaire, par PayFiP",
    "direct-debit": "Prélèvement, par PayFiP",
    cash: "Espèces",
    cheque: "Chèque",
    transfer: "Virement",
    voucher: "CESU",
    "holiday-voucher": "Chèque-Vacances (ANCV)"
  } satisfies Record<PaymentMeans, string>,
  meansLabel: "Moyen",
  reference: "Référence",
  authorisation: "Autorisation",
  invoice: (number: string) => `Facture n°\u00a0${number}`,
  surplus: "Payé en trop",
  total: "Montant reçu",
  trial: "Paiement d’essai : aucun argent n’a été reçu, ce reçu est sans valeur.",
  mandate:
    "Ce document n’est pas un reçu : la somme n’est payée qu’une fois encaissée. Si la banque rejette le prélèvement, les factures sont de nouveau à payer.",
  siret: (siret: string) => `SIRET\u00a0${siret}`
}

const en: typeof fr = {
  locale: "en-GB",
  title: "Payment receipt",
  debit: {
    title: "Direct debit recorded, subject to collection",
    household: "Household",
    paidAt: "Recorded on",
    total: "Amount to be debited"
  },
  regie: "Cash office (régie)",
  household: "Received from",
  paidAt: "Paid on",
  means: {
    card: "Bank card, by PayFiP",
    "direct-debit": "Direct debit, by PayFiP",
    cash: "Cash",
    cheque: "Cheque",
    transfer: "Bank transfer",
    voucher: "CESU voucher",
    "holiday-voucher": "Chèque-Vacances (ANCV)"
  },
  meansLabel: "Means",
  reference: "Reference",
  authorisation: "Authorisation",
  invoice: (number) => `Invoice no.\u00a0${number}`,
  surplus: "Paid in excess",
  total: "Amount received",
  trial: "Trial payment: no money was received, this receipt is worth nothing.",
  mandate:
    "This document is no receipt: the sum is paid only once it is collected. If the bank rejects the debit, the invoices are due again.",
  siret: fr.siret
}

/** The words of each language of the portal. */
export const words: Record<Receipt["language"], typeof fr> = { fr, en }

/** The words of a receipt; of a direct debit nothing has been received yet. */
export const wordsOf = ({ language, means }: Pick<Receipt, "language" | "means">): typeof fr =>
  means === "direct-debit" ? { ...words[language], ...words[language].debit } : words[language]
