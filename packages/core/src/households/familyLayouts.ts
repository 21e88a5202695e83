import { ranks, type Table, tables } from "./familyTables.ts"

/** What a file tells of: families in one file, or one table. */
export type FileKind = "families" | Table["name"]

/** The files of the second layout, by their names without ending. */
export const fileNames = { households: "foyers", adults: "adultes", children: "enfants" } as const

/** What a file of this name tells of: `adultes.csv` and its sisters one table, any other whole families. */
export const kindOf = (file: string): FileKind => {
  const name = file.replace(/\.[^.]*$/, "").toLowerCase()
  return (Object.keys(fileNames) as Array<Table["name"]>).find((table) => fileNames[table] === name) ?? "families"
}

/** The column of a person's or household's own reference; `#` stands for an adult's rank. */
export const refCell = (kind: FileKind, table: Table["name"]): string => {
  if (table === "households") return "foyer"
  if (table === "children") return "enfant"
  return kind === "families" ? "ref_#" : "adulte"
}

/** The column that a field has in a file; `#` stands for an adult's rank. */
export const cellOf = (kind: FileKind, table: Table["name"], cell: string): string => {
  if (kind !== "families" || table === "households") return cell
  if (table === "children") return `enfant_${cell}`
  return cell === "telephone_bis" ? "telephone_#_bis" : `${cell}_#`
}

/** The column for the adult of a rank. */
export const ofRank = (cell: string, rank: number): string => cell.replace("#", String(rank))

const fieldCells = (kind: FileKind, table: Table): ReadonlyArray<string> => [
  refCell(kind, table.name),
  ...table.fields.map(({ cell }) => cellOf(kind, table.name, cell))
]

/** The columns that tell of an adult in the layout of one file. */
export const adultCells = (rank: number): ReadonlyArray<string> =>
  fieldCells("families", tables.adults).map((cell) => ofRank(cell, rank))

/** The columns that tell of a child in the layout of one file. */
export const childCells: ReadonlyArray<string> = fieldCells("families", tables.children)

/**
 * Whom or what a column tells of, for a file that tells of some only: an adult's rank, the children, the address; empty for what every
 * file of the kind tells of.
 */
export const subjectOf = (kind: FileKind, column: string): string => {
  if (kind !== "families") return ""
  const rank = ranks.find((rank) => adultCells(rank).includes(column))
  if (rank !== undefined) return `adult ${rank}`
  if (childCells.includes(column)) return "children"
  return column === "foyer" || column === "nom_foyer" ? "" : "address"
}

/** Every column that a file of this kind may have. */
export const columnsOfKind = (kind: FileKind): ReadonlyArray<string> => {
  if (kind === "families") {
    return [...fieldCells(kind, tables.households), ...adultCells(1), ...adultCells(2), ...childCells]
  }
  const own = fieldCells(kind, tables[kind])
  if (kind === "households") return own
  return [own[0] ?? "", "foyer", ...(kind === "adults" ? ["rang"] : []), ...own.slice(1)]
}
