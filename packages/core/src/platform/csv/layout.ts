import { type CsvRow, cellsUnder } from "./records.ts"

/** The columns that files of a kind may have, and what other programs call them. */
export interface TableLayout {
  readonly columns: ReadonlyArray<string>
  /** Without one of these no line can be read. */
  readonly required: ReadonlyArray<string>
  /** Other names of columns. */
  readonly aliases: Readonly<Record<string, string>>
  /** Words of names that say another word of the layout, or nothing where that is empty. */
  readonly synonyms: Readonly<Record<string, string>>
}

/** Ways to say that a column holds a mail address. */
export const mailSynonyms = { adresse: "", e: "", email: "mail", courriel: "mail", mel: "mail", electronique: "mail" }

/** Words by which programs mark a reference. */
export const referenceSynonyms = { n: "", no: "", num: "", numero: "", id: "", code: "", ref: "", reference: "" }

/** A layout without columns of its own: every name stays. */
export const anyColumns: TableLayout = { columns: [], required: [], aliases: {}, synonyms: {} }

/**
 * A header's names under those that a layout knows: its own, else its aliases, else names that say the same in other words or another
 * order (`Date de naissance enfant` is `enfant_naissance`), the first of them. Several aliases may give one column.
 */
export const knownNames = (names: ReadonlyArray<string>, layout: TableLayout): ReadonlyArray<string> => {
  const own = new Set(names)
  const aliased = names.map((name) => {
    const column = Object.hasOwn(layout.aliases, name) ? layout.aliases[name] : undefined
    return column === undefined || own.has(column) ? name : column
  })
  const given = new Set(aliased)
  const byMeaning = new Map(layout.columns.map((column) => [meaningOf(column, layout), column]))
  byMeaning.delete("")
  return aliased.map((name) => {
    const column = layout.columns.includes(name) ? undefined : byMeaning.get(meaningOf(name, layout))
    if (column === undefined || given.has(column)) return name
    given.add(column)
    return column
  })
}

/** The rows with their columns under the names that a layout knows. */
export const inLayout = (rows: ReadonlyArray<CsvRow>, layout: TableLayout): ReadonlyArray<CsvRow> =>
  rows.map((row) => {
    const names = knownNames(Object.keys(row.cells), layout)
    return { ...row, cells: cellsUnder(names, Object.values(row.cells)) }
  })

/** Words that stand between others. */
const fillers = new Set(["a", "d", "de", "des", "du", "l", "la", "le", "les"])

/** What a name says, whatever the order of its words. */
export const meaningOf = (name: string, { synonyms }: TableLayout): string =>
  name
    .replace(/(?<=[a-z])(?=\d+(_|$))/g, "_")
    .split("_")
    .filter((word) => !fillers.has(word))
    .flatMap((word) => (Object.hasOwn(synonyms, word) ? (synonyms[word] ?? "") : word).split(" "))
    .filter((word) => word !== "")
    .toSorted()
    .filter((word, index, words) => word !== words[index - 1])
    .join(" ")

/** The layout for files that call some of its columns otherwise. */
export const withNames = (layout: TableLayout, names: Readonly<Record<string, string>>): TableLayout => ({
  ...layout,
  aliases: { ...layout.aliases, ...names }
})

/**
 * What names that a layout does not know may mean: of the columns that no other name gives the nearest one, if any comes near. A guess:
 * for a person to confirm.
 */
export const guessedNames = (names: ReadonlyArray<string>, layout: TableLayout): Readonly<Record<string, string>> => {
  const known = knownNames(names, layout)
  const free = new Set(layout.columns.filter((column) => !known.includes(column)))
  const guessed: Record<string, string> = {}
  for (const name of known.filter((name) => name !== "" && !layout.columns.includes(name))) {
    const [nearest] = nearestColumns(name, [...free], layout)
    if (nearest === undefined) continue
    guessed[name] = nearest
    free.delete(nearest)
  }
  return guessed
}

/** At most three columns of a layout whose names come near one, the nearest first. */
export const nearestColumns = (
  name: string,
  among: ReadonlyArray<string>,
  layout: TableLayout
): ReadonlyArray<string> =>
  among
    .map((column) => ({ column, near: nearness(meaningOf(name, layout), meaningOf(column, layout)) }))
    .filter(({ near }) => near >= 0.5)
    .toSorted((one, other) => other.near - one.near)
    .slice(0, 3)
    .map(({ column }) => column)

/** From 0 to 1: how many pairs of letters two texts share (Dice's coefficient). */
const nearness = (one: string, other: string): number => {
  const [pairs, others] = [pairsOf(one), pairsOf(other)]
  const shared = pairs.filter((pair) => {
    const at = others.indexOf(pair)
    if (at !== -1) others.splice(at, 1)
    return at !== -1
  }).length
  const total = pairs.length + pairsOf(other).length
  return total === 0 ? 0 : (2 * shared) / total
}

const pairsOf = (text: string): Array<string> =>
  text.split(" ").flatMap((word) => Array.from(` ${word}`, (_, index) => ` ${word} `.slice(index, index + 2)))
