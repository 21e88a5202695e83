export const franceConnect = {
  title: "FranceConnect",
  signIn: "S’identifier avec FranceConnect",
  what: "Qu’est-ce que FranceConnect\u202f? (nouvelle fenêtre)",
  none: "Reliez FranceConnect à votre compte pour vous connecter sans retenir de mot de passe. Votre mot de passe vous sera demandé une fois.",
  link: "Relier FranceConnect",
  linked: (day: string) => `Relié à votre compte le ${day}.`,
  used: (day: string) => `Dernière connexion avec FranceConnect le ${day}.`,
  unused: "Pas encore utilisé pour vous connecter.",
  unlink: "Détacher FranceConnect",
  question: "Détacher FranceConnect\u202f? Vous vous connecterez avec votre adresse e‑mail et votre mot de passe.",
  confirm: "Détacher",
  unlinked: "FranceConnect est détaché de votre compte."
}
