export const profile = {
  title: "Mon profil",
  intro: "Vos informations de connexion et de contact. Chaque partie se modifie séparément.",
  empty: "Non renseigné",
  edit: "Modifier",
  editLong: (section: string) => `Modifier : ${section}`,
  save: "Valider",
  saving: "Enregistrement en cours…",
  saved: "C’est enregistré.",
  required: "(obligatoire)",
  allRequired: "Tous les champs sont obligatoires.",
  sections: {
    signIn: "Connexion",
    personal: "Informations personnelles",
    professional: "Informations professionnelles",
    phones: "Téléphones",
    language: "Langue",
    notifications: "E‑mails souhaités",
    sessions: "Connexions ouvertes",
    data: "Mes données"
  },
  fields: {
    civility: "Civilité",
    birthName: "Nom de naissance",
    familyName: "Nom d’usage",
    givenName: "Prénom",
    birthDate: "Date de naissance",
    profession: "Profession",
    employer: "Employeur",
    workPhone: "Téléphone professionnel",
    main: "Téléphone principal",
    second: "Téléphone secondaire",
    language: "Langue des e‑mails",
    invoices: "Une nouvelle facture est disponible",
    openings: "Les réservations ouvrent demain",
    offers: "Une place se libère",
    bookings: "Votre planning a changé",
    absences: "Absences et justificatifs"
  },
  noticeHints: {
    invoices: "Après l’échéance, un rappel est toujours envoyé.",
    openings: "La veille, si vos enfants sont concernés.",
    offers: "Elle vous est gardée un temps limité. Sans e‑mail, consultez votre planning.",
    bookings: "Ce que vous réservez ou annulez, et ce que la mairie réserve pour vous.",
    absences: "S’il manque un justificatif, et la réponse de la mairie."
  },
  hints: {
    familyName: "Le nom que vous utilisez tous les jours.",
    birthDate: "Jour, mois, année. Exemple : 03/05/1987",
    phone: "Exemple : 06 12 34 56 78. Pour un numéro étranger, commencez par +.",
    notifications:
      "Les e‑mails sur vos paiements, la sécurité de votre compte et une place que la mairie annule sont toujours envoyés."
  },
  civilities: { "": "Non précisé", Mme: "Mme", "M.": "M." },
  languages: { fr: "Français", en: "English" },
  wanted: "Oui",
  unwanted: "Non",
  rules: {
    required: (field: string) => `${field} : ce champ est obligatoire.`,
    "too-long": (field: string, limit: string) =>
      limit === "" ? `${field} : c’est trop long.` : `${field} : ${limit} caractères au plus.`,
    "not-a-phone": (field: string) => `${field} : ce numéro n’est pas complet. Exemple : 06 12 34 56 78`,
    "not-a-day": (field: string) => `${field} : cette date n’existe pas. Exemple : 03/05/1987`,
    "in-the-future": (field: string) => `${field} : cette date n’est pas encore passée.`,
    "too-long-ago": (field: string) => `${field} : cette date est trop ancienne. Vérifiez l’année.`,
    "not-a-mail": (field: string) => `${field} : l’adresse n’est pas complète. Exemple : prenom.nom@exemple.fr`,
    unchanged: (field: string) => `${field} : c’est déjà celle que vous utilisez.`
  },
  otherRule: (field: string) => `${field} : cette réponse n’est pas acceptée. Vérifiez-la.`,
  conflict: {
    title: "Ces informations ont changé entre-temps",
    text: "Elles ont été modifiées ailleurs pendant que vous écriviez. Rien n’est perdu : choisissez ce qui doit rester.",
    typed: "Vous avez écrit",
    current: "Maintenant enregistré",
    keep: "Garder ce que j’ai écrit",
    take: "Prendre ce qui est enregistré"
  },
  signIn: {
    mail: "Adresse e‑mail",
    password: "Mot de passe",
    passwordChanged: (day: string) => `Changé le ${day}`,
    pending: (mail: string) => `En attente de confirmation : ${mail}`,
    pendingUntil: (day: string) => `Ouvrez l’e‑mail reçu à cette adresse avant le ${day}.`,
    changeMail: "Changer d’adresse e‑mail",
    changePassword: "Changer de mot de passe",
    newMail: "Nouvelle adresse e‑mail",
    newMailHint: "Nous y enverrons un e‑mail avec un lien. Votre adresse ne change que lorsque vous l’ouvrez.",
    current: "Mot de passe actuel",
    currentMissing: "Indiquez votre mot de passe actuel.",
    currentWrong: "Ce n’est pas votre mot de passe actuel.",
    mailAsked: (mail: string) =>
      `Un e‑mail vous attend à ${mail}. Ouvrez le lien qu’il contient pour confirmer cette adresse. Pensez à regarder dans les courriers indésirables.`,
    validUntil: (day: string) => `Le lien est valable jusqu’au ${day}.`,
    passwordDone: "Votre mot de passe est changé. Vos autres connexions ont été fermées ; un e‑mail vous le confirme."
  },
  sessions: {
    intro:
      "Les appareils sur lesquels votre compte est ouvert. Vous n’en reconnaissez pas un ? Fermez-le, puis changez de mot de passe.",
    unknownDevice: "Appareil inconnu",
    current: "Cet appareil",
    remembered: "Connexion mémorisée",
    site: (host: string) => `Sur ${host}`,
    opened: (day: string) => `Ouverte le ${day}`,
    seen: (day: string) => `Vue pour la dernière fois le ${day}`,
    close: "Fermer",
    closeLong: (device: string) => `Fermer la connexion : ${device}`,
    confirm: "Cet appareil devra se reconnecter. Fermer cette connexion ?",
    confirmAll: "Tous les autres appareils devront se reconnecter. Les fermer ?",
    confirmed: "Oui, fermer",
    closeAll: "Fermer toutes les autres connexions",
    closed: "La connexion est fermée.",
    closedAll: "Toutes les autres connexions sont fermées.",
    onlyThis: "Votre compte n’est ouvert nulle part ailleurs."
  },
  data: {
    text: "Téléchargez une copie de toutes les informations que le portail conserve sur vous et votre foyer.",
    download: "Télécharger mes données",
    format: "Fichier ZIP",
    preparing: "Préparation du fichier…",
    done: (name: string) => `Le fichier ${name} est téléchargé.`,
    fileName: (day: string) => `mes-donnees-${day}.zip`
  }
}
