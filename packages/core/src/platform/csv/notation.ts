/** How a file's bytes are to be read as text. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252"

const separators = [";", ",", "\t", "|"]

/** A file of UTF-16 by its byte order mark: what spreadsheets call Unicode text. */
export const utf16Of = (head: Uint8Array): Encoding | undefined =>
  head[0] === 0xff && head[1] === 0xfe ? "utf-16le" : head[0] === 0xfe && head[1] === 0xff ? "utf-16be" : undefined

// a spreadsheet saved as .xlsx or .ods is a zip archive
const isZip = (head: Uint8Array) => head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4

/** Whether bytes are those of a text: no archive, no zero bytes where UTF-16 has none. */
export const isText = (head: Uint8Array, hasZeros: boolean): boolean =>
  !isZip(head) && (!hasZeros || utf16Of(head) !== undefined)

/** The text with line breaks of one kind, without what ends files of old systems (Ctrl-Z). */
export const plainText = (text: string): string => text.replace(/\r\n?/g, "\n").replaceAll("\u001a", "")

/** Whether a record is the line `sep=;` by which spreadsheets are told the separator. */
export const isSeparatorLine = (record: ReadonlyArray<string>): boolean =>
  record.slice(1).every((cell) => cell === "") && /^sep=.?$/i.test(record[0]?.trim() ?? "")

/**
 * The separator of a table's cells: what its first line `sep=` says, or what separates the most lines of its beginning, and then the
 * most cells.
 */
export const delimiterOf = (text: string): string => {
  const said = /^\ufeff?\s*"?sep=([;,|\t])/i.exec(text)?.[1]
  if (said !== undefined) return said
  const lines = firstLines(text)
  const counts = separators.map((separator) => {
    const cells = lines.map((line) => line.split(separator).length - 1).filter((count) => count > 0)
    return { separator, lines: cells.length, cells: cells.reduce((sum, count) => sum + count, 0) }
  })
  const [best] = counts.toSorted((one, other) => other.lines - one.lines || other.cells - one.cells)
  return best?.separator ?? ";"
}

/** The first lines that are not blank, without what stands between quotes, line breaks included. */
const firstLines = (text: string): ReadonlyArray<string> =>
  text
    .replace(/"[^"]*"/g, "")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .slice(0, 20)
