export const confirmation = {
  why: "Votre connexion date de plus d’un quart d’heure : saisissez votre mot de passe pour continuer.",
  goOn: "Continuer",
  goingOn: "Vérification en cours…"
}
