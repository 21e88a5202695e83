export const tariffs = {
  simulator: {
    title: "Combien ça coûte\u202f?",
    intro: "Le prix dépend de votre situation. Rien de ce que vous écrivez ici n’est enregistré.",
    none: "La ville n’a pas encore publié ses tarifs ici.",
    what: "Activité",
    quotient: "Votre quotient familial",
    quotientHint: "En euros, sur votre attestation CAF ou MSA. Laissez vide si vous ne le connaissez pas.",
    notAQuotient: "Votre quotient familial\u202f: écrivez un montant en euros, par exemple 900 ou 622,50.",
    residency: "Où habitez-vous\u202f?",
    resident: "Dans la commune",
    elsewhere: "Dans une autre commune",
    children: "Combien de vos enfants viennent",
    times: "Combien de fois chacun",
    age: "Âge",
    years: (age: number) => `${age} ans`,
    schoolClass: "Classe",
    otherClass: "Une autre classe",
    compute: "Calculer le prix",
    computing: "Calcul en cours…",
    total: (amount: string) => `Vous paieriez ${amount}`,
    child: (rank: number) => (rank === 1 ? "Premier enfant" : `${rank}e enfant`),
    cited: (name: string, from: string) => `Tarif «\u00a0${name}\u00a0», en vigueur depuis le ${from}.`,
    later: (name: string, from: string) => `Tarif «\u00a0${name}\u00a0», qui vaudra à partir du ${from}.`,
    decision: (deliberation: string) => `Source\u202f: ${deliberation}.`,
    unknownQuotient: "Sans quotient, c’est le prix prévu pour un quotient non communiqué qui s’applique.",
    noContract: "Cette simulation n’engage pas la mairie\u202f: la facture seule fait foi."
  },
  quotient: {
    title: "Mon quotient et mes tarifs",
    intro: "Le prix des activités de vos enfants dépend de votre quotient familial.",
    inForce: (amount: string) => `Votre quotient est de ${amount}.`,
    since: (from: string) => `Il vaut depuis le ${from}, jusqu’à ce que vous en donniez un nouveau.`,
    until: (from: string, until: string) => `Il vaut du ${from} au ${until}.`,
    endsSoon: (until: string) => `Il ne vaudra plus après le ${until}\u202f: donnez le nouveau dès que vous l’avez.`,
    ended: (until: string) => `Votre dernier quotient ne vaut plus depuis le ${until}.`,
    unknown: "La mairie ne connaît pas votre quotient.",
    byDefault:
      "Sans quotient, vos factures sont calculées au prix prévu pour un quotient non communiqué, souvent le plus élevé.",
    next: (amount: string, from: string) => `À partir du ${from}, il sera de ${amount}.`,
    waiting: (amount: string, from: string) =>
      `Vous avez donné un quotient de ${amount}, depuis le ${from}. La mairie le vérifie.`,
    sources: {
      family: "Vous l’avez donné.",
      staff: "La mairie l’a enregistré.",
      import: "La mairie l’a enregistré.",
      "api-particulier": "Il vient de la CAF ou de la MSA."
    },
    give: "Donner un nouveau quotient",
    amount: "Quotient familial",
    amountHint: "En euros, sur votre attestation CAF ou MSA.",
    from: "Valable depuis le",
    fromHint: "La date de l’attestation. JJ/MM/AAAA",
    notADay: "Valable depuis le\u202f: écrivez une date, par exemple 01/09/2026.",
    onApproval: "La mairie vérifiera ce que vous donnez avant que vos prix changent.",
    atOnce: "Vos prix changent à partir de cette date.",
    save: "Enregistrer",
    saving: "Enregistrement…",
    saved: "Votre quotient est enregistré.",
    asked: "Votre quotient est transmis à la mairie, qui le vérifie.",
    refused: (rule: string) => `Ce quotient n’a pas pu être enregistré\u202f: ${rule}`,
    rules: {
      "in-the-future": "la date est dans le futur.",
      "out-of-range": "un quotient est de 0 à 100\u202f000\u00a0€.",
      "not-a-day": "la date n’existe pas.",
      other: "vérifiez votre rubrique «\u00a0Informations complémentaires\u00a0»."
    }
  }
}
