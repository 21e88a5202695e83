export const familyPrices = {
  title: "Ce que paie votre famille aujourd’hui",
  resident: "Vous habitez la commune\u202f: ce sont les prix des habitants.",
  elsewhere: "Vous habitez une autre commune\u202f: ce sont les prix des familles extérieures.",
  price: (activity: string, unit: string) => (activity === unit ? activity : `${activity}, ${unit}`),
  none: "Aucun de vos enfants n’est inscrit à une activité qui a un prix.",
  when: "Un nouveau quotient compte à partir du jour que vous écrivez en le donnant. Les jours d’avant gardent l’ancien prix\u202f; une facture déjà émise est corrigée le mois suivant s’il le faut.",
  noContract: "Un supplément ou une réduction peut s’ajouter\u202f: la facture seule fait foi."
}
