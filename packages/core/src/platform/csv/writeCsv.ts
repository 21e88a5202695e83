import { stringify } from "csv-stringify/sync"

/** A table as French spreadsheets open it: UTF-8 with a byte order mark, semicolons. What would be a formula is marked with `'`. */
export const writeCsv = (columns: ReadonlyArray<string>, rows: Iterable<ReadonlyArray<string>>): string =>
  `${csvHead(columns)}${csvLines(rows)}`

/** The beginning of such a table: what comes before its lines. */
export const csvHead = (columns: ReadonlyArray<string>): string => `\ufeff${csvLines([columns])}`

/** Lines of such a table, some at a time. */
export const csvLines = (rows: Iterable<ReadonlyArray<string>>): string =>
  stringify(
    Array.from(rows, (row) => row.map(withoutFormula)),
    // other programs separate by commas, and a cell may hold a line break of another kind
    { delimiter: ";", record_delimiter: "\r\n", quoted_match: /[,\n\r]/ }
  )

// not the library's own defence, which would mark negative numbers too
const withoutFormula = (cell: string): string =>
  /^'*[=+\-@\t\r]/.test(cell) && !/^-\d+(,\d+)?$/.test(cell) ? `'${cell}` : cell
