import { CsvError } from "csv-parse/sync"
import { comparable } from "../text/folding.ts"
import { CsvUnreadable } from "./CsvUnreadable.ts"

/** One line of a table: its number in the file and its cells by column name. */
export interface CsvRow {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
  /** Cells beyond the last column: a separator in a text moved the others, so that none of them can be trusted. */
  readonly surplus: number
}

/** The cells of a record and the line it begins on. */
export interface NumberedRecord {
  readonly record: ReadonlyArray<string>
  readonly line: number
}

/** A record under the names of its columns. */
export const rowOf = (columns: ReadonlyArray<string>, { record, line }: NumberedRecord): CsvRow => ({
  line,
  cells: cellsUnder(
    columns,
    columns.map((_, index) => plainCell((record[index] ?? "").trim()))
  ),
  surplus: record.slice(columns.length).filter(isFilled).length
})

/** Cells by their columns; of several under one name the first that is filled. */
export const cellsUnder = (
  columns: ReadonlyArray<string>,
  cells: ReadonlyArray<string>
): Readonly<Record<string, string>> => {
  const byColumn = new Map<string, string>()
  for (const [index, column] of columns.entries()) byColumn.set(column, byColumn.get(column) || (cells[index] ?? ""))
  return Object.fromEntries(byColumn)
}

// `writeCsv` marks what a spreadsheet would take for a formula
const plainCell = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell)

/** A column's name as files are compared by: `Prénom enfant` is `prenom_enfant`. */
export const columnName = (header: string): string => comparable(header, "_")

export const isFilled = (cell: string) => cell.trim() !== ""

// csv-parse numbers a record by its last line, and counts a CR LF in a cell as two
export const lineBreaksIn = (record: ReadonlyArray<string>): number =>
  record.reduce((count, cell) => count + cell.split("\n").length - 1, 0)

/** What an archive or another kind of file is refused with. */
export const notText = () => new CsvUnreadable({ problem: { code: "not-text" } })

/** What a failure of the parser is refused with. */
export const badQuote = (cause: unknown): CsvUnreadable => {
  const line = cause instanceof CsvError && typeof cause["lines"] === "number" ? cause["lines"] : null
  return new CsvUnreadable({ problem: { code: "bad-quote", line } })
}
