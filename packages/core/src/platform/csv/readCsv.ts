import { type Info, parse } from "csv-parse/sync"
import { CsvUnreadable } from "./CsvUnreadable.ts"
import { headerOf } from "./header.ts"
import { anyColumns, type TableLayout } from "./layout.ts"
import { delimiterOf, isSeparatorLine, isText, plainText, utf16Of } from "./notation.ts"
import { badQuote, type CsvRow, isFilled, lineBreaksIn, type NumberedRecord, notText, rowOf } from "./records.ts"

export { CsvUnreadable, TableProblem } from "./CsvUnreadable.ts"
export { type CsvRow, columnName } from "./records.ts"

/** Bytes of the largest file that is read; 6,000 children take about 1 MB. */
export const largestCsv = 64_000_000

/**
 * Reads a table with a header line, titles above it left out: UTF-8, UTF-16 with a byte order mark or Windows-1252, separated by `;`,
 * `,`, tabs or `|`. Column names are compared without accents, case and blanks.
 *
 * @throws CsvUnreadable
 */
export const readCsv = (bytes: Uint8Array, layout: TableLayout = anyColumns): ReadonlyArray<CsvRow> => {
  const records = readRecords(bytes)
  const { line, columns } = headerOf(records, layout)
  return records.filter((record) => record.line > line).map((record) => rowOf(columns, record))
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
  if (!isText(bytes, bytes.includes(0))) throw notText()
  const text = plainText(decodeText(bytes))
  return recordsOf(text, separator(text))
    .filter(({ record }) => record.some(isFilled))
    .filter(({ record }, index) => index > 0 || !isSeparatorLine(record))
}

const decodeText = (bytes: Uint8Array): string => {
  const utf16 = utf16Of(bytes)
  if (utf16 !== undefined) return new TextDecoder(utf16).decode(bytes)
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder("windows-1252").decode(bytes)
  }
}

const recordsOf = (text: string, delimiter: string): ReadonlyArray<NumberedRecord> => {
  try {
    const records: Array<NumberedRecord> = []
    parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      // programs that quote nothing write « rue du "Clos" »
      relax_quotes: true,
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
