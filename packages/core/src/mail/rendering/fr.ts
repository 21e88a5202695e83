import { frAccounts } from "./frAccounts.ts"
import { frFiles } from "./frFiles.ts"
import { frReminders } from "./frReminders.ts"
import type { Catalogue } from "./Letter.ts"
import { euros, longDay, longInstant } from "./wording.ts"

/** The mails in French. */
export const fr: Catalogue = {
  common: {
    portal: "Portail Familles",
    greeting: (name) => (name === "" ? "Bonjour," : `Bonjour ${name},`),
    contact: "Une question ? Écrivez-nous :",
    answersAreRead: "Vous pouvez aussi répondre à ce message.",
    answersAreNotRead: "Ce message est envoyé automatiquement : les réponses ne sont pas lues.",
    neverAsked: "Nous ne vous demanderons jamais votre mot de passe par mail."
  },
  letters: {
    ...frAccounts,
    ...frFiles,
    ...frReminders,

    paymentConfirmed: ({ invoiceNumbers, amountCents, paidAt, authorisationNumber, invoicesUrl }, town) => ({
      subject: `Votre paiement est confirmé – ${town}`,
      preheader: "Votre paiement est bien enregistré.",
      title: "Votre paiement est confirmé",
      before: ["Nous avons bien reçu votre paiement. Merci."],
      facts: [
        [invoiceNumbers.length > 1 ? "Factures" : "Facture", invoiceNumbers.map((number) => `n° ${number}`).join(", ")],
        ["Montant payé", euros(amountCents, "fr")],
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
        ["Montant", euros(amountCents, "fr")]
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
      facts: [["Somme payée en trop", euros(surplusCents, "fr")]],
      action: { label: "Voir mes factures", url: invoicesUrl },
      after: ["Vous n’avez rien à faire."]
    }),

    invoiceAvailable: ({ invoiceNumber, periodLabel, amountCents, dueOn, invoiceUrl }, town) => ({
      subject: `Une nouvelle facture est disponible – ${town}`,
      preheader: `À payer au plus tard le ${longDay(dueOn, "fr")}.`,
      title: "Une nouvelle facture est disponible",
      before: ["Vous pouvez la consulter, la télécharger et la payer dans votre espace personnel."],
      facts: [
        ["Facture", `n° ${invoiceNumber}`],
        ["Période", periodLabel],
        ["Montant", euros(amountCents, "fr")],
        ["Date limite de paiement", longDay(dueOn, "fr")]
      ],
      action: { label: "Voir ma facture", url: invoiceUrl },
      after: ["Vous l’avez déjà payée ? Vous n’avez rien à faire."]
    })
  }
}
