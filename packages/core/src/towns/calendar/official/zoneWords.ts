import type { SchoolZone } from "../zones.ts"

/** What the data set calls a zone. */
export const officialZoneNames: Record<SchoolZone, string> = {
  A: "Zone A",
  B: "Zone B",
  C: "Zone C",
  corse: "Corse",
  guadeloupe: "Guadeloupe",
  guyane: "Guyane",
  martinique: "Martinique",
  "la-reunion": "Réunion",
  mayotte: "Mayotte",
  "nouvelle-caledonie": "Nouvelle Calédonie",
  "polynesie-francaise": "Polynésie",
  "saint-barthelemy": "Guadeloupe",
  "saint-martin": "Guadeloupe",
  "saint-pierre-et-miquelon": "Saint Pierre et Miquelon",
  "wallis-et-futuna": "Wallis et Futuna"
}
