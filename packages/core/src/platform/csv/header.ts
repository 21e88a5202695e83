import { CsvUnreadable } from "./CsvUnreadable.ts"
import { knownNames, nearestColumns, type TableLayout } from "./layout.ts"
import { columnName, isFilled, type NumberedRecord } from "./records.ts"

/** Lines in which a header is looked for: programs write titles, days and filters above it. */
export const longestPreamble = 10

/** The header of a table, and its line. */
export interface Header {
  readonly line: number
  /** Under the names that the layout knows. */
  readonly columns: ReadonlyArray<string>
  /** As the file has them. */
  readonly titles: ReadonlyArray<string>
}

/**
 * Finds the header among a file's first records that are not blank: the one with the most columns that the layout knows; without any,
 * the first with more than one cell, or the first.
 *
 * @throws CsvUnreadable where there is none, where it names a column twice, or lacks one that the layout requires
 */
export const headerOf = (records: ReadonlyArray<NumberedRecord>, layout: TableLayout): Header => {
  const first = records.slice(0, longestPreamble)
  const counts = first.map(({ record }) => knownCount(record, layout))
  const most = Math.max(0, ...counts)
  const found =
    most > 0
      ? first[counts.indexOf(most)]
      : (first.find(({ record }) => record.filter(isFilled).length > 1) ?? first[0])
  if (found === undefined) throw new CsvUnreadable({ problem: { code: "empty" } })
  const names = found.record.map(columnName)
  const columns = knownNames(names, layout)
  const isRead = (index: number) => layout.columns.length === 0 || layout.columns.includes(columns[index] ?? "")
  const twice = names.find((name, index) => {
    const before = names.indexOf(name)
    return name !== "" && before !== index && isRead(before)
  })
  if (twice !== undefined) throw new CsvUnreadable({ problem: { code: "column-twice", column: twice } })
  requireColumns(columns, found.record, layout)
  return { line: found.line, columns, titles: found.record.map((title) => title.trim()) }
}

const knownCount = (record: ReadonlyArray<string>, layout: TableLayout): number =>
  knownNames(record.map(columnName), layout).filter((name) => layout.columns.includes(name)).length

const requireColumns = (columns: ReadonlyArray<string>, titles: ReadonlyArray<string>, layout: TableLayout) => {
  const unknown = titles.filter((title, index) => isFilled(title) && !layout.columns.includes(columns[index] ?? ""))
  const missing = layout.required
    .filter((column) => !columns.includes(column))
    .map((column) => ({
      column,
      nearest: unknown.filter((title) => nearestColumns(columnName(title), [column], layout).length > 0)
    }))
  if (missing.length > 0) throw new CsvUnreadable({ problem: { code: "columns-missing", missing } })
}
