import { formatFrenchDay } from "./frenchFormat.ts"

/** What stands before the facts of a document's PDF. The town's questions are French, so the rest is. */
export const subjectWords = {
  child: "Enfant",
  birthDate: "Date de naissance",
  school: "École et classe",
  adult: "Nom",
  household: "Foyer",
  period: "Période",
  fromUntil: (from: string, until: string) => `du ${from} au ${until}`,
  activities: "Activités",
  guardian: "Responsable",
  phone: "Téléphone",
  address: "Adresse"
}

/** What a child without the compulsory vaccinations is told (CSP R.3111-8), until an ISO day. */
export const provisionalNotice = (until: string): string =>
  `Admission provisoire jusqu’au ${formatFrenchDay(until)} : les vaccinations obligatoires doivent être faites avant cette date.`

/** The index of an archive of documents. */
export const archiveWords = {
  columns: ["enfant", "document", "etat", "valable jusqu'au", "admission provisoire jusqu'au", "fichiers"],
  missing: "manque",
  accepted: "accepté"
}

/** What an emergency sheet says of a child and its group, in the words of the town's staff. */
export const sheetWords = {
  everyGroup: "Tous les groupes",
  noHealthRecord: "Fiche santé non remplie",
  noPork: "sans porc",
  noMeat: "sans viande",
  packedMeal: "panier repas"
}
