import Table from "cli-table3"
import type { Style } from "./Terminal.ts"

/** A column: its title and, for amounts, on which side it is flush. */
export type Column = string | { readonly title: string; readonly align: "right" }

/** A cell: its text and, where it stands out, its colour. */
export type Cell = string | { readonly text: string; readonly color: (text: string) => string }

const nothing = ""
const chars = {
  top: nothing,
  "top-mid": nothing,
  "top-left": nothing,
  "top-right": nothing,
  bottom: nothing,
  "bottom-mid": nothing,
  "bottom-left": nothing,
  "bottom-right": nothing,
  left: nothing,
  "left-mid": nothing,
  mid: nothing,
  "mid-mid": nothing,
  right: nothing,
  "right-mid": nothing,
  middle: "  "
}

/** A table with a bold head and no borders: readable, easy to copy, and it stays plain text in a pipe. */
export const table = (
  style: Style,
  columns: ReadonlyArray<Column>,
  rows: ReadonlyArray<ReadonlyArray<Cell>>
): string => {
  const drawn = new Table({
    head: columns.map((column) => style.bold(typeof column === "string" ? column : column.title)),
    colAligns: columns.map((column) => (typeof column === "string" ? "left" : column.align)),
    chars,
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0 }
  })
  drawn.push(...rows.map((row) => row.map(content)))
  return lines(drawn.toString())
}

/** How wide, in places of the terminal, columns are that have these widths and hold these rows besides. */
export const columnWidths = (
  widths: ReadonlyArray<number>,
  rows: ReadonlyArray<ReadonlyArray<Cell>>
): ReadonlyArray<number> => {
  const drawn = new Table({
    head: widths.map((width) => "-".repeat(width)),
    chars: { ...chars, middle: "|" },
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0 }
  })
  drawn.push(...rows.map((row) => row.map(content)))
  const [head = ""] = drawn.toString().split("\n")
  return head.split("|").map((column) => column.length)
}

/** Labels and values, one pair a line. */
export const facts = (style: Style, pairs: ReadonlyArray<readonly [label: string, value: string]>): string => {
  const drawn = new Table({ chars, style: { head: [], border: [], "padding-left": 0, "padding-right": 0 } })
  drawn.push(...pairs.map(([label, value]) => [style.dim(label), plain(value, true)]))
  return lines(drawn.toString())
}

/** A text on one line of at most so many characters. */
export const shorten = (text: string, most: number): string => {
  const line = text.replace(/\s+/g, " ")
  return line.length <= most ? line : `${line.slice(0, most - 1)}…`
}

const lines = (drawn: string): string =>
  `${drawn
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")}\n`

const content = (cell: Cell): string => (typeof cell === "string" ? plain(cell) : cell.color(plain(cell.text)))

// a name from an imported file must not steer the terminal of whoever lists it
const plain = (text: string, keepLines = false): string =>
  text.replace(/[\p{Cc}]/gu, (control) => (control === "\n" && keepLines ? control : " "))
