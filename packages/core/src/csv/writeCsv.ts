/** A table as French spreadsheets open it: UTF-8 with a byte order mark, semicolons. What would be a formula is marked with `'`. */
export const writeCsv = (columns: ReadonlyArray<string>, rows: Iterable<ReadonlyArray<string>>): string => {
  const lines = [columns.join(";")]
  for (const row of rows) lines.push(row.map(written).join(";"))
  return `\ufeff${lines.join("\r\n")}\r\n`
}

const written = (cell: string): string => {
  const safe = /^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[;,"\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
