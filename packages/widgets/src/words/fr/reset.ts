export const reset = {
  title: "Choisissez un nouveau mot de passe",
  forWhom: (name: string) => `Bonjour ${name}, votre nouveau mot de passe remplacera l’ancien.`,
  mail: "Vous vous connectez avec l’adresse :",
  until: (time: string) => `Ce lien est valable jusqu’à ${time}.`,
  submit: "Enregistrer et me connecter",
  submitting: "Enregistrement en cours…",
  doneTitle: "Votre mot de passe est changé",
  done: "Vous êtes connecté(e) sur cet appareil. Par sécurité, toutes les autres connexions à votre compte ont été fermées. Un e‑mail vous confirme ce changement.",
  used: "Ce lien a déjà servi, ou vous en avez demandé un plus récent : ouvrez alors le dernier e‑mail reçu. Sinon, demandez-en un nouveau.",
  expired: "Pour protéger votre compte, ce lien n’est valable qu’une heure. Demandez-en un nouveau.",
  toLogin: "Je connais mon mot de passe : me connecter"
}
