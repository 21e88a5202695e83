export const remembering = {
  until: (days: number, idleDays: number) =>
    idleDays < days
      ? `Vous restez connecté(e) ${days} jours au plus ; la connexion prend fin après ${idleDays === 1 ? "un jour" : `${idleDays} jours`} sans visite.`
      : `Vous restez connecté(e) ${days === 1 ? "un jour" : `${days} jours`} au plus.`
}
