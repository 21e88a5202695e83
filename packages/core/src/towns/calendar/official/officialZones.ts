import { comparable } from "../../../platform/text/folding.ts"
import type { SchoolZone } from "../zones.ts"

/** Zones by what the data set calls them; Saint-Martin and Saint-Barthélemy are told apart by whom a line is for. */
const byName: Readonly<Record<string, ReadonlyArray<SchoolZone>>> = {
  a: ["A"],
  b: ["B"],
  c: ["C"],
  corse: ["corse"],
  guadeloupe: ["guadeloupe", "saint-martin", "saint-barthelemy"],
  guyane: ["guyane"],
  martinique: ["martinique"],
  reunion: ["la-reunion"],
  "la-reunion": ["la-reunion"],
  mayotte: ["mayotte"],
  "nouvelle-caledonie": ["nouvelle-caledonie"],
  polynesie: ["polynesie-francaise"],
  "polynesie-francaise": ["polynesie-francaise"],
  "saint-barthelemy": ["saint-barthelemy"],
  "saint-martin": ["saint-martin"],
  "saint-pierre-et-miquelon": ["saint-pierre-et-miquelon"],
  "wallis-et-futuna": ["wallis-et-futuna"]
}

/** The zones that a text names, as `Zone B`, `Zones A/B/C - Corse`, `Zones A B C` or `Réunion`. */
export const zonesNamed = (text: string): ReadonlyArray<SchoolZone> =>
  text.split(/[/,;]| - /).flatMap((part) => {
    const name = comparable(part, "-").replace(/^zones?-/, "")
    const letters = /^[abc](-[abc])+$/.test(name) ? name.split("-") : [name]
    return letters.flatMap((letter) => (Object.hasOwn(byName, letter) ? (byName[letter] ?? []) : []))
  })

const territories = { guadeloupe: "guadeloupe", "saint-martin": "martin", "saint-barthelemy": "barthelemy" } as const

/**
 * Whether a line is for pupils of a zone's schools (premier degré): not for teachers alone, not for collèges and lycées alone, and of
 * Guadeloupe's lines those of the island that the zone is.
 */
export const concernsPupils = (population: string, zone: SchoolZone): boolean => {
  const people = comparable(population, " ")
  if (people === "" || people === "eleves") return true
  if (people.includes("enseignant")) return false
  if (/guadeloupe|martin|barthelemy/.test(people)) {
    const island = zone === "saint-martin" || zone === "saint-barthelemy" ? territories[zone] : territories.guadeloupe
    const [included = "", left = ""] = people.split(/\bsauf\b/)
    return included.includes(island) && !left.includes(island)
  }
  return people.includes("premier degre")
}
