import { Schema } from "effect"

/** Zones of the ministry's school calendar: A, B and C of the mainland, and each territory that has a calendar of its own. */
export const SchoolZone = Schema.Literals([
  "A",
  "B",
  "C",
  "corse",
  "guadeloupe",
  "guyane",
  "martinique",
  "la-reunion",
  "mayotte",
  "nouvelle-caledonie",
  "polynesie-francaise",
  "saint-barthelemy",
  "saint-martin",
  "saint-pierre-et-miquelon",
  "wallis-et-futuna"
])
export type SchoolZone = typeof SchoolZone.Type

/** Where public holidays differ, as the State's list of them names it (calendrier.api.gouv.fr/jours-feries). */
export const PublicHolidayZone = Schema.Literals([
  "metropole",
  "alsace-moselle",
  "guadeloupe",
  "guyane",
  "martinique",
  "la-reunion",
  "mayotte",
  "nouvelle-caledonie",
  "polynesie-francaise",
  "saint-barthelemy",
  "saint-martin",
  "saint-pierre-et-miquelon",
  "wallis-et-futuna"
])
export type PublicHolidayZone = typeof PublicHolidayZone.Type

const territories: Readonly<Record<string, PublicHolidayZone>> = {
  "57": "alsace-moselle",
  "67": "alsace-moselle",
  "68": "alsace-moselle",
  "971": "guadeloupe",
  "97123": "saint-barthelemy",
  "97127": "saint-martin",
  "972": "martinique",
  "973": "guyane",
  "974": "la-reunion",
  "975": "saint-pierre-et-miquelon",
  "976": "mayotte",
  "977": "saint-barthelemy",
  "978": "saint-martin",
  "986": "wallis-et-futuna",
  "987": "polynesie-francaise",
  "988": "nouvelle-caledonie"
}

const departmentsOfA = "01 03 07 15 16 17 19 21 23 24 25 26 33 38 39 40 42 43 47 58 63 64 69 70 71 73 74 79 86 87 89 90"
const departmentsOfC = "09 11 12 30 31 32 34 46 48 65 66 75 77 78 81 82 91 92 93 94 95"

/** The zone of the school calendar that a commune's département has been in since 2016, by its INSEE code. */
export const schoolZoneOf = (inseeCode: string): SchoolZone => {
  const department = inseeCode.slice(0, 2)
  const territory = publicHolidayZoneOf(inseeCode)
  if (territory !== "metropole" && territory !== "alsace-moselle") return territory
  if (department === "2A" || department === "2B") return "corse"
  if (departmentsOfA.split(" ").includes(department)) return "A"
  return departmentsOfC.split(" ").includes(department) ? "C" : "B"
}

/** Where a commune lies for its public holidays, by its INSEE code. */
export const publicHolidayZoneOf = (inseeCode: string): PublicHolidayZone =>
  territories[inseeCode] ?? territories[inseeCode.slice(0, 3)] ?? territories[inseeCode.slice(0, 2)] ?? "metropole"
