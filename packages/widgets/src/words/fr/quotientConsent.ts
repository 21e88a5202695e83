export const quotientConsent = {
  title: "Récupérer mon quotient auprès de la CAF ou de la MSA",
  intro: "Si vous êtes d’accord, la mairie demande votre quotient à votre place\u202f: aucun justificatif à envoyer.",
  incomplete:
    "Pour vous reconnaître, la CAF ou la MSA a besoin de ce qui manque dans votre rubrique «\u00a0Moi\u00a0»\u202f:",
  missing: {
    civility: "votre civilité (M. ou Mme)",
    birthDate: "votre date de naissance",
    birthTown: "votre lieu de naissance avec le numéro du département, par exemple Compiègne (60)"
  },
  complete: "Complétez la rubrique «\u00a0Moi\u00a0», au-dessus, puis revenez ici.",
  agree: "J’ai lu ce texte et je donne mon accord",
  agreeMissing: "Cochez la case pour donner votre accord.",
  fetch: "Récupérer mon quotient",
  fetching: "Demande en cours…",
  again: "Récupérer de nouveau",
  given: (at: string) => `Vous avez donné votre accord le ${at}.`,
  read: "Voir ce que vous avez accepté",
  withdraw: "Retirer mon accord",
  withdrawn:
    "Votre accord est retiré\u202f: la mairie ne demandera plus votre quotient. Ceux qu’elle a déjà reçus restent enregistrés.",
  fetched: (amount: string, from: string) =>
    `Votre quotient est de ${amount} à partir du ${from}. La mairie l’a enregistré.`,
  later: (from: string) => `Celui qui a commencé le ${from} reste en vigueur.`,
  failures: {
    "fund-off": "La mairie ne peut plus demander votre quotient ici. Écrivez-le vous-même.",
    "consent-outdated": "Le texte a changé\u202f: relisez-le, puis donnez votre accord.",
    "consent-withdrawn": "Votre accord a été retiré entre-temps\u202f: rien n’a été enregistré.",
    "fund-identity-incomplete":
      "Votre rubrique «\u00a0Moi\u00a0» n’en dit pas assez\u202f: personne n’a été interrogé.",
    "fund-person-unknown":
      "Ni la CAF ni la MSA n’a de dossier à votre nom. L’autre responsable peut essayer depuis son compte. Sinon, écrivez votre quotient vous-même ou demandez à la mairie.",
    "fund-identity-unknown":
      "La CAF ou la MSA ne vous a pas reconnu. Vérifiez votre nom de naissance, tous vos prénoms, votre date et votre lieu de naissance dans votre rubrique «\u00a0Moi\u00a0».",
    "fund-unavailable":
      "La CAF ou la MSA ne répond pas pour le moment\u202f: aucun quotient n’a été enregistré. Réessayez plus tard."
  },
  tooOften: (at: string) => `Trop de demandes\u202f: réessayez à partir de ${at}.`
}
