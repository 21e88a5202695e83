const fr = {
  title: "Fiche d’urgence",
  children: (count: number) => (count > 1 ? `${count} enfants` : `${count} enfant`),
  withHealth: (count: number) => `${count} avec des consignes de santé`,
  confidential: "Confidentiel : à garder sous clé, à détruire après la journée.",
  noChild: "Aucun enfant n’est attendu dans ce groupe ce jour-là.",
  born: (date: string) => `né(e) le ${date}`,
  health: "Santé",
  noHealth: "rien de signalé",
  contacts: "À appeler, dans l’ordre",
  noContact: "aucun contact connu",
  forbidden: "NE DOIT PAS partir avec",
  pickups: "Peut partir avec",
  nobodyElse: "personne d’autre que ses responsables",
  leavesAlone: "Part seul(e)",
  from: (time: string) => `Oui, à partir de ${time}`,
  no: "Non",
  diet: "Régime",
  missing: "Pièces manquantes"
}

const en: typeof fr = {
  title: "Emergency sheet",
  children: (count) => (count > 1 ? `${count} children` : `${count} child`),
  withHealth: (count) => `${count} with health instructions`,
  confidential: "Confidential: keep locked away, destroy after the day.",
  noChild: "No child is expected in this group that day.",
  born: (date) => `born ${date}`,
  health: "Health",
  noHealth: "nothing reported",
  contacts: "To call, in this order",
  noContact: "no known contact",
  forbidden: "MUST NOT leave with",
  pickups: "May leave with",
  nobodyElse: "nobody but the guardians",
  leavesAlone: "Leaves alone",
  from: (time) => `Yes, from ${time}`,
  no: "No",
  diet: "Diet",
  missing: "Missing"
}

/** What an emergency sheet says in each language, besides its data. */
export const emergencyWords = { fr, en }
