import type { PaymentMeans } from "../../ledger/means.ts"
import type { Receipt } from "./Receipt.ts"

const fr = {
  locale: "fr-FR",
  title: "Reçu de paiement",
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
  mandate: "Le mandat de prélèvement est accepté ; ce reçu vaut sous réserve de son encaissement.",
  siret: (siret: string) => `SIRET\u00a0${siret}`
}

const en: typeof fr = {
  locale: "en-GB",
  title: "Payment receipt",
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
  mandate: "The direct debit mandate is accepted; this receipt holds provided that it is collected.",
  siret: fr.siret
}

/** The words of each language of the portal. */
export const words: Record<Receipt["language"], typeof fr> = { fr, en }
