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
