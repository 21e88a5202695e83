export const tablet = {
  title: "Confirmer cette tablette",
  intro:
    "Ce lien demande qu’un agent de la mairie se connecte sur chaque tablette, une fois par jour. La liste des enfants s’ouvre ensuite.",
  signIn: "Se connecter avec mon compte d’agent",
  waiting: (count: number) =>
    count === 1
      ? "1 pointage est gardé sur cette tablette\u202f: il partira ensuite."
      : `${count} pointages sont gardés sur cette tablette\u202f: ils partiront ensuite.`,
  codeIntro:
    "Tapez le code que montre l’application d’authentification du téléphone. Il est demandé une fois par jour sur chaque tablette.",
  code: "Code à six chiffres",
  confirm: "Ouvrir la liste",
  codeShort: "Tapez les six chiffres du code.",
  codeRefused: {
    wrong: "Ce n’est pas le code du moment. Attendez le suivant, et vérifiez que le téléphone est à l’heure.",
    used: "Ce code a déjà servi. Attendez le suivant\u202f: il vient dans moins d’une minute.",
    "not-asked": "Ce lien ne demande pas de code. Rechargez la page."
  },
  codeDelayed: (time: string) => `Trop de codes faux ont été tapés. Réessayez à ${time}.`,
  refused: {
    declined: "Vous êtes revenu sans vous être connecté. Vous pouvez recommencer.",
    over: "Cette connexion a commencé il y a trop longtemps, ou sur une autre tablette. Recommencez.",
    unproved: "La connexion n’a pas pu être vérifiée. Recommencez.",
    "not-named":
      "Votre compte d’agent n’est pas parmi ceux que ce lien nomme. Demandez à la mairie d’y ajouter votre adresse.",
    organisation:
      "Votre compte d’agent est celui d’une autre organisation. Choisissez celle de la ville en vous connectant."
  },
  away: {
    off: "La connexion des agents n’est pas en service sur ce portail. Prévenez la mairie.",
    provider: "La connexion des agents ne répond pas en ce moment. Réessayez dans quelques minutes."
  }
}
