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

/** Where a commune lies for its public holidays, by its INSEE code. */
export const publicHolidayZoneOf = (inseeCode: string): PublicHolidayZone =>
  territories[inseeCode] ?? territories[inseeCode.slice(0, 3)] ?? territories[inseeCode.slice(0, 2)] ?? "metropole"
