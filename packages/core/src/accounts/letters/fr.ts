import type { LetterWords } from "../../mail/letters.ts"
import { longDay, longInstant } from "../../platform/time/dates.ts"
import type { AccountLetter } from "./letterFacts.ts"

const copyHint = "Si le bouton ne fonctionne pas, copiez ce lien et collez-le dans votre navigateur :"

/** The mails about accounts, in French. */
export const fr: LetterWords<AccountLetter> = {
  invitation: ({ activationUrl, expiresAt }, town) => {
    const limit = longInstant(expiresAt, "fr")
    return {
      subject: `Activez votre compte famille – ${town}`,
      preheader: `Choisissez votre mot de passe avant le ${limit}.`,
      title: "Activez votre compte",
      before: [
        "Un compte vous attend sur le Portail Familles. Vous y retrouverez vos réservations, vos factures et vos documents.",
        "Pour l’activer, choisissez votre mot de passe."
      ],
      action: {
        label: "Activer mon compte",
        url: activationUrl,
        copyHint
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
      "Vous ne connaissez plus votre mot de passe ? Sur la page de connexion, choisissez « Mot de passe oublié ? ».",
      "Vous n’avez rien demandé ? Vous n’avez rien à faire : rien n’a changé sur votre compte."
    ]
  }),

  passwordReset: ({ resetUrl, expiresAt }, town) => {
    const limit = longInstant(expiresAt, "fr")
    return {
      subject: `Choisissez un nouveau mot de passe – ${town}`,
      preheader: `Le lien est valable une heure, jusqu’au ${limit}.`,
      title: "Choisissez un nouveau mot de passe",
      before: [
        "Un nouveau mot de passe a été demandé pour votre compte du Portail Familles.",
        "Si c’est vous, choisissez-le ici :"
      ],
      action: { label: "Choisir un nouveau mot de passe", url: resetUrl, copyHint },
      after: [
        `Ce lien est valable une heure, jusqu’au ${limit}, et ne sert qu’une seule fois. Il est personnel : ne le transmettez à personne.`,
        "Quand vous aurez choisi votre nouveau mot de passe, toutes vos connexions ouvertes seront fermées.",
        "Vous n’avez rien demandé ? Vous n’avez rien à faire : votre mot de passe n’a pas changé."
      ]
    }
  },

  passwordChanged: ({ signInUrl, changedAt }, town) => ({
    subject: `Votre mot de passe a été changé – ${town}`,
    preheader: "Les autres connexions à votre compte ont été fermées.",
    title: "Votre mot de passe a été changé",
    before: [
      `Votre mot de passe a été changé le ${longInstant(changedAt, "fr")}. Toutes les autres connexions à votre compte ont été fermées.`,
      "Si c’est vous, vous n’avez rien à faire."
    ],
    action: { label: "Aller à la page de connexion", url: signInUrl },
    after: [
      "Ce n’est pas vous ? Sur la page de connexion, choisissez sans attendre « Mot de passe oublié ? », puis prévenez-nous."
    ]
  }),

  newDevice: ({ device, signedInAt, securityUrl }, town) => ({
    subject: `Nouvelle connexion à votre compte – ${town}`,
    preheader: "Est-ce bien vous, depuis un nouvel appareil ?",
    title: "Nouvelle connexion à votre compte",
    before: ["Une connexion à votre compte a eu lieu depuis un appareil que nous ne connaissions pas."],
    facts: [
      ["Appareil", device === "" ? "inconnu" : device],
      ["Date", longInstant(signedInAt, "fr")]
    ],
    action: { label: "Vérifier mes connexions", url: securityUrl },
    after: [
      "C’est vous ? Vous n’avez rien à faire.",
      "Ce n’est pas vous ? Fermez cette connexion et changez votre mot de passe dès maintenant, dans « Mon profil »."
    ]
  }),

  mailChangeLink: ({ confirmUrl, expiresAt }, town) => {
    const limit = longInstant(expiresAt, "fr")
    return {
      subject: `Confirmez votre nouvelle adresse mail – ${town}`,
      preheader: `Le lien est valable jusqu’au ${limit}.`,
      title: "Confirmez votre nouvelle adresse mail",
      before: [
        "Vous avez demandé à utiliser cette adresse mail pour vous connecter au Portail Familles.",
        "Pour confirmer qu’elle est bien la vôtre, ouvrez ce lien :"
      ],
      action: { label: "Confirmer cette adresse", url: confirmUrl, copyHint },
      after: [
        `Ce lien est valable jusqu’au ${limit} et ne sert qu’une seule fois. Tant que vous n’avez pas confirmé, vous vous connectez avec votre adresse actuelle.`,
        "Vous n’avez rien demandé ? Ne confirmez pas : rien ne changera."
      ]
    }
  },

  mailChangeAsked: ({ newMail, askedAt, securityUrl }, town) => ({
    subject: `Changement d’adresse mail demandé – ${town}`,
    preheader: "Rien ne change tant que la nouvelle adresse n’est pas confirmée.",
    title: "Changement d’adresse mail demandé",
    before: [
      "Une autre adresse mail a été demandée pour votre compte. Rien ne change tant qu’elle n’est pas confirmée depuis le message que nous venons d’y envoyer."
    ],
    facts: [
      ["Nouvelle adresse", newMail],
      ["Demandé le", longInstant(askedAt, "fr")]
    ],
    action: { label: "Ouvrir mon profil", url: securityUrl },
    after: [
      "C’est vous ? Ouvrez le message reçu à la nouvelle adresse.",
      "Ce n’est pas vous ? Changez votre mot de passe dès maintenant et prévenez-nous."
    ]
  }),

  mailChanged: ({ newMail, changedAt, signInUrl }, town) => ({
    subject: `Votre adresse mail a été changée – ${town}`,
    preheader: "Vous vous connectez désormais avec la nouvelle adresse.",
    title: "Votre adresse mail a été changée",
    before: ["Vous vous connectez désormais avec votre nouvelle adresse. C’est aussi là que nous vous écrirons."],
    facts: [
      ["Nouvelle adresse", newMail],
      ["Changée le", longInstant(changedAt, "fr")]
    ],
    action: { label: "Me connecter", url: signInUrl },
    after: [
      "C’est vous ? Vous n’avez rien à faire.",
      "Ce n’est pas vous ? Écrivez-nous sans attendre, à l’adresse indiquée en bas de ce message."
    ]
  }),

  mailTaken: ({ signInUrl }, town) => ({
    subject: `Cette adresse mail a déjà un compte – ${town}`,
    preheader: "Chaque adulte se connecte avec sa propre adresse.",
    title: "Cette adresse mail a déjà un compte",
    before: [
      "Une personne a demandé à utiliser cette adresse mail pour un autre compte du Portail Familles. Elle sert déjà à se connecter : rien n’a changé.",
      "Chaque adulte du foyer se connecte avec sa propre adresse."
    ],
    action: { label: "Me connecter", url: signInUrl },
    after: ["Vous n’avez rien demandé ? Vous n’avez rien à faire."]
  }),

  identityLinked: ({ changedAt, securityUrl }, town) => ({
    subject: `FranceConnect est relié à votre compte – ${town}`,
    preheader: "Vous pouvez maintenant vous connecter avec FranceConnect.",
    title: "FranceConnect est relié à votre compte",
    before: [
      "Vous pouvez maintenant vous connecter avec FranceConnect. Votre adresse mail et votre mot de passe fonctionnent toujours."
    ],
    facts: [["Relié le", longInstant(changedAt, "fr")]],
    action: { label: "Ouvrir mon profil", url: securityUrl },
    after: [
      "C’est vous ? Vous n’avez rien à faire.",
      "Ce n’est pas vous ? Détachez FranceConnect dans votre profil, changez votre mot de passe et prévenez-nous."
    ]
  }),

  identityUnlinked: ({ changedAt, securityUrl }, town) => ({
    subject: `FranceConnect n’est plus relié à votre compte – ${town}`,
    preheader: "Connectez-vous avec votre adresse mail et votre mot de passe.",
    title: "FranceConnect n’est plus relié à votre compte",
    before: ["Connectez-vous désormais avec votre adresse mail et votre mot de passe."],
    facts: [["Détaché le", longInstant(changedAt, "fr")]],
    action: { label: "Ouvrir mon profil", url: securityUrl },
    after: [
      "C’est vous ? Vous n’avez rien à faire.",
      "Ce n’est pas vous ? Changez votre mot de passe dès maintenant et prévenez-nous."
    ]
  }),

  passkeyAdded: ({ passkey, device, changedAt, securityUrl }, town) => ({
    subject: `Clé d’accès ajoutée à votre compte – ${town}`,
    preheader: "Est-ce bien vous qui l’avez ajoutée ?",
    title: "Clé d’accès ajoutée à votre compte",
    before: [
      "Une clé d’accès a été ajoutée à votre compte. Elle permet de se connecter sans mot de passe. Votre mot de passe fonctionne toujours."
    ],
    facts: [
      ["Nom", passkey],
      ["Appareil", device === "" ? "inconnu" : device],
      ["Ajoutée le", longInstant(changedAt, "fr")]
    ],
    action: { label: "Voir mes clés d’accès", url: securityUrl },
    after: [
      "C’est vous ? Vous n’avez rien à faire.",
      "Ce n’est pas vous ? Supprimez cette clé et changez votre mot de passe dès maintenant, dans « Mon profil »."
    ]
  }),

  passkeyRemoved: ({ passkey, changedAt, securityUrl }, town) => ({
    subject: `Clé d’accès supprimée de votre compte – ${town}`,
    preheader: "Elle ne permet plus de se connecter.",
    title: "Clé d’accès supprimée de votre compte",
    before: [
      "Une clé d’accès a été supprimée de votre compte : elle ne permet plus de se connecter. Votre mot de passe fonctionne toujours."
    ],
    facts: [
      ["Nom", passkey],
      ["Supprimée le", longInstant(changedAt, "fr")]
    ],
    action: { label: "Voir mes clés d’accès", url: securityUrl },
    after: [
      "C’est vous ? Vous n’avez rien à faire.",
      "Ce n’est pas vous ? Changez votre mot de passe dès maintenant, dans « Mon profil »."
    ]
  }),

  accountInactive: ({ lastUsedOn, closesOn, signInUrl }, town) => {
    const limit = longDay(closesOn, "fr")
    return {
      subject: `Votre compte va être fermé – ${town}`,
      preheader: `Pour le garder, connectez-vous avant le ${limit}.`,
      title: "Votre compte va être fermé",
      before: [
        `Votre compte du Portail Familles n’a pas servi depuis le ${longDay(lastUsedOn, "fr")}. Nous ne gardons pas les comptes qui ne servent plus.`,
        `Pour le garder, connectez-vous avant le ${limit} : c’est tout.`
      ],
      action: { label: "Garder mon compte", url: signInUrl },
      after: [
        "Vous n’en avez plus besoin ? Vous n’avez rien à faire : votre adresse de connexion, votre mot de passe et vos connexions seront effacés.",
        "Le dossier de votre famille est effacé lui aussi quand la mairie n’en a plus besoin. Les factures et les paiements restent le temps que la loi demande. Vous pourrez demander un nouveau compte."
      ]
    }
  }
}
