import type { Style } from "./Terminal.ts"
import { type Cell, columnWidths, table } from "./table.ts"

/** A table that is drawn some rows at a time, as `table` draws all of them. */
export interface LongTable {
  /** Makes the columns wide enough for rows that will be drawn; every row is measured before the first is drawn. */
  readonly measure: (rows: ReadonlyArray<ReadonlyArray<Cell>>) => void
  /** These rows, after the head when they are the first. */
  readonly draw: (rows: ReadonlyArray<ReadonlyArray<Cell>>) => string
}

/** A table of any length in the memory of a few rows. */
export const longTable = (style: Style, titles: ReadonlyArray<string>): LongTable => {
  let widths: ReadonlyArray<number> = titles.map((title) => title.length)
  let begun = false
  return {
    measure: (rows) => {
      widths = columnWidths(widths, rows)
    },
    draw: (rows) => {
      if (rows.length === 0) return ""
      // a title as wide as its column makes each part as wide as the whole
      const wide = titles.map((title, place) => (place + 1 < titles.length ? title.padEnd(widths[place] ?? 0) : title))
      const drawn = table(style, wide, rows)
      if (begun) return drawn.slice(drawn.indexOf("\n") + 1)
      begun = true
      return drawn
    }
  }
}
