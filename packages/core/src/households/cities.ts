import { createRequire } from "node:module"
import { withoutLigatures } from "../platform/text/folding.ts"

/** A place of INSEE's list (by Etalab): a commune, a district of Paris, Lyon or Marseille, or a former one that a commune contains. */
interface Place {
  readonly code: string
  readonly type: "commune-actuelle" | "arrondissement-municipal" | "commune-deleguee" | "commune-associee"
  readonly nom: string
  /** The code of the commune that contains a former one. */
  readonly chefLieu?: string
  readonly codesPostaux?: ReadonlyArray<string>
}

/** Places by postal code, and by name what postal codes they have. */
interface Cities {
  readonly byCode: ReadonlyMap<string, ReadonlyArray<string>>
  readonly names: ReadonlySet<string>
}

let known: Cities | undefined

/** The cities of a French postal code, former communes too; none for a code of firms (CEDEX) or one that does not exist. */
export const citiesOf = (postalCode: string): ReadonlyArray<string> => cities().byCode.get(postalCode) ?? []

/**
 * Whether a city may have a postal code, however its name is written: `ST JEAN-AUX-BOIS` is `Saint-Jean-aux-Bois`, `Lyon 3ème` is Lyon,
 * `Évry` a part of `Évry-Courcouronnes`. Only the name of a commune that is elsewhere may not: what is none (`Paris La Défense`) is a
 * delivery name, which no list has all of.
 */
export const cityHasPostalCode = (city: string, postalCode: string): boolean => {
  const here = citiesOf(postalCode)
  const name = wordsOf(city)
  const isHere = here.length === 0 || here.some((each) => contains(wordsOf(each), name))
  return isHere || (name !== "" && !cities().names.has(name))
}

const cities = (): Cities => {
  known ??= readCities()
  return known
}

// eight megabytes that most commands never need
const readCities = (): Cities => {
  const places: ReadonlyArray<Place> = createRequire(import.meta.url)(
    "@etalab/decoupage-administratif/data/communes.json"
  )
  const codesOf = new Map(
    places.flatMap(({ code, type, codesPostaux }) => (type === "commune-actuelle" ? [[code, codesPostaux ?? []]] : []))
  )
  const byCode = new Map<string, Array<string>>()
  for (const { nom, chefLieu, codesPostaux } of places) {
    for (const code of codesPostaux ?? codesOf.get(chefLieu ?? "") ?? []) {
      byCode.set(code, [...(byCode.get(code) ?? []), nom])
    }
  }
  return { byCode, names: new Set(places.map(({ nom }) => wordsOf(nom))) }
}

/** Whether the words of a name stand in another one, in one piece: communes keep the names that they had before they joined. */
const contains = (whole: string, part: string): boolean =>
  ` ${whole} `.includes(` ${part} `) || joined(whole) === joined(part)

const joined = (words: string): string => words.replaceAll(" ", "")

/** A name by its words, as names are compared: `saint jean aux bois`. */
const wordsOf = (name: string): string =>
  withoutLigatures(name)
    .toLowerCase()
    .replace(/\bcedex\b.*$/, "")
    .replace(/\bste\b/g, "sainte")
    .replace(/\bst\b/g, "saint")
    // Paris 12e, Lyon 3ème, Marseille 03, Paris XIIe: the list names the whole city and its districts
    .replace(/\b\d+\s*(?:er|ere|eme|e|nd|nde|o|°)?(?:\s*arr(?:ondissement)?)?\b/g, "")
    .replace(/^(paris|lyon|marseille)\s+[ivx]+\s*(?:er|eme|e)?\b(?:\s*arr(?:ondissement)?)?$/, "$1")
    .replace(/[^a-z]+/g, " ")
    .trim()
