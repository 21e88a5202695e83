/** `8 h`, `11 h 45`. */
const clock = (at: string) => at.replace(/^0/, "").replace(":", "\u00a0h\u00a0").replace(/\s00$/, "")

export const tariffs = {
  about: "Tarifs, horaires et règles",
  hours: (from: string, to: string) => `de ${clock(from)} à ${clock(to)}`,
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
    children: "Combien de vos enfants viennent\u202f?",
    times: "Combien de fois chacun\u202f?",
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
  estimate: {
    total: (month: string, amount: string) => `${month}\u202f: à ce jour, ${amount}`,
    why: "Voir le calcul",
    what: "C’est une estimation, d’après ce qui est réservé et noté aujourd’hui. La facture seule fait foi.",
    line: (quantity: number, unit: string, price: string) => `${quantity} ${unit} × ${price}`.replace("  ", " "),
    of: (child: string, what: string) => (child === "" ? what : `${child}, ${what}`),
    incomplete: "Certaines réservations n’ont pas encore de prix\u202f: elles s’ajouteront.",
    unknown: "La mairie ne connaît pas votre quotient\u202f: ces prix sont ceux d’un quotient non communiqué.",
    give: "Donner mon quotient"
  },
  quotient: {
    title: "Mon quotient et mes tarifs",
    intro: "Le prix des activités de vos enfants dépend de votre quotient familial.",
    inForce: (amount: string) => `Votre quotient est de ${amount}.`,
    since: (from: string) => `Il vaut depuis le ${from}, jusqu’à ce que vous en donniez un nouveau.`,
    until: (from: string, until: string) => `Il vaut du ${from} au ${until}.`,
    ended: (until: string) => `Votre dernier quotient ne vaut plus depuis le ${until}.`,
    unknown: "La mairie ne connaît pas votre quotient.",
    byDefault:
      "Sans quotient, vos factures sont calculées au prix prévu pour un quotient non communiqué, souvent le plus élevé.",
    next: (amount: string, from: string) => `À partir du ${from}, il sera de ${amount}.`,
    sources: {
      family: "Vous l’avez donné.",
      staff: "La mairie l’a enregistré.",
      import: "La mairie l’a enregistré.",
      "api-particulier": "Il vient de la CAF ou de la MSA."
    },
    give: "Pour en donner un nouveau, modifiez votre rubrique «\u00a0Informations complémentaires\u00a0»."
  }
}
