/** How one pays what the Trésor public collects. */
export const treasury = {
  title: "À payer au Trésor public",
  intro: "La ville n’encaisse pas cette facture\u202f: c’est le comptable public. Aucune régie ne peut la recevoir.",
  claims: {
    titre: (piece: number, bordereau: number, exercise: number) =>
      `Titre n° ${piece}, bordereau ${bordereau}, exercice ${exercise}`,
    role: (piece: number, bordereau: number, exercise: number) =>
      `Article n° ${piece} du rôle ${bordereau}, exercice ${exercise}`
  },
  online: "En ligne",
  pay: (amount: string) => `Payer ${amount} sur PayFiP`,
  secure: "Vous quittez cette page pour payfip.gouv.fr, le site de la Direction générale des finances publiques.",
  later: "dès que le comptable l’aura prise en charge, quelques jours après son émission",
  from: (day: string) => `à partir du ${day}`,
  ask: "adressez-vous au comptable public",
  numcli: "Identifiant de la collectivité",
  reference: "Référence de la dette",
  office: "Sur place, par chèque ou par courrier",
  order: "Chèque à l’ordre du Trésor public, avec le talon de la facture (bouton Télécharger).",
  shown: "Votre paiement apparaît ici quand le comptable l’a confirmé à la ville\u202f: ne payez pas deux fois."
}
