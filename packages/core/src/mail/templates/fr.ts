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
    invitation: ({ activationUrl, expiresAt }, town) => {
      const limit = longInstant(expiresAt, "fr")
      return {
        subject: `Activez votre compte famille – ${town}`,
        preheader: `Choisissez votre mot de passe avant le ${limit}.`,
        title: "Activez votre compte",
        before: [
          "Un compte vous attend sur le Portail Familles. Vous pourrez y consulter vos factures et les payer en ligne.",
          "Pour l’activer, choisissez votre mot de passe."
        ],
        action: {
          label: "Activer mon compte",
          url: activationUrl,
          copyHint: "Si le bouton ne fonctionne pas, copiez ce lien et collez-le dans votre navigateur :"
        },
        after: [
          `Ce lien est valable jusqu’au ${limit} et ne sert qu’une seule fois. Ensuite, vous pourrez en demander un nouveau sur le portail.`,
          "Ce lien est personnel : ne le transmettez à personne. Si ce message ne vous concerne pas, vous n’avez rien à faire."
        ]
      }
    },

    activated: ({ signInUrl, activatedAt }, town) => ({
      subject: `Votre compte est activé – ${town}`,
      preheader: "Votre mot de passe est créé. Vous pouvez vous connecter.",
      title: "Votre compte est activé",
      before: [
        `Votre mot de passe a été créé le ${longInstant(activatedAt, "fr")}.`,
        "Vous pouvez vous connecter avec votre adresse mail et ce mot de passe. À la première connexion, nous vous demanderons de vérifier les informations de votre foyer et de vos enfants."
      ],
      action: { label: "Me connecter", url: signInUrl },
      after: ["Vous n’avez pas créé ce mot de passe ? Prévenez-nous sans attendre."]
    }),

    alreadyActive: ({ signInUrl }, town) => ({
      subject: `Votre compte est déjà actif – ${town}`,
      preheader: "Vous n’avez pas besoin d’un nouveau lien : connectez-vous.",
      title: "Votre compte est déjà actif",
      before: [
        "Un nouveau lien d’activation a été demandé pour votre adresse mail. Votre compte est déjà actif : vous n’avez pas besoin de ce lien.",
        "Connectez-vous avec votre adresse mail et votre mot de passe."
      ],
      action: { label: "Me connecter", url: signInUrl },
      after: [
        "Vous ne connaissez plus votre mot de passe ? Écrivez-nous : nous vous aiderons.",
        "Vous n’avez rien demandé ? Vous n’avez rien à faire : rien n’a changé sur votre compte."
      ]
    }),

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
      after: ["Gardez ce message : il confirme votre paiement. Vous n’avez rien d’autre à faire."]
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
