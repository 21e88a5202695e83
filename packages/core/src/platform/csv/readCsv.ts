import { CsvError, type Info, parse } from "csv-parse/sync"
import { Schema } from "effect"
import { comparable } from "../text/folding.ts"

/** Why a file is no table that can be read. */
export const TableProblem = Schema.Union([
  Schema.Struct({ code: Schema.Literal("empty") }),
  Schema.Struct({ code: Schema.Literal("too-large"), largestBytes: Schema.Int }),
  Schema.Struct({ code: Schema.Literal("column-twice"), column: Schema.String }),
  Schema.Struct({ code: Schema.Literal("not-text") }),
  /** Near a line, where it is known. */
  Schema.Struct({ code: Schema.Literal("bad-quote"), line: Schema.NullOr(Schema.Int) })
])
export type TableProblem = typeof TableProblem.Type

/** The file is not a table that can be read. */
export class CsvUnreadable extends Schema.TaggedError<CsvUnreadable>()("CsvUnreadable", { problem: TableProblem }) {}

/** One line of a table: its number in the file and its cells by column name. */
export interface CsvRow {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
  /** Cells beyond the last column: a separator in a text moved the others, so that none of them can be trusted. */
  readonly surplus: number
}

/** Bytes of the largest file that is read; 6,000 children take about 1 MB. */
export const largestCsv = 64_000_000

/**
 * Reads a table with a header line: UTF-8 with or without byte order mark or Windows-1252, separated by `;` or `,`. Column names
 * are compared without accents, case and blanks.
 *
 * @throws CsvUnreadable
 */
export const readCsv = (bytes: Uint8Array): ReadonlyArray<CsvRow> => {
  const [header, ...rows] = readRecords(bytes)
  if (header === undefined) throw new CsvUnreadable({ problem: { code: "empty" } })
  const columns = columnsOf(header.record)
  return rows.map((row) => rowOf(columns, row))
}

/**
 * The records of a table, header included, without blank ones; `separator` finds what separates its cells.
 *
 * @throws CsvUnreadable
 */
export const readRecords = (
  bytes: Uint8Array,
  separator: (text: string) => string = delimiterOf
): ReadonlyArray<NumberedRecord> => {
  if (bytes.length > largestCsv) {
    throw new CsvUnreadable({ problem: { code: "too-large", largestBytes: largestCsv } })
  }
  if (bytes.includes(0) || isZip(bytes)) throw notText()
  const text = decodeText(bytes).replace(/\r\n?/g, "\n")
  return recordsOf(text, separator(text)).filter(({ record }) => record.some(isFilled))
}

/**
 * The columns that a header line names.
 *
 * @throws CsvUnreadable
 */
export const columnsOf = (header: ReadonlyArray<string>): ReadonlyArray<string> => {
  const columns = header.map(columnName)
  const twice = columns.find((column, index) => column !== "" && columns.indexOf(column) !== index)
  if (twice !== undefined) throw new CsvUnreadable({ problem: { code: "column-twice", column: twice } })
  return columns
}

/** A record under the names of its columns. */
export const rowOf = (columns: ReadonlyArray<string>, { record, line }: NumberedRecord): CsvRow => ({
  line,
  cells: Object.fromEntries(columns.map((column, index) => [column, plainCell((record[index] ?? "").trim())])),
  surplus: record.slice(columns.length).filter(isFilled).length
})

// `writeCsv` marks what a spreadsheet would take for a formula
const plainCell = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell)

/** What an archive or another kind of file is refused with. */
export const notText = () => new CsvUnreadable({ problem: { code: "not-text" } })

/** What a failure of the parser is refused with. */
export const badQuote = (cause: unknown): CsvUnreadable => {
  const line = cause instanceof CsvError && typeof cause["lines"] === "number" ? cause["lines"] : null
  return new CsvUnreadable({ problem: { code: "bad-quote", line } })
}

/** A column's name as files are compared by: `Prénom enfant` is `prenom_enfant`. */
export const columnName = (header: string): string => comparable(header, "_")

export const isFilled = (cell: string) => cell.trim() !== ""

// a spreadsheet saved as .xlsx or .ods is a zip archive
export const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4

const decodeText = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder("windows-1252").decode(bytes)
  }
}

/** The cells of a record and the line it begins on. */
export interface NumberedRecord {
  readonly record: ReadonlyArray<string>
  readonly line: number
}

const recordsOf = (text: string, delimiter: string): ReadonlyArray<NumberedRecord> => {
  try {
    const records: Array<NumberedRecord> = []
    parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      on_record: (record: Array<string>, { lines }: Info) => {
        records.push({ record, line: lines - lineBreaksIn(record) })
        return null
      }
    })
    return records
  } catch (cause) {
    throw badQuote(cause)
  }
}

// csv-parse numbers a record by its last line, and counts a CR LF in a cell as two
export const lineBreaksIn = (record: ReadonlyArray<string>): number =>
  record.reduce((count, cell) => count + cell.split("\n").length - 1, 0)

/** The separator of a table, by its first line that is not blank. */
export const delimiterOf = (text: string): string => {
  const [header = ""] = /\S.*/.exec(text) ?? []
  const names = header.replace(/"[^"]*"/g, "")
  return names.split(";").length >= names.split(",").length ? ";" : ","
}
