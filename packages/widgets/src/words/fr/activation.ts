export const activation = {
  title: "Activez votre compte",
  forWhom: (name: string) => `Bonjour ${name}, choisissez votre mot de passe.`,
  mail: "Votre identifiant est votre adresse e‑mail :",
  until: (day: string) => `Ce lien est valable jusqu’au ${day}.`,
  submit: "Activer mon compte",
  submitting: "Activation en cours…",
  doneTitle: "Votre compte est activé",
  done: (name: string) => `Bienvenue ${name}. Vous êtes connecté(e) ; un e‑mail vous confirme l’activation.`,
  used: "Si votre compte est activé, connectez-vous. Si vous avez demandé un lien plus récent, ouvrez le dernier e‑mail reçu.",
  expired: "Pour protéger votre compte, un lien d’activation n’est valable que quelques jours. Demandez-en un nouveau.",
  toLogin: "J’ai déjà un compte : me connecter"
}
