import { pipeline, Readable } from "node:stream"
import { CsvError, type Info, parse } from "csv-parse"
import { headerOf, longestPreamble } from "./header.ts"
import { anyColumns, type TableLayout } from "./layout.ts"
import { delimiterOf, type Encoding, isSeparatorLine, isText, plainText, utf16Of } from "./notation.ts"
import { badQuote, type CsvRow, isFilled, lineBreaksIn, type NumberedRecord, notText, rowOf } from "./records.ts"

/** A table that is read line by line, as often as needed, in constant memory. */
export interface CsvTable {
  readonly columns: ReadonlyArray<string>
  /** The columns as the file names them. */
  readonly titles: ReadonlyArray<string>
  /** Line breaks of the file, to tell how far reading is. */
  readonly lines: number
  /** Fails with `CsvUnreadable` where a quote is misplaced. */
  readonly rows: () => AsyncIterable<CsvRow>
}

/** Where bytes come from; called once for each reading. */
export type ByteSource = () => AsyncIterable<Uint8Array>

/** Characters of the longest record; beyond, a quote was not closed. */
const longestRecord = 1_000_000
/** Bytes in which the header must end. */
const longestHeader = 65_536

/**
 * Looks through a table's bytes once and gives what reads it; the same notations as `readCsv`.
 *
 * @throws CsvUnreadable
 */
export const openCsv = async (source: ByteSource, layout: TableLayout = anyColumns): Promise<CsvTable> => {
  const notation = await notationOf(source())
  const first: Array<NumberedRecord> = []
  for await (const record of recordsOf(source(), notation)) {
    if (first.push(record) === longestPreamble) break
  }
  const { line, columns, titles } = headerOf(first, layout)
  const rows = async function* () {
    for await (const record of recordsOf(source(), notation)) {
      if (record.line > line) yield rowOf(columns, record)
    }
  }
  return { columns, titles, lines: notation.lines, rows }
}

/** Bytes that are in memory already. */
export const bytesOf = (text: string): ByteSource =>
  async function* () {
    yield new TextEncoder().encode(text)
  }

interface Notation {
  readonly encoding: Encoding
  readonly delimiter: string
  readonly lines: number
}

const notationOf = async (chunks: AsyncIterable<Uint8Array>): Promise<Notation> => {
  const decoder = new TextDecoder("utf-8", { fatal: true })
  let [isUtf8, hasZeros, lines, head] = [true, false, 0, Buffer.alloc(0)]
  const check = (chunk?: Uint8Array) => {
    try {
      if (isUtf8) decoder.decode(chunk, { stream: chunk !== undefined })
    } catch {
      isUtf8 = false
    }
  }
  for await (const chunk of chunks) {
    check(chunk)
    hasZeros ||= chunk.includes(0)
    if (head.length < longestHeader) head = Buffer.concat([head, chunk.subarray(0, longestHeader)])
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) lines++
  }
  check()
  if (!isText(head, hasZeros)) throw notText()
  const encoding = utf16Of(head) ?? (isUtf8 ? "utf-8" : "windows-1252")
  const text = new TextDecoder(encoding).decode(head, { stream: true })
  return { encoding, delimiter: delimiterOf(plainText(text)), lines }
}

async function* textOf(chunks: AsyncIterable<Uint8Array>, encoding: Encoding) {
  const decoder = new TextDecoder(encoding)
  let pending = ""
  for await (const chunk of chunks) {
    const text = pending + decoder.decode(chunk, { stream: true })
    pending = text.endsWith("\r") ? "\r" : ""
    yield plainText(text.slice(0, text.length - pending.length))
  }
  yield plainText(`${pending}${decoder.decode()}`)
}

interface ParsedRecord {
  readonly record: ReadonlyArray<string>
  readonly info: Info
}

async function* recordsOf(chunks: AsyncIterable<Uint8Array>, notation: Notation): AsyncGenerator<NumberedRecord> {
  const parser = parse({
    delimiter: notation.delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: longestRecord,
    info: true
  })
  pipeline(Readable.from(textOf(chunks, notation.encoding)), parser, () => {})
  let isFirst = true
  try {
    for await (const { record, info } of parser as AsyncIterable<ParsedRecord>) {
      if (!record.some(isFilled)) continue
      if (!isFirst || !isSeparatorLine(record)) yield { record, line: info.lines - lineBreaksIn(record) }
      isFirst = false
    }
  } catch (cause) {
    throw cause instanceof CsvError ? badQuote(cause) : cause
  }
}
