export const links = {
  noTokenTitle: "Votre lien est incomplet",
  noToken: "Cette page s’ouvre avec le lien reçu par e‑mail. Si vous l’avez copié, vérifiez qu’il est entier.",
  unknownTitle: "Ce lien n’est pas reconnu",
  unknown: "Il est peut-être incomplet : copiez-le en entier depuis l’e‑mail, ou demandez-en un nouveau.",
  usedTitle: "Ce lien a déjà servi",
  expiredTitle: "Ce lien a expiré"
}
