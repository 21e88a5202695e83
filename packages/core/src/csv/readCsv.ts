import { parse } from "csv-parse/sync"
import { Schema } from "effect"

/** The file is not a table that can be read; `reason` is a sentence for the agent who sent it. */
export class CsvUnreadable extends Schema.TaggedError<CsvUnreadable>()("CsvUnreadable", { reason: Schema.String }) {}

/** One line of a table: its number in the file and its cells by column name. */
export interface CsvRow {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
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
  if (bytes.length > largestCsv) {
    throw new CsvUnreadable({ reason: `le fichier dépasse ${largestCsv / 1_000_000} Mo : découpez-le` })
  }
  const text = decodeText(bytes)
  const records = recordsOf(text)
  const [header, ...rows] = records
  if (header === undefined) throw new CsvUnreadable({ reason: "le fichier est vide" })
  const columns = header.record.map(columnName)
  return rows
    .filter(({ record }) => record.some((cell) => cell.trim() !== ""))
    .map(({ record, line }) => ({
      line,
      cells: Object.fromEntries(columns.map((column, index) => [column, (record[index] ?? "").trim()]))
    }))
}

/** A column's name as files are compared by: `Prénom enfant` is `prenom_enfant`. */
export const columnName = (header: string): string =>
  header
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .trim()
    .replace(/[^a-z0-9]+/g, "_")

const decodeText = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder("windows-1252").decode(bytes)
  }
}

interface NumberedRecord {
  readonly record: ReadonlyArray<string>
  readonly line: number
}

const recordsOf = (text: string): ReadonlyArray<NumberedRecord> => {
  try {
    const records: Array<NumberedRecord> = []
    parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      relax_column_count: true,
      on_record: (record: Array<string>, { lines }) => {
        records.push({ record, line: lines })
        return null
      }
    })
    return records
  } catch (cause) {
    throw new CsvUnreadable({ reason: cause instanceof Error ? cause.message : String(cause) })
  }
}

const delimiterOf = (text: string): string => {
  const firstLine = text.slice(0, text.search(/\r|\n|$/))
  return firstLine.split(";").length >= firstLine.split(",").length ? ";" : ","
}
