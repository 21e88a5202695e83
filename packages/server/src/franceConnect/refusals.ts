/** Why a way to FranceConnect ended: status, code, and what a family reads. */
export interface Refusal {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly text: string
}

const again = "Rien n’a changé dans votre compte."

/** By the failure's name in core. */
export const refusals = {
  FranceConnectOff: {
    status: 404,
    code: "franceconnect-off",
    title: "Pas de FranceConnect ici",
    text: "Ce portail ne propose pas FranceConnect. Connectez-vous avec votre adresse e‑mail et votre mot de passe."
  },
  ProviderAway: {
    status: 503,
    code: "franceconnect-away",
    title: "FranceConnect ne répond pas",
    text: `FranceConnect ne répond pas en ce moment. ${again} Réessayez dans quelques minutes, ou connectez-vous avec votre adresse e‑mail et votre mot de passe.`
  },
  IdentityDeclined: {
    status: 403,
    code: "franceconnect-declined",
    title: "Vous êtes revenu de FranceConnect sans vous identifier",
    text: `${again} Vous pouvez recommencer, ou vous connecter avec votre adresse e‑mail et votre mot de passe.`
  },
  IdentityUnproved: {
    status: 403,
    code: "franceconnect-unproved",
    title: "L’identification n’a pas pu être vérifiée",
    text: `La réponse de FranceConnect n’est pas celle que nous attendions : par prudence, nous ne l’avons pas acceptée. ${again} Recommencez depuis l’accueil.`
  },
  IdentityRequestOver: {
    status: 410,
    code: "franceconnect-over",
    title: "Cette identification est terminée ou trop ancienne",
    text: `Elle a déjà servi, a été commencée dans un autre navigateur, ou date de plus de quinze minutes. ${again} Recommencez depuis l’accueil.`
  },
  IdentityTaken: {
    status: 409,
    code: "franceconnect-taken",
    title: "Cette identité FranceConnect ouvre déjà un autre compte",
    text: `Une identité FranceConnect n’ouvre qu’un seul compte. ${again} Détachez-la d’abord de l’autre compte, dans « Mon profil », ou écrivez à la mairie.`
  },
  AccountHasIdentity: {
    status: 409,
    code: "franceconnect-account-has-one",
    title: "Votre compte est déjà relié à une autre identité FranceConnect",
    text: `${again} Pour en changer, détachez d’abord la première dans « Mon profil ».`
  }
} as const satisfies Readonly<Record<string, Refusal>>

/** Too many ways were begun from one network; `time` says when the next may be. */
export const delayedUntil = (time: string): Refusal => ({
  status: 429,
  code: "franceconnect-delayed",
  title: "FranceConnect a été demandé trop souvent",
  text: `Beaucoup de connexions par FranceConnect ont été commencées depuis votre réseau sans aller au bout. ${again} Réessayez à partir de ${time}, ou connectez-vous avec votre adresse e‑mail et votre mot de passe.`
})
