export const debits = {
  title: "Prélèvement automatique",
  titleOf: (regie: string) => `Prélèvement automatique, ${regie}`,
  intro:
    "Vos factures peuvent être prélevées sur votre compte, après leur échéance. Avant chaque prélèvement, un e‑mail vous dit le montant et le jour.",
  start: "Mettre en place le prélèvement",
  lapsed: "Votre mandat n’a pas servi depuis 36\u00a0mois\u202f: il ne vaut plus. Signez-en un nouveau pour continuer.",
  active: (end: string) => `Vos factures sont prélevées sur le compte qui finit par ${end}.`,
  other:
    "Vos factures sont prélevées\u202f: l’autre responsable du foyer a signé un mandat, sur son compte. Lui seul peut le changer ou l’arrêter ici.",
  paper:
    "Vos factures sont prélevées, d’après un mandat papier. Pour le changer ou l’arrêter, adressez-vous à la régie.",
  reference: "Référence du mandat (RUM)",
  newReference: "Référence du mandat (RUM), à la signature",
  creditor: "Créancier",
  creditorIdentifier: "Identifiant créancier (ICS)",
  kind: "Type de paiement",
  recurrent: "Récurrent",
  signedOn: "Signé le",
  next: "Prochains prélèvements",
  nothing: "Aucune facture n’est à prélever pour le moment.",
  ordered: (number: string, day: string) => `Facture ${number}, le ${day}`,
  expected: (number: string, day: string) => `Facture ${number}, à partir du ${day}`,
  early: "Une facture que vous payez avant son prélèvement n’est pas prélevée.",
  download: "Télécharger mon mandat",
  fetching: "Préparation du mandat…",
  downloaded: "Le mandat est téléchargé.",
  fileName: (reference: string) => `mandat-${reference}.pdf`,
  change: "Changer de compte",
  changeHint:
    "Votre mandat garde sa référence. Ce qui est déjà demandé à la banque est encore prélevé sur l’ancien compte.",
  end: "Arrêter le prélèvement",
  endTitle: "Arrêter le prélèvement\u202f?",
  endFrom: "Vos prochaines factures ne seront plus prélevées\u202f: vous les paierez vous-même.",
  endOrdered: (number: string, day: string) =>
    `La facture ${number} est déjà demandée à la banque\u202f: elle sera prélevée quand même le ${day}.`,
  endNow: "Oui, arrêter",
  ending: "Arrêt en cours…",
  ended: "Le prélèvement est arrêté. Un e‑mail vous le confirme.",
  holder: "Titulaire du compte",
  holderHint: "Comme sur votre RIB.",
  iban: "IBAN",
  ibanHint: "Sur votre RIB\u202f: FR suivi de 25 chiffres et lettres, avec ou sans espaces.",
  read: "Ce que vous signez",
  agree: "J’ai lu ce mandat, et je suis titulaire de ce compte ou j’en suis cotitulaire.",
  agreeMissing: "Cochez la case\u202f: sans votre accord, rien ne peut être prélevé.",
  name: "Votre signature",
  nameHint: (name: string) => `Écrivez votre prénom et votre nom\u202f: ${name}.`,
  password: "Votre mot de passe",
  passwordHint: "Celui de votre compte sur ce portail\u202f: il prouve que c’est vous qui signez.",
  passwordMissing: "Votre mot de passe\u202f: écrivez-le pour signer.",
  passwordWrong: "Ce n’est pas votre mot de passe. Rien n’a été signé.",
  sign: "Signer le mandat",
  signAnew: "Signer pour ce compte",
  signing: "Signature en cours…",
  signed: "Votre mandat est signé. Un e‑mail vous le confirme.",
  changed: "Vos prochaines factures seront prélevées sur ce compte. Un e‑mail vous le confirme.",
  failures: {
    "mandate-unknown": "Ce mandat n’existe plus, ou n’est pas le vôtre. Rechargez la page.",
    "debits-off": "Cette régie ne prélève pas.",
    "mandate-signed": "Votre foyer a déjà un mandat\u202f: rechargez la page pour le voir."
  },
  rules: {
    holder: {
      required: () => "Titulaire du compte\u202f: écrivez le nom qui est sur le RIB.",
      "too-long": (limit: number) => `Titulaire du compte\u202f: ${limit} caractères au plus.`,
      unreadable: () => "Titulaire du compte\u202f: les banques ne lisent que les lettres latines."
    },
    iban: {
      required: () => "IBAN\u202f: écrivez celui de votre RIB.",
      country: () => "IBAN\u202f: il commence par les deux lettres d’un pays, comme FR.",
      length: (limit: number) => `IBAN\u202f: celui de ce pays a ${limit} caractères. Comptez-les sur votre RIB.`,
      mistyped: () => "IBAN\u202f: un caractère au moins est mal recopié. Comparez avec votre RIB.",
      "not-sepa": () => "IBAN\u202f: la banque de ce pays n’accepte pas les prélèvements SEPA.",
      unchanged: () => "IBAN\u202f: c’est déjà le compte de votre mandat."
    },
    name: {
      required: () => "Votre signature\u202f: écrivez votre prénom et votre nom.",
      differs: () => "Votre signature\u202f: écrivez votre prénom et votre nom comme dans Mon profil."
    }
  }
}
