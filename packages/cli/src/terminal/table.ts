import stringWidth from "fast-string-width"
import { wrapAnsi } from "fast-wrap-ansi"
import { between, type Column, type Drawn, isRight, type Layout, layoutOf, type Measure } from "./layout.ts"
import type { Style } from "./Terminal.ts"

export type { Column } from "./layout.ts"

/** A cell: its text and, where it stands out, its colour. */
export type Cell = string | { readonly text: string; readonly color: (text: string) => string }

type Row = ReadonlyArray<Cell>

/** A table that is drawn some rows at a time, in the memory of these. */
export interface LongTable {
  /** Makes the columns wide enough for rows that will be drawn; every row is measured before the first is drawn. */
  readonly measure: (rows: ReadonlyArray<Row>) => void
  /** These rows, after the head when they are the first. */
  readonly draw: (rows: ReadonlyArray<Row>) => string
  /** The titles of the columns that found no room. */
  readonly leftOut: () => ReadonlyArray<string>
}

/** A table with a bold head and no borders: it fits the terminal, is easy to copy, and stays plain text in a pipe. */
export const table = (style: Style, columns: ReadonlyArray<Column>, rows: ReadonlyArray<Row>): string => {
  const drawn = longTable(style, columns)
  drawn.measure(rows)
  return drawn.draw(rows)
}

/** The same for a table of any length. */
export const longTable = (style: Style, columns: ReadonlyArray<Column>): LongTable => {
  let measures = columns.map((column): Measure => ({ ...sizeOf(titleOf(column)), says: false }))
  let layout: Layout | undefined
  const laidOut = () => {
    layout ??= layoutOf(columns, measures, style.width)
    return layout
  }
  let begun = false
  return {
    measure: (rows) => {
      for (const row of rows) measures = measures.map((measure, place) => widened(measure, row[place]))
    },
    draw: (rows) => {
      if (rows.length === 0) return ""
      const { as, columns: drawn } = laidOut()
      const first = !begun
      begun = true
      if (as === "facts") {
        const those = rows.map((row) => facts(style, factsOf(columns, drawn, row)))
        return `${first ? "" : "\n"}${those.join("\n")}`
      }
      const head = columns.map((column) => ({ text: titleOf(column), color: style.bold }))
      return (first ? [head, ...rows] : rows).map((row) => drawnRow(columns, drawn, row)).join("")
    },
    leftOut: () => laidOut().leftOut.map(titleOf)
  }
}

/** Labels and values, one pair a line; a long value goes on below itself. */
export const facts = (style: Style, pairs: ReadonlyArray<readonly [label: string, value: Cell]>): string => {
  const wide = Math.max(0, ...pairs.map(([label]) => stringWidth(label)))
  const room = style.width === undefined ? undefined : style.width - wide - between
  return pairs
    .flatMap(([label, value]) =>
      linesOf(value, room, true).map((line, place) => {
        const shown = place === 0 ? label : ""
        return `${style.dim(shown)}${blanks(wide - stringWidth(shown) + between)}${line}`
      })
    )
    .map((line) => `${line.trimEnd()}\n`)
    .join("")
}

/** A text on lines that hold so many characters, broken between words where it can be. */
export const wrap = (text: string, width: number | undefined): string =>
  width === undefined || (stringWidth(text) <= width && !text.includes("\n"))
    ? text
    : wrapAnsi(text, Math.max(width, 1), { hard: true })

/** A text on one line of at most so many characters. */
export const shorten = (text: string, most: number): string => {
  const line = text.replace(/\s+/g, " ")
  return line.length <= most ? line : `${line.slice(0, most - 1)}…`
}

const drawnRow = (columns: ReadonlyArray<Column>, drawn: ReadonlyArray<Drawn>, row: Row): string => {
  const cells = drawn.map(({ place, width }) =>
    linesOf(row[place] ?? "", width).map((line) => {
      const padding = blanks(width - stringWidth(line))
      return isRight(columns[place]) ? `${padding}${line}` : `${line}${padding}`
    })
  )
  const height = Math.max(1, ...cells.map(({ length }) => length))
  return Array.from({ length: height }, (_, place) => {
    const parts = cells.map((cell, column) => cell[place] ?? blanks(drawn[column]?.width ?? 0))
    return `${parts.join(blanks(between)).trimEnd()}\n`
  }).join("")
}

/** The lines that a cell takes, in its colour. */
const linesOf = (cell: Cell, width: number | undefined, keepLines = false): ReadonlyArray<string> => {
  const { text, color = (line: string) => line } = typeof cell === "string" ? { text: cell } : cell
  return wrap(plain(text, keepLines), width)
    .split("\n")
    .map((line) => (line === "" ? "" : color(line)))
}

const factsOf = (columns: ReadonlyArray<Column>, drawn: ReadonlyArray<Drawn>, row: Row) =>
  drawn.flatMap(({ place }): ReadonlyArray<readonly [string, Cell]> => {
    const [cell, column] = [row[place] ?? "", columns[place]]
    return column === undefined || !says(cell) ? [] : [[titleOf(column), cell]]
  })

const widened = (measure: Measure, cell: Cell = ""): Measure => {
  const size = sizeOf(textOf(cell))
  return {
    widest: Math.max(measure.widest, size.widest),
    longestWord: Math.max(measure.longestWord, size.longestWord),
    says: measure.says || (says(cell) && !/^0,00\s€$/.test(textOf(cell)))
  }
}

const sizeOf = (text: string) => ({
  widest: stringWidth(text),
  longestWord: Math.max(...text.split(" ").map((word) => stringWidth(word)))
})

const says = (cell: Cell): boolean => !/^[–\s]*$/.test(typeof cell === "string" ? cell : cell.text)

const titleOf = (column: Column): string => (typeof column === "string" ? column : column.title)

const textOf = (cell: Cell): string => plain(typeof cell === "string" ? cell : cell.text)

const blanks = (number: number): string => " ".repeat(Math.max(0, number))

// a name from an imported file must not steer the terminal of whoever lists it
const plain = (text: string, keepLines = false): string =>
  text.replace(/[\p{Cc}]/gu, (control) => (control === "\n" && keepLines ? control : " "))
