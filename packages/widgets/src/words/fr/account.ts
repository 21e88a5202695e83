export const account = {
  hello: (name: string) => `Bonjour ${name}`,
  household: (name: string) => name,
  menu: "Menu de l’espace famille",
  home: "Accueil",
  profile: "Mon profil",
  profileHint: "Connexion, coordonnées, mails souhaités, sécurité du compte.",
  toMenu: "Retour au menu",
  invoices: "Mes factures",
  toPay: (count: number) => (count === 1 ? "1 à payer" : `${count} à payer`),
  upToDate: "Tout est réglé",
  invoicesHint: "Consultez vos factures, téléchargez-les et payez en ligne.",
  signOut: "Se déconnecter"
}
