import type { Language } from "../../platform/text/Language.ts"
import type { PublicHolidayCode } from "./publicHolidays.ts"
import type { SchoolZone } from "./zones.ts"

/** What people call a public holiday. */
export const publicHolidayNames: Record<PublicHolidayCode, Record<Language, string>> = {
  "new-year": { fr: "Jour de l’An", en: "New Year’s Day" },
  "easter-monday": { fr: "Lundi de Pâques", en: "Easter Monday" },
  "labour-day": { fr: "Fête du Travail", en: "Labour Day" },
  "victory-1945": { fr: "Victoire de 1945", en: "Victory Day" },
  ascension: { fr: "Ascension", en: "Ascension Day" },
  "whit-monday": { fr: "Lundi de Pentecôte", en: "Whit Monday" },
  "national-day": { fr: "Fête nationale", en: "National Day" },
  assumption: { fr: "Assomption", en: "Assumption Day" },
  "all-saints": { fr: "Toussaint", en: "All Saints’ Day" },
  "armistice-1918": { fr: "Armistice de 1918", en: "Armistice Day" },
  christmas: { fr: "Noël", en: "Christmas Day" },
  "good-friday": { fr: "Vendredi saint", en: "Good Friday" },
  "saint-stephen": { fr: "Saint-Étienne", en: "Saint Stephen’s Day" },
  "abolition-of-slavery": { fr: "Abolition de l’esclavage", en: "Abolition of Slavery" },
  "victor-schoelcher": { fr: "Fête de Victor Schœlcher", en: "Victor Schœlcher Day" },
  "citizenship-day": { fr: "Fête de la citoyenneté", en: "Citizenship Day" },
  "gospel-day": { fr: "Arrivée de l’Évangile", en: "Arrival of the Gospel" },
  "autonomy-day": { fr: "Fête de l’autonomie", en: "Autonomy Day" },
  matarii: { fr: "Matari’i", en: "Matari’i" },
  "saint-peter-chanel": { fr: "Saint-Pierre-Chanel", en: "Saint Peter Chanel’s Day" },
  "territory-day": { fr: "Fête du territoire", en: "Territory Day" }
}

/** What the ministry calls the holidays of the mainland. */
export const schoolHolidayNames = {
  autumn: "Vacances de la Toussaint",
  christmas: "Vacances de Noël",
  winter: "Vacances d’hiver",
  spring: "Vacances de printemps",
  bridge: "Pont de l’Ascension",
  summer: "Vacances d’été"
} as const

/** What a town reads whose file still lists holidays; `zone` is the one that its commune lies in. */
export const listedHolidaysMoved = (zone: SchoolZone): string =>
  `dossier.schoolHolidays n’existe plus : les vacances viennent du calendrier scolaire. Retirez ces lignes et écrivez la zone de la ville, « calendar: { zone: ${zone} } » ; voir « portail town calendar show ».`
