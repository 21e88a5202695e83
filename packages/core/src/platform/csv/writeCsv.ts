/** A table as French spreadsheets open it: UTF-8 with a byte order mark, semicolons. What would be a formula is marked with `'`. */
export const writeCsv = (columns: ReadonlyArray<string>, rows: Iterable<ReadonlyArray<string>>): string =>
  `${csvHead(columns)}${csvLines(rows)}`

/** The beginning of such a table: what comes before its lines. */
export const csvHead = (columns: ReadonlyArray<string>): string => `\ufeff${columns.join(";")}\r\n`

/** Lines of such a table, some at a time. */
export const csvLines = (rows: Iterable<ReadonlyArray<string>>): string => {
  let lines = ""
  for (const row of rows) lines += `${row.map(written).join(";")}\r\n`
  return lines
}

const written = (cell: string): string => {
  // a negative number is no formula
  const safe = /^'*[=+\-@\t\r]/.test(cell) && !/^-\d+(,\d+)?$/.test(cell) ? `'${cell}` : cell
  return /[;,"\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
