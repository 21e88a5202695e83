export const common = {
  loading: "Chargement en cours…",
  retry: "Réessayer",
  back: "Retour",
  cancel: "Annuler",
  show: "Afficher",
  hide: "Masquer",
  showLong: (label: string) => `Afficher : ${label}`,
  hideLong: (label: string) => `Masquer : ${label}`,
  openPortal: "Ouvrir l’espace famille sur le portail",
  mistakes: (count: number) => (count === 1 ? "Un point est à corriger :" : `${count} points sont à corriger :`)
}

export const login = {
  title: "Espace famille",
  intro: "Connectez-vous pour retrouver vos factures et les régler en ligne.",
  ended: "Votre session a pris fin. Reconnectez-vous : vous reprendrez là où vous en étiez.",
  mail: "Adresse e‑mail",
  password: "Mot de passe",
  remember: "Se souvenir de moi",
  rememberHint: "À cocher uniquement sur un appareil personnel.",
  submit: "Se connecter",
  submitting: "Connexion en cours…",
  mailMissing: "Indiquez votre adresse e‑mail.",
  mailOdd: "Cette adresse e‑mail n’est pas complète. Exemple : prenom.nom@exemple.fr",
  passwordMissing: "Indiquez votre mot de passe.",
  forgotten: "Mot de passe oublié ?",
  askLink: "Recevoir un lien d’activation",
  firstTime: "Première connexion ?",
  signedIn: "Vous êtes connecté(e)",
  signedInAs: (name: string) => `Vous utilisez le compte de ${name}.`,
  open: "Aller à mon espace",
  signOut: "Se déconnecter",
  signedOut: "Vous êtes déconnecté(e)."
}

export const failures = {
  network: "Le portail ne répond pas. Vérifiez votre connexion internet, puis réessayez.",
  unexpected: "Le portail rencontre une difficulté. Réessayez dans quelques minutes.",
  "request-invalid": "Certaines informations ne sont pas acceptées. Vérifiez-les, puis réessayez.",
  "town-unknown": "Ce portail n’est pas encore ouvert à cette adresse.",
  "signed-out": "Votre session a pris fin. Reconnectez-vous.",
  "sign-in-refused": "L’adresse e‑mail et le mot de passe ne correspondent pas. Vérifiez-les, puis réessayez.",
  "origin-refused": "Ce site n’est pas autorisé à ouvrir l’espace famille. Utilisez le portail de votre ville.",
  "invoice-unknown": "Cette facture n’existe pas ou n’est pas la vôtre.",
  "payment-unknown": "Ce paiement n’existe pas ou n’est pas le vôtre.",
  "payment-service-down":
    "Le service de paiement ne répond pas. Rien n’a été débité ; vos factures restent à payer. Réessayez dans quelques minutes.",
  "verification-missing": "Vérifiez d’abord votre dossier : le paiement s’ouvre ensuite.",
  "invoice-not-payable": (number: string) => `Il ne reste rien à payer sur la facture ${number}.`,
  "payment-being-checked": (number: string) =>
    `Un paiement de la facture ${number} est en cours de vérification par la régie. Ne payez pas une seconde fois\u202f: nous vous écrirons.`,
  "payment-under-way": (number: string, time: string) =>
    `Un paiement de la facture ${number} est en cours. N’essayez pas de payer à nouveau ; si rien n’aboutit, ce sera possible à partir de ${time}.`,
  payment: {
    "no-invoice": () => "Choisissez au moins une facture à payer.",
    "several-regies": () =>
      "Ces factures dépendent de régies différentes : elles ne peuvent pas être payées ensemble. Payez-les une par une.",
    "under-minimum": (limit: string) =>
      `Le paiement en ligne est possible à partir de ${limit}. Cochez d’autres factures ou contactez la régie.`,
    "over-maximum": (limit: string) =>
      `Un paiement en ligne ne peut pas dépasser ${limit}. Payez vos factures en plusieurs fois.`,
    "payer-mail": () =>
      "PayFiP n’accepte pas votre adresse e‑mail. Rien n’a été débité. Changez-la dans Mon profil (80 caractères au plus), puis réessayez.",
    amount: () => "PayFiP n’accepte pas ce montant. Rien n’a été débité. Adressez-vous à la régie.",
    "regie-settings": () =>
      "Le paiement en ligne de cette régie est mal réglé\u202f: PayFiP le refuse. Rien n’a été débité. Prévenez la régie, ou payez autrement.",
    "return-address": () => "Cette page ne permet pas de payer en ligne. Utilisez le portail de votre ville."
  }
}
