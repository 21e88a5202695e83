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
  intro: "Connectez-vous pour retrouver vos réservations, vos factures et vos documents.",
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
  reference: " Référence ",
  "request-invalid": "Certaines informations ne sont pas acceptées. Vérifiez-les, puis réessayez.",
  "town-unknown": "Ce portail n’est pas encore ouvert à cette adresse.",
  "signed-out": "Votre session a pris fin. Reconnectez-vous.",
  "account-busy": "Trop de demandes à la fois. Patientez une minute, puis réessayez.",
  "sign-in-refused": "L’adresse e‑mail et le mot de passe ne correspondent pas. Vérifiez-les, puis réessayez.",
  "page-not-listed": "L’espace famille ne peut pas s’ouvrir sur cette page. Ouvrez-le sur le portail de votre ville.",
  "origin-refused": "Ce site n’est pas autorisé à ouvrir l’espace famille. Utilisez le portail de votre ville."
}
