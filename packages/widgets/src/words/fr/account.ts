const toRead = (count: number) => `${count} message${count === 1 ? "" : "s"} à lire`

export const account = {
  hello: (name: string) => `Bonjour ${name}`,
  household: (name: string) => name,
  menu: "Menu de l’espace famille",
  menuButton: "Menu",
  home: "Accueil",
  screens: {
    verification: "Vérification du dossier",
    child: "Dossier d’un enfant",
    document: "Document à remplir",
    invoice: "Détail d’une facture",
    payment: "Paiement",
    signIn: "Connexion"
  },
  blocked: "Le paiement en ligne sera possible une fois la vérification terminée.",
  toDoTitle: "À faire",
  nothingToDo: "Vous êtes à jour\u202f: il n’y a rien à faire pour le moment.",
  toDo: {
    verification: {
      text: (count: number) =>
        count === 1 ? "Votre dossier à vérifier, 1 rubrique" : `Votre dossier à vérifier, ${count} rubriques`,
      act: "Vérifier"
    },
    "invoices-overdue": {
      text: (count: number, amount: string) =>
        count === 1 ? `1 facture en retard, ${amount}` : `${count} factures en retard, ${amount}`,
      act: "Payer"
    },
    "invoices-due": {
      text: (count: number, amount: string, due: string) =>
        count === 1
          ? `1 facture à payer avant le ${due}, ${amount}`
          : `${count} factures à payer, ${amount}, la première avant le ${due}`,
      act: "Payer"
    },
    documents: {
      text: (count: number) => (count === 1 ? "1 document à fournir" : `${count} documents à fournir`),
      act: "Fournir"
    },
    messages: {
      text: toRead,
      act: "Lire"
    },
    enrolments: {
      text: (count: number) => (count === 1 ? "1 inscription à compléter" : `${count} inscriptions à compléter`),
      act: "Compléter"
    },
    "place-offered": {
      text: (count: number, _amount: string, due: string) =>
        count === 1
          ? `Une place vous est proposée, à accepter avant le ${due}`
          : `${count} places vous sont proposées, la première à accepter avant le ${due}`,
      act: "Répondre"
    },
    "planning-opens": {
      text: (count: number, _amount: string, opens: string) =>
        count === 1
          ? `Les réservations ouvrent le ${opens} pour 1 inscription`
          : `Les réservations ouvrent le ${opens} pour ${count} inscriptions`,
      act: "Voir"
    }
  },
  profile: "Mon profil",
  profileHint: "Connexion, coordonnées, mails souhaités, sécurité du compte.",
  family: "Mon foyer",
  familyHint: "Vous, l’autre responsable, votre adresse et les informations utiles à la mairie.",
  children: "Mes enfants",
  childrenHint: "École, personnes à contacter, régime, santé et autorisations.",
  toVerify: (count: number) => (count === 1 ? "1 rubrique à vérifier" : `${count} rubriques à vérifier`),
  toMenu: "Retour au menu",
  planning: "Mon planning",
  planningHint: "Réservez et annulez les jours de vos enfants\u202f: cantine, accueil, vacances.",
  toBook: (count: number) => (count === 1 ? "1 réservation à faire" : `${count} réservations à faire`),
  enrolments: "Mes inscriptions",
  enrolmentsHint: "Demandez une inscription à une activité, et suivez-la.",
  toFollow: (count: number) => (count === 1 ? "1 inscription à compléter" : `${count} inscriptions à compléter`),
  invoices: "Mes factures",
  toPay: (count: number) => (count === 1 ? "1 à payer" : `${count} à payer`),
  invoicesHint: "Consultez vos factures, téléchargez-les et payez en ligne.",
  documents: "Mes documents",
  documentsHint: "Fiche sanitaire, attestations\u202f: à remplir et à envoyer d’ici.",
  toGive: (count: number) => (count === 1 ? "1 à fournir" : `${count} à fournir`),
  messages: "Mes messages",
  messagesHint: "Écrivez aux services de la mairie.",
  toRead,
  signOut: "Se déconnecter"
}
