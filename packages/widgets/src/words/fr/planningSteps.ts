export const planningSteps = {
  repeat: {
    title: "Réserver plusieurs jours d’un coup",
    action: "Que voulez-vous faire\u202f?",
    actions: { add: "Réserver", cancel: "Annuler des réservations" },
    children: "Pour qui\u202f?",
    unit: "Quelle activité\u202f?",
    weekdays: "Quels jours\u202f?",
    weeks: "Quelles semaines\u202f?",
    parity: { every: "Toutes", even: "Semaines paires", odd: "Semaines impaires" },
    from: "À partir du",
    untilTitle: "Jusqu’à quand\u202f?",
    untilHolidays: (day: string) => `jusqu’aux vacances (${day})`,
    untilMonth: (day: string) => `jusqu’à la fin du mois (${day})`,
    untilDay: "jusqu’à une date",
    until: "Dernier jour",
    preview: "Voir le résultat avant de choisir",
    previewing: "Vérification…",
    missing: {
      children: "Choisissez au moins un enfant.",
      weekdays: "Choisissez au moins un jour de la semaine.",
      until: "Le dernier jour doit venir après le premier, dans les six mois."
    },
    resultTitle: (count: number) => (count === 1 ? "1 jour possible" : `${count} jours possibles`),
    nothing: "Aucun de ces jours ne peut être changé.",
    noDays: "Aucun jour ne correspond\u202f: l’activité n’a pas lieu ces jours-là, ou c’est déjà fait.",
    already: (count: number) => (count === 1 ? "1 jour est déjà ainsi." : `${count} jours sont déjà ainsi.`),
    refused: (count: number) => (count === 1 ? "1 jour impossible" : `${count} jours impossibles`),
    put: (count: number) => (count === 1 ? "Ajouter 1 jour à mes choix" : `Ajouter ${count} jours à mes choix`),
    putSaid: (count: number) => `${count} à confirmer.`,
    tooMany: (count: number) => `C’est trop à la fois\u202f: ${count} changements au plus. Choisissez moins de jours.`
  },
  history: {
    title: "Historique de mon planning",
    empty: "Vous n’avez encore rien réservé ni annulé. Chaque demande apparaîtra ici avec sa réponse.",
    by: { me: "par vous", household: "par l’autre responsable du foyer", town: "par la mairie" },
    actions: { add: "Réservation", cancel: "Annulation", close: "Fermeture" }
  },
  feed: {
    title: "Recevoir le planning dans mon agenda",
    text: "Les jours réservés apparaissent dans l’agenda de votre téléphone ou de votre ordinateur, et s’y mettent à jour.",
    secret:
      "Ce lien est personnel\u202f: toute personne qui l’a peut voir les jours de vos enfants. Ne le partagez pas. Vous pouvez le supprimer à tout moment.",
    make: "Créer mon lien",
    making: "Création du lien…",
    made: (instant: string) => `Un lien existe depuis le ${instant}.`,
    madeHint:
      "Il n’est montré qu’à sa création. Perdu\u202f? Créez-en un autre\u202f: l’ancien cessera de fonctionner.",
    renew: "Créer un nouveau lien",
    address: "Adresse à donner à votre agenda",
    copy: "Copier",
    copied: "L’adresse est copiée.",
    notCopied: "Votre navigateur ne l’a pas copiée\u202f: sélectionnez-la, puis copiez-la.",
    once: "Copiez-la maintenant\u202f: elle ne sera plus montrée.",
    howTitle: "Comment faire",
    how: [
      "iPhone\u202f: Réglages, Apps, Calendrier, Comptes, Ajouter un compte, Autre, S’abonner à un calendrier.",
      "Google Agenda, sur un ordinateur\u202f: Autres agendas, « + », À partir de l’URL.",
      "Outlook\u202f: Ajouter un calendrier, S’abonner à partir du web."
    ],
    revoke: "Supprimer le lien",
    revoked: "Le lien est supprimé\u202f: les agendas ne se mettront plus à jour."
  }
}
