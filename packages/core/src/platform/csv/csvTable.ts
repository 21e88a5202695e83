import { pipeline, Readable } from "node:stream"
import { CsvError, type Info, parse } from "csv-parse"
import { knownNames } from "./aliases.ts"
import {
  badQuote,
  type CsvRow,
  CsvUnreadable,
  columnsOf,
  delimiterOf,
  isFilled,
  isZip,
  lineBreaksIn,
  type NumberedRecord,
  notText,
  rowOf
} from "./readCsv.ts"

/** A table that is read line by line, as often as needed, in constant memory. */
export interface CsvTable {
  readonly columns: ReadonlyArray<string>
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
export const openCsv = async (
  source: ByteSource,
  aliases: Readonly<Record<string, string>> = {}
): Promise<CsvTable> => {
  const notation = await notationOf(source())
  for await (const { record } of recordsOf(source(), notation)) {
    const columns = knownNames(columnsOf(record), aliases)
    return { columns, lines: notation.lines, rows: () => rowsOf(columns, recordsOf(source(), notation)) }
  }
  throw new CsvUnreadable({ problem: { code: "empty" } })
}

/** Bytes that are in memory already. */
export const bytesOf = (text: string): ByteSource =>
  async function* () {
    yield new TextEncoder().encode(text)
  }

interface Notation {
  readonly encoding: "utf-8" | "windows-1252"
  readonly delimiter: string
  readonly lines: number
}

const notationOf = async (chunks: AsyncIterable<Uint8Array>): Promise<Notation> => {
  const decoder = new TextDecoder("utf-8", { fatal: true })
  let [isUtf8, lines, head] = [true, 0, ""]
  const check = (chunk?: Uint8Array) => {
    try {
      if (isUtf8) decoder.decode(chunk, { stream: chunk !== undefined })
    } catch {
      isUtf8 = false
    }
  }
  for await (const chunk of chunks) {
    if (chunk.includes(0) || (head === "" && isZip(chunk))) throw notText()
    check(chunk)
    if (head.length < longestHeader) head += Buffer.from(chunk.subarray(0, longestHeader)).toString("latin1")
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) lines++
  }
  check()
  return { encoding: isUtf8 ? "utf-8" : "windows-1252", delimiter: delimiterOf(head.replaceAll("\r", "\n")), lines }
}

async function* textOf(chunks: AsyncIterable<Uint8Array>, encoding: string) {
  const decoder = new TextDecoder(encoding)
  let pending = ""
  for await (const chunk of chunks) {
    const text = pending + decoder.decode(chunk, { stream: true })
    pending = text.endsWith("\r") ? "\r" : ""
    yield text.slice(0, text.length - pending.length).replace(/\r\n?/g, "\n")
  }
  yield `${pending}${decoder.decode()}`.replace("\r", "\n")
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
    max_record_size: longestRecord,
    info: true
  })
  pipeline(Readable.from(textOf(chunks, notation.encoding)), parser, () => {})
  try {
    for await (const { record, info } of parser as AsyncIterable<ParsedRecord>) {
      if (record.some(isFilled)) yield { record, line: info.lines - lineBreaksIn(record) }
    }
  } catch (cause) {
    throw cause instanceof CsvError ? badQuote(cause) : cause
  }
}

async function* rowsOf(columns: ReadonlyArray<string>, records: AsyncIterable<NumberedRecord>) {
  let isHeader = true
  for await (const record of records) {
    if (!isHeader) yield rowOf(columns, record)
    isHeader = false
  }
}
