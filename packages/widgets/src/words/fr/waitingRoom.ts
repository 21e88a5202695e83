export const waitingRoom = {
  title: "Vous êtes dans la file d’attente",
  place: (rank: number) =>
    `Beaucoup de familles arrivent en même temps. Votre place dans la file : ${rank.toLocaleString("fr-FR")}.`,
  estimate: (minutes: number) => `Attente estimée : environ ${minutes} minutes.`,
  soon: "Attente estimée : une minute au plus.",
  stay: "Gardez cette page ouverte, sans la recharger : elle reprendra d’elle-même là où vous en étiez, dès que ce sera votre tour."
}
