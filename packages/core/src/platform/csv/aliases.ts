import type { CsvRow } from "./readCsv.ts"

/** Columns of other names (`aliases` maps them) under the names that a layout knows; its own names win. */
export const knownNames = (
  columns: ReadonlyArray<string>,
  aliases: Readonly<Record<string, string>>
): ReadonlyArray<string> =>
  columns.map((column) => {
    const known = Object.hasOwn(aliases, column) ? aliases[column] : undefined
    return known === undefined || columns.includes(known) ? column : known
  })

/** The rows with their columns under the names that a layout knows. */
export const withAliases = (
  rows: ReadonlyArray<CsvRow>,
  aliases: Readonly<Record<string, string>>
): ReadonlyArray<CsvRow> =>
  rows.map((row) => {
    const names = knownNames(Object.keys(row.cells), aliases)
    const cells = Object.values(row.cells).map((cell, index) => [names[index], cell])
    return { ...row, cells: Object.fromEntries(cells) }
  })
