const toComplete = (count: number) => (count === 1 ? "1 inscription à compléter" : `${count} inscriptions à compléter`)
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
      text: (count: number) => `Votre dossier à vérifier, ${count} rubrique${count === 1 ? "" : "s"}`,
      act: "Vérifier"
    },
    quotient: {
      text: (_count: number, _amount: string, until: string) =>
        `Votre quotient familial à donner${until && ` avant le ${until}`}\u202f: vos prix en dépendent`,
      act: "Donner"
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
      text: toComplete,
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
        `Les réservations ouvrent le ${opens} pour ${count} inscription${count === 1 ? "" : "s"}`,
      act: "Voir"
    }
  },
  profile: "Mon profil",
  profileHint: "Connexion, coordonnées, e‑mails, sécurité.",
  family: "Mon foyer",
  familyHint: "Vous, l’autre responsable, votre adresse, votre quotient.",
  children: "Mes enfants",
  childrenHint: "École, contacts, régime, santé, autorisations.",
  toVerify: (count: number) => (count === 1 ? "1 rubrique à vérifier" : `${count} rubriques à vérifier`),
  toMenu: "Retour au menu",
  planning: "Mon planning",
  planningHint: "Réservez ou annulez des jours\u202f: cantine, accueil, vacances.",
  toBook: (count: number) => (count === 1 ? "1 réservation à faire" : `${count} réservations à faire`),
  enrolments: "Mes inscriptions",
  enrolmentsHint: "À demander et à suivre.",
  toFollow: toComplete,
  invoices: "Mes factures",
  toPay: (count: number) => `${count} à payer`,
  invoicesHint: "À consulter, télécharger et payer en ligne.",
  documents: "Mes documents",
  documentsHint: "Fiche sanitaire, attestations, à envoyer d’ici.",
  toGive: (count: number) => `${count} à fournir`,
  messages: "Mes messages",
  messagesHint: "Écrivez aux services de la mairie.",
  toRead,
  signOut: "Se déconnecter"
}
