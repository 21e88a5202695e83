export const household = {
  title: "Mon foyer",
  intro: "Vous, l’autre responsable et vos informations administratives. Chaque rubrique se modifie séparément.",
  sections: {
    me: "Moi",
    "other-guardian": "Autre responsable",
    "correspondence-address": "Adresse de correspondance",
    "additional-information": "Informations complémentaires"
  },
  noOther: "Aucun autre responsable n’est enregistré. Pour en ajouter un, contactez la mairie.",
  mailInProfile: "Cette adresse se change dans « Mon profil », avec votre mot de passe.",
  toProfile: "Changer mon adresse dans Mon profil",
  mailOfOther: "L’autre responsable a son propre compte : c’est là que cette adresse se change.",
  otherApproved:
    "La mairie valide les changements de nom, de naissance, d’adresse e‑mail et d’autorité parentale, et prévient cette personne.",
  groups: {
    identity: "Identité",
    reach: "Coordonnées",
    work: "Activité professionnelle",
    children: "Lien avec les enfants",
    benefits: "Prestations familiales",
    insurance: "Assurance scolaire et extrascolaire",
    town: "Questions de votre ville"
  },
  fields: {
    civility: "Civilité",
    familyName: "Nom d’usage",
    birthName: "Nom de naissance",
    givenName: "Prénom",
    birthDate: "Date de naissance",
    birthPlace: "Lieu de naissance",
    mainPhone: "Téléphone principal",
    secondPhone: "Téléphone secondaire",
    mail: "Adresse e‑mail",
    profession: "Profession",
    employer: "Employeur",
    workPhone: "Téléphone professionnel",
    relation: "Je suis, pour les enfants",
    parentalAuthority: "Autorité parentale",
    streetNumber: "N°",
    street: "Rue",
    complement1: "Complément d’adresse",
    complement2: "Complément d’adresse 2",
    postalCode: "Code postal",
    city: "Ville",
    regime: "Régime",
    benefitNumber: "Numéro d’allocataire",
    "quotientFamilial.amount": "Quotient familial",
    "quotientFamilial.validFrom": "Quotient valable depuis le",
    familySituation: "Situation familiale",
    insuranceCompany: "Compagnie",
    insuranceNumber: "Numéro de contrat",
    insuranceUntil: "Valable jusqu’au"
  },
  otherRelation: "Lien avec les enfants",
  hints: {
    familyName: "Le nom utilisé tous les jours.",
    relation: "Exemple : mère, père, tuteur.",
    streetNumber: "Exemple : 15 bis",
    complement1: "Bâtiment, étage, chez…",
    "quotientFamilial.amount": "En euros, sur votre attestation CAF ou MSA.",
    "quotientFamilial.validFrom": "La date de l’attestation. JJ/MM/AAAA"
  },
  suggestions: "Adresses proposées",
  suggestedHint: "Commencez à écrire\u202f: des adresses sont proposées. Vous pouvez aussi tout écrire vous-même.",
  suggested: (count: number) =>
    count === 1
      ? "Une adresse proposée\u202f: flèche bas pour la choisir."
      : `${count} adresses proposées\u202f: flèche bas pour choisir.`,
  chosen: (address: string) => `Adresse remplie\u202f: ${address}`,
  civilities: { Mme: "Mme", "M.": "M." },
  regimes: { CAF: "CAF", MSA: "MSA", other: "Autre régime" },
  situations: {
    couple: "En couple",
    separated: "Parents séparés",
    single: "Parent seul",
    widowed: "Veuf ou veuve"
  }
}
