import type { LetterWords } from "../../mail/letters.ts"
import { formatCents } from "../../platform/money/money.ts"
import { longInstant } from "../../platform/time/dates.ts"
import type { PaymentLetter } from "./letterFacts.ts"

/** The letters about payments, in French. */
export const fr: LetterWords<PaymentLetter> = {
  paymentConfirmed: ({ invoiceNumbers, amountCents, paidAt, authorisationNumber, invoicesUrl }, town) => ({
    subject: `Votre paiement est confirmé – ${town}`,
    preheader: "Votre paiement est bien enregistré.",
    title: "Votre paiement est confirmé",
    before: ["Nous avons bien reçu votre paiement. Merci."],
    facts: [
      [invoiceNumbers.length > 1 ? "Factures" : "Facture", invoiceNumbers.map((number) => `n° ${number}`).join(", ")],
      ["Montant payé", formatCents(amountCents, "fr")],
      ["Date du paiement", longInstant(paidAt, "fr")],
      ...(authorisationNumber === null ? [] : [["Numéro d’autorisation", authorisationNumber] as const])
    ],
    action: { label: "Voir mes factures", url: invoicesUrl },
    after: ["Votre reçu est joint à ce message : gardez-le. Vous n’avez rien d’autre à faire."]
  }),

  paymentFailed: ({ invoiceNumbers, amountCents, invoicesUrl }, town) => ({
    subject: `Votre paiement n’a pas abouti – ${town}`,
    preheader: "Rien n’a été débité : vous pouvez réessayer.",
    title: "Votre paiement n’a pas abouti",
    before: [
      "Votre banque a refusé le paiement : rien n’a été débité.",
      "Vous pouvez réessayer, avec une autre carte par exemple."
    ],
    facts: [
      [invoiceNumbers.length > 1 ? "Factures" : "Facture", invoiceNumbers.map((number) => `n° ${number}`).join(", ")],
      ["Montant", formatCents(amountCents, "fr")]
    ],
    action: { label: "Payer mes factures", url: invoicesUrl },
    after: ["Vous les avez payées entre-temps ? Vous n’avez rien à faire."]
  }),

  surplusFound: ({ surplusCents, invoicesUrl }, town) => ({
    subject: `Vous avez payé trop – ${town}`,
    preheader: "La régie vous rend la somme ou la reporte sur une autre facture.",
    title: "Vous avez payé trop",
    before: [
      "Nous avons reçu plus que ce qui restait à payer : vos factures étaient déjà réglées, en tout ou en partie.",
      "La régie va vous rembourser cette somme, ou la reporter sur une autre facture."
    ],
    facts: [["Somme payée en trop", formatCents(surplusCents, "fr")]],
    action: { label: "Voir mes factures", url: invoicesUrl },
    after: ["Vous n’avez rien à faire."]
  })
}
