import type { CsvRow } from "./readCsv.ts"

/** The rows with columns of other names (`aliases` maps them) under the names that a layout knows; its own names win. */
export const withAliases = (
  rows: ReadonlyArray<CsvRow>,
  aliases: Readonly<Record<string, string>>
): ReadonlyArray<CsvRow> =>
  rows.map((row) => {
    const own = new Set(Object.keys(row.cells))
    const cells = Object.entries(row.cells).map(([column, cell]) => {
      const known = Object.hasOwn(aliases, column) ? aliases[column] : undefined
      return [known === undefined || own.has(known) ? column : known, cell]
    })
    return { ...row, cells: Object.fromEntries(cells) }
  })
