export const planningSteps = {
  weekdays: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
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
    actions: { add: "Réservation", cancel: "Annulation", close: "Fermeture" },
    refusedOf: (action: string, outcome: string) => `${action}\u202f: ${outcome.toLowerCase()}`
  },
  sheet: {
    title: (child: string, days: string) => `Planning de ${child}, ${days.charAt(0).toLowerCase()}${days.slice(1)}`,
    print: "Imprimer",
    close: "Fermer",
    printedOn: (day: string) => `Imprimé le ${day}. Le planning en ligne fait foi.`
  },
  waits: {
    title: "Liste d’attente",
    offered: (places: number) =>
      places === 1 ? "Une place vous est proposée" : `${places} places vous sont proposées ensemble`,
    offeredUntil: (instant: string) => `Gardée pour vous jusqu’au ${instant}.`,
    offeredHint: "Sans réponse de votre part d’ici là, elle sera proposée à la famille suivante.",
    accept: "Accepter",
    decline: "Refuser",
    answering: "Envoi de votre réponse…",
    answered: {
      accepted: "C’est réservé\u202f: la place est à vous.",
      declined: "Vous avez refusé la place\u202f: elle est proposée à la famille suivante.",
      withdrawn: "Vous n’êtes plus sur cette liste d’attente."
    },
    waitingTitle: "Vos attentes",
    waitingHint: "Dès qu’une place se libère pour vous, vous recevez un e‑mail et elle apparaît ici.",
    rank: (rank: number, of: number) => `En attente\u202f: ${rank === 1 ? "1er" : `${rank}e`} sur ${of}.`,
    criteria: (names: string) => `Critères de la mairie qui vous donnent priorité\u202f: ${names}.`,
    criterion: (name: string, points: number) => (points === 1 ? `${name} (1 point)` : `${name} (${points} points)`),
    noCriteria: "Aucun critère de priorité de la mairie\u202f: votre rang suit l’ordre des demandes.",
    askedAt: (instant: string) => `Demandé le ${instant}.`,
    allOrNothing: "Proposées ensemble, ou pas du tout.",
    withdraw: "Ne plus attendre",
    withdrawLong: (places: number, rank: string) => `${places === 1 ? "1 place" : `${places} places`}. ${rank}`,
    askTitle: "Demander à être sur la liste d’attente",
    askHint:
      "Ces places sont prises. Choisissez celles que vous attendez\u202f: la première place libre est proposée à la famille la mieux placée, personne ne passe devant.",
    siblings: "Garder les frères et sœurs ensemble",
    siblingsHint: "Les places sont proposées pour tous, ou pour aucun.",
    days: "Seulement tous ces jours à la fois",
    daysHint: "Sinon chaque jour est proposé à part, dès qu’il se libère.",
    ask: "M’inscrire sur la liste d’attente",
    asking: "Envoi de la demande…",
    missing: "Choisissez au moins une place.",
    nothingFull: "Sur les jours affichés dans le planning, aucune autre place n’est à attendre.",
    listed: "Vous êtes sur la liste d’attente",
    listedHint: "Vous n’avez rien à faire\u202f: nous vous écrirons.",
    notListed: "Cette demande n’a pas été possible",
    failures: {
      expired: (instant: string) =>
        `Trop tard\u202f: la place était gardée jusqu’au ${instant}. Elle est proposée à la famille suivante.`,
      refused: (why: string) => `${why} La place reste gardée pour vous jusqu’à la date indiquée.`,
      ended: {
        waiting: "Aucune place n’est encore proposée.",
        offered: "Cette place vous est proposée.",
        taken: "C’est déjà réservé\u202f: vous pouvez l’annuler dans le planning.",
        declined: "Vous avez déjà refusé cette place.",
        expired: "Trop tard\u202f: la place n’est plus gardée pour vous.",
        withdrawn: "Vous aviez déjà retiré cette demande.",
        closed: "Cette attente est terminée\u202f: la place n’est plus proposée."
      },
      lost: "La connexion a été coupée avant la réponse. Réessayez\u202f: rien ne sera fait deux fois."
    }
  },
  requests: {
    title: "Vos demandes de places",
    none: "Vous n’avez pas de demande en cours.",
    see: "Voir mes demandes",
    about: (what: string, said: string) => `${what}\u202f: ${said}`,
    summaries: {
      open: (places: number, until: string) =>
        `${places === 1 ? "1 place demandée" : `${places} places demandées`}${until === "" ? "" : `, modifiable jusqu’au ${until}`}.`,
      closed: (places: number) =>
        `${places === 1 ? "1 place demandée" : `${places} places demandées`}, réponse à venir par e‑mail.`,
      given: (places: number) => (places === 1 ? "place accordée." : `${places} places accordées.`),
      partly: (given: number, asked: number) =>
        `${given === 1 ? "1 place accordée" : `${given} places accordées`} sur ${asked}.`,
      refused: "pas de place cette fois."
    },
    outcomes: {
      open: "Demandé",
      closed: "En attente de la réponse",
      given: "Accordé",
      partly: "Accordé en partie",
      refused: "Pas de place cette fois"
    },
    changeUntil: (instant: string) => `Vous pouvez la changer dans le planning jusqu’au ${instant}.`,
    notBooked: "Ces places sont demandées, pas encore réservées.",
    openNext: {
      draw: "Ensuite un tirage au sort décide qui passe d’abord. La réponse vient par e‑mail et s’affiche ici.",
      town: "La mairie attribue les places. La réponse vient par e‑mail et s’affiche ici."
    },
    closedNext: {
      draw: (instant: string) =>
        `Les demandes sont closes depuis le ${instant}, et le tirage au sort n’a pas encore eu lieu. La réponse vient par e‑mail et s’affiche ici.`,
      town: () => "La mairie attribue les places. La réponse vient par e‑mail et s’affiche ici."
    },
    rank: (rank: number, of: number) =>
      `Votre demande a été tirée au ${rank === 1 ? "1er" : `${rank}e`} rang sur ${of}.`,
    drawnOn: (instant: string) => `Tirage du ${instant}.`,
    satisfied: (count: number) =>
      count === 0
        ? "Aucune demande n’a pu être accordée."
        : count === 1
          ? "Dans cet ordre, tant qu’il y avait des places, 1 demande a été accordée."
          : `Dans cet ordre, tant qu’il y avait des places, ${count} demandes ont été accordées.`,
    decidedByTown: "La mairie a attribué les places.",
    states: { given: "Accordé\u202f:", refused: "Pas accordé\u202f:" },
    waits:
      "Ce qui n’a pas été accordé reste sur la liste d’attente\u202f: une place libre vous sera proposée à votre tour.",
    toWaits: "Voir mon rang sur la liste d’attente",
    noCriteria: "Vos chances au tirage\u202f: comme toute demande sans priorité.",
    chances: (weight: number, names: string) =>
      `Vos chances au tirage\u202f: ${String(weight).replace(".", ",")} fois celles d’une demande sans priorité (${names}).`,
    chance: (name: string, weight: number) => `${name}\u202f: × ${String(weight).replace(".", ",")}`,
    askedAt: (instant: string) => `Demandé le ${instant}.`,
    allOrNothing: "Tout ensemble, ou rien.",
    check: {
      title: "Vérifier le tirage au sort",
      before:
        "Le tirage part d’un nombre tenu secret, choisi avant les demandes. Son empreinte est publiée dès maintenant\u202f: personne ne peut le remplacer ensuite par un autre. Notez-la si vous voulez la comparer après le tirage.",
      after:
        "Le tirage est parti d’un nombre choisi avant les demandes. Son empreinte était publiée d’avance\u202f: personne n’a pu choisir un nombre qui arrange.",
      seed: "Nombre du tirage",
      hash: "Empreinte publiée d’avance (SHA‑256)",
      number: "Numéro de votre demande",
      right: "Votre navigateur a vérifié\u202f: l’empreinte est bien celle de ce nombre",
      wrong: "L’empreinte n’est pas celle de ce nombre\u202f: signalez-le à la mairie",
      how: "Pour refaire tout le tirage, demandez à la mairie la liste des numéros de demandes et de leurs chances. Chaque numéro donne, avec le nombre du tirage, un résultat que chacun peut recalculer (HMAC‑SHA‑256)\u202f; l’ordre des résultats est celui du tirage."
    },
    basket: {
      note: (until: string) =>
        `Vous demandez des places\u202f: elles ne sont pas encore réservées.${until === "" ? "" : ` Vous pouvez changer votre demande jusqu’au ${until}.`} Les places sont attribuées ensuite, et la réponse vous est envoyée par e‑mail.`,
      someNote: (places: number) =>
        places === 1
          ? "Une de ces places est demandée, pas encore réservée."
          : `${places} de ces places sont demandées, pas encore réservées.`,
      send: (places: number) => (places === 1 ? "Demander 1 place" : `Demander ${places} places`),
      sent: (places: number) =>
        places === 1
          ? "Votre demande est enregistrée\u202f: 1 place"
          : `Votre demande est enregistrée\u202f: ${places} places`
    }
  },
  absences: {
    title: "Absences",
    listTitle: "Absences signalées",
    of: (child: string, days: string) => `${child}, ${days}`,
    states: {
      unproved: "Justificatif à donner",
      waiting: "Justificatif reçu, la mairie le regarde",
      accepted: "Justificatif accepté",
      refused: "Justificatif non accepté",
      late: "Trop tard pour un justificatif",
      unprovable: "Absence signalée"
    },
    hints: {
      unproved: "",
      waiting: "Vous n’avez rien à faire.",
      accepted: "Ces jours ne vous seront pas facturés, sauf ceux qui restent dus.",
      refused: "Il est trop tard pour en donner un autre. Une question\u202f? Écrivez à la mairie.",
      late: "Ces jours restent dus. Une question\u202f? Écrivez à la mairie.",
      unprovable: "Ces jours restent dus, même avec un justificatif\u202f: c’est la règle de la ville."
    },
    staysDue: "reste dû même avec un justificatif (délai de carence)",
    reason: (reason: string) => `La mairie explique\u202f: ${reason}`,
    until: (instant: string) =>
      `Donnez-le avant le ${instant}, maintenant ou plus tard\u202f: une photo ou un PDF suffit.`,
    another: (instant: string) => `Vous pouvez ajouter une page jusqu’au ${instant}.`,
    files: (count: number, scanned: boolean) =>
      `${count === 1 ? "1 fichier donné" : `${count} fichiers donnés`}${scanned ? "" : ", en cours d’examen par l’antivirus"}. Votre foyer et la mairie sont seuls à pouvoir l’ouvrir, et vous voyez quand elle le fait.`,
    file: (position: number) => `Fichier ${position}`,
    scanning: "en cours d’examen par l’antivirus",
    open: "Ouvrir",
    takeBack: "Retirer",
    askTakeBack: "Retirer ce fichier\u202f? Il sera effacé, et la mairie ne le verra plus.",
    anotherUntil: (instant: string) => `Vous pourrez en donner un autre jusqu’au ${instant}.`,
    noOther: "Il est trop tard pour en donner un autre\u202f: ces jours resteront dus.",
    yesTakeBack: "Oui, le retirer",
    takingBack: "Retrait…",
    keepIt: "Non, le garder",
    tookBack: "Le fichier est retiré.",
    decided: "La mairie a déjà décidé à partir de ce justificatif\u202f: il ne peut plus être retiré.",
    gone: "Ce fichier n’est plus là\u202f: il a déjà été retiré, ou effacé à la fin de son délai.",
    limits: "Photo (JPEG, PNG) ou PDF, 10\u00a0Mo au plus.",
    give: "Ajouter le justificatif",
    giveAnother: "Ajouter un fichier",
    sending: "Envoi du justificatif…",
    checking: "Vérification du fichier…",
    refused: {
      "no-proof-helps": "Un justificatif ne changerait rien\u202f: ces jours restent dus.",
      "too-late": "Il est trop tard pour donner un justificatif. Une question\u202f? Écrivez à la mairie.",
      accepted: "La mairie a déjà accepté votre justificatif.",
      "too-many-files": "Il y a déjà assez de fichiers pour cette absence."
    },
    declareTitle: "Signaler une absence",
    declareHint:
      "Ces jours ne peuvent plus être annulés\u202f: la place reste réservée et due, sauf justificatif accepté. L’équipe est prévenue que votre enfant ne vient pas.",
    declare: "Signaler l’absence",
    declaring: "Envoi…",
    missing: "Choisissez au moins un jour.",
    nothing:
      "Aucune absence à signaler sur les jours affichés dans le planning\u202f: tant qu’il est encore temps, annulez plutôt la réservation.",
    declared: "L’absence est signalée",
    declaredHint: "Ce qui reste dû et le justificatif à donner sont indiqués ci-dessous.",
    notDeclared: "Ce qui n’a pas pu être signalé"
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
      "Google Agenda, sur un ordinateur\u202f: Autres agendas, «\u00a0+\u00a0», À partir de l’URL.",
      "Outlook\u202f: Ajouter un calendrier, S’abonner à partir du web."
    ],
    revoke: "Supprimer le lien",
    revoked: "Le lien est supprimé\u202f: les agendas ne se mettront plus à jour."
  }
}
