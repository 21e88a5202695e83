import { createRequire } from "node:module"
import { withoutLigatures } from "../platform/text/folding.ts"

interface Commune {
  readonly nom: string
  readonly codesPostaux?: ReadonlyArray<string>
}

let known: ReadonlyMap<string, ReadonlyArray<string>> | undefined

/** The cities of a French postal code (INSEE's list, by Etalab); none for a code of firms (CEDEX) or one that does not exist. */
export const citiesOf = (postalCode: string): ReadonlyArray<string> => {
  known ??= readCities()
  return known.get(postalCode) ?? []
}

/** Whether a city has a postal code, however its name is written: `ST JEAN-AUX-BOIS` is `Saint-Jean-aux-Bois`. */
export const cityHasPostalCode = (city: string, postalCode: string): boolean => {
  const cities = citiesOf(postalCode)
  return cities.length === 0 || cities.some((each) => comparable(each) === comparable(city))
}

// eight megabytes that most commands never need
const readCities = (): ReadonlyMap<string, ReadonlyArray<string>> => {
  const communes: ReadonlyArray<Commune> = createRequire(import.meta.url)(
    "@etalab/decoupage-administratif/data/communes.json"
  )
  const cities = new Map<string, Array<string>>()
  for (const { nom, codesPostaux = [] } of communes) {
    for (const code of codesPostaux) cities.set(code, [...(cities.get(code) ?? []), nom])
  }
  return cities
}

const comparable = (name: string): string =>
  withoutLigatures(name)
    .toLowerCase()
    .replace(/\bcedex\b.*$/, "")
    .replace(/\bste\b/g, "sainte")
    .replace(/\bst\b/g, "saint")
    // Paris 12e, Lyon 03: the list names the whole city and its districts
    .replace(/\d+\s*(er|e|eme)?\s*(arrondissement)?/g, "")
    .replace(/[^a-z]/g, "")
