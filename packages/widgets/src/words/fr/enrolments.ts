export const enrolments = {
  title: "Mes inscriptions",
  intro: "Un enfant est inscrit une fois par période\u202f; ensuite, ses jours se réservent dans le planning.",
  mine: "Où en sont vos enfants",
  emptyTitle: "Aucune inscription pour le moment",
  empty:
    "Choisissez une activité ci-dessous et demandez l’inscription de votre enfant. Vous en suivrez ici chaque étape.",
  none: "Aucune activité n’est proposée en ce moment. Cette page l’annoncera dès que la mairie en ouvrira.",
  states: {
    requested: "Demandée",
    accepted: "Acceptée",
    refused: "Refusée",
    withdrawn: "Retirée"
  },
  period: (name: string, from: string, to: string) => `${name}, du ${from} au ${to}`,
  place: (name: string) => `Lieu\u202f: ${name}`,
  group: (name: string) => `Groupe\u202f: ${name}`,
  refused: (reason: string) => `Motif\u202f: ${reason}`,
  next: "La suite",
  act: {
    dossier: "Vérifier mon dossier",
    documents: "Fournir les documents",
    pay: "Voir mes factures",
    book: "Réserver des jours"
  },
  withdraw: "Retirer la demande",
  withdrawLong: (child: string, activity: string) => `Retirer la demande\u202f: ${child}, ${activity}`,
  withdrawn: (child: string, activity: string) => `La demande est retirée\u202f: ${child}, ${activity}.`,
  offered: "S’inscrire à une activité",
  rules: "Ce qu’il faut savoir",
  service: (name: string) => `Service\u202f: ${name}`,
  address: (place: string, address: string) => (address === "" ? place : `${place}, ${address}`),
  opens: (instant: string) => `Les réservations ouvrent ${instant}.`,
  choosePlace: "Lieu",
  pickPlace: "Choisissez un lieu",
  placeMissing: "Choisissez d’abord un lieu.",
  at: (place: string) => `à ${place}`,
  ask: "Demander",
  askLong: (child: string, activity: string, period: string) =>
    `Demander l’inscription\u202f: ${child}, ${activity}, ${period}`,
  asking: "Envoi de la demande…",
  asked: (child: string, activity: string) => `La demande est faite\u202f: ${child}, ${activity}.`,
  fill: { child: "Compléter le dossier de l’enfant", household: "Compléter mon adresse" },
  already: "Voir ci-dessus",
  refusedNow: "L’inscription n’a pas été possible\u202f:",
  unknown: "Cette activité ou cette inscription n’existe plus. La page a été mise à jour."
}
