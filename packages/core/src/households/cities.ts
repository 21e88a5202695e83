import { createRequire } from "node:module"
import { withoutLigatures } from "../platform/text/folding.ts"

/** A place of INSEE's list (by Etalab): a commune, a district of Paris, Lyon or Marseille, or a former one that a commune contains. */
interface Place {
  readonly code: string
  readonly type: "commune-actuelle" | "arrondissement-municipal" | "commune-deleguee" | "commune-associee"
  readonly nom: string
  /** The code of the commune that contains a former one. */
  readonly chefLieu?: string
  /** The code of the commune of a district. */
  readonly commune?: string
  readonly codesPostaux?: ReadonlyArray<string>
}

/** A name that a commune has, or had before it joined another. */
interface CommuneName {
  readonly name: string
  /** INSEE's code of the commune of today. */
  readonly commune: string
}

/** Names by postal code, and all of them. */
interface Cities {
  readonly byCode: ReadonlyMap<string, ReadonlyArray<CommuneName>>
  readonly names: ReadonlySet<string>
}

let known: Cities | undefined

/** The cities of a French postal code, former communes too; none for a code of firms (CEDEX) or one that does not exist. */
export const citiesOf = (postalCode: string): ReadonlyArray<string> => namesAt(postalCode).map(({ name }) => name)

/**
 * INSEE's codes of the communes that a city with a postal code may be: several where two share the code and a part of the name, and
 * all that share the code where no city is said.
 */
export const communesOf = ({ postalCode, city }: { readonly postalCode: string; readonly city: string }) => {
  const here = namesAt(postalCode)
  const name = wordsOf(city)
  const same = here.filter((each) => wordsOf(each.name) === name)
  const like = same.length > 0 ? same : here.filter((each) => name === "" || contains(wordsOf(each.name), name))
  return [...new Set(like.map(({ commune }) => commune))]
}

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

const namesAt = (postalCode: string): ReadonlyArray<CommuneName> => cities().byCode.get(postalCode) ?? []

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
  const byCode = new Map<string, Array<CommuneName>>()
  for (const { code: own, nom, chefLieu, commune = chefLieu ?? own, codesPostaux } of places) {
    for (const code of codesPostaux ?? codesOf.get(chefLieu ?? "") ?? []) {
      byCode.set(code, [...(byCode.get(code) ?? []), { name: nom, commune }])
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
