import type { TownSettings } from "../towns/Town.ts"

/** What the archive holds, in words. */
export const readMe = (town: TownSettings): string => `${town.name} – Portail Familles

Cette archive contient ce que le portail conserve à votre sujet :
- mes-donnees.json : votre profil, votre compte, vos connexions, les messages que nous vous avons envoyés, le journal des actions
  sur votre compte, votre foyer, vos enfants, vos factures et vos paiements, mais aussi l’historique du dossier : quotients
  familiaux, vérifications annuelles, modifications demandées et leur suite, interdictions de venir chercher un enfant, calendriers
  de garde, inscriptions, documents transmis ;
- factures/ : vos factures au format PDF.

Les montants sont en centimes d’euro, les dates au format année-mois-jour, les heures en temps universel (UTC).
Votre mot de passe n’y figure pas : le portail ne le connaît pas.

Une erreur, une question, une demande d’effacement : ${town.contactMail}
`
