export const password = {
  label: "Nouveau mot de passe",
  rule: (minimum: number) =>
    `${minimum} caractères ou plus. Une phrase facile à retenir convient très bien ; les espaces sont acceptés.`,
  confirmation: "Confirmez le mot de passe",
  missing: (count: number) => `Encore ${count} caractère${count > 1 ? "s" : ""}.`,
  strength: "Solidité du mot de passe",
  levels: {
    short: "Trop court",
    weak: "Trop facile à deviner : ajoutez des mots.",
    good: "Bon mot de passe.",
    strong: "Très bon mot de passe."
  },
  different: "Les deux mots de passe ne sont pas identiques.",
  refusals: {
    "too-short": (limit: number) => `Choisissez un mot de passe de ${limit} caractères ou plus.`,
    "too-long": (limit: number) => `Ce mot de passe est trop long : ${limit} caractères au plus.`,
    "digits-only": () => "Un mot de passe composé uniquement de chiffres se devine trop vite. Ajoutez des mots.",
    "too-common": () => "Ce mot de passe est trop répandu : il se devine vite. Choisissez-en un autre.",
    "too-easy": () =>
      "Ce mot de passe se devine facilement. Ajoutez un ou deux mots sans rapport, ou choisissez une phrase.",
    "own-name": () => "Ce mot de passe contient votre nom ou votre adresse. Choisissez-en un autre."
  }
}
