/** A column: its title, for amounts on which side it is flush, and whether a narrow terminal can do without it. */
export type Column = string | { readonly title: string; readonly align?: "right"; readonly minor?: boolean }

/** What the cells of a column need, in characters of the terminal; `says` when at least one of them says something. */
export interface Measure {
  readonly widest: number
  readonly longestWord: number
  readonly says: boolean
}

/** A column that is drawn: its place among all, and how many characters it holds. */
export interface Drawn {
  readonly place: number
  readonly width: number
}

/** How a table is drawn: in columns, or each row as a list of facts where the line is too short for that. */
export interface Layout {
  readonly as: "columns" | "facts"
  readonly columns: ReadonlyArray<Drawn>
  /** Minor columns that found no room. */
  readonly leftOut: ReadonlyArray<Column>
}

/** Blanks between two columns. */
export const between = 2

/** What a column of words shrinks to at most before the table is drawn otherwise. */
const narrowest = 10

/**
 * Columns as wide as they want to be where the line holds them; else without those that say nothing, then without the minor ones, then
 * with words wrapped; else each row as facts. `width` is undefined where lines may be of any length.
 */
export const layoutOf = (
  columns: ReadonlyArray<Column>,
  measures: ReadonlyArray<Measure>,
  width: number | undefined
): Layout => {
  const all = measures.map(({ widest }, place): Drawn => ({ place, width: widest }))
  if (width === undefined || lineOf(all) <= width) return { as: "columns", columns: all, leftOut: [] }
  const saying = all.filter(({ place }) => measures[place]?.says)
  const least = (drawn: ReadonlyArray<Drawn>) => lineOf(drawn.map(({ place }) => ({ place, width: leastOf(place) })))
  const leastOf = (place: number) => {
    const { widest = 0, longestWord = 0 } = measures[place] ?? {}
    return isRight(columns[place]) ? widest : Math.max(longestWord, Math.min(widest, narrowest))
  }
  const kept = [...saying]
  const leftOut: Array<Column> = []
  for (const drawn of saying.toReversed()) {
    const column = columns[drawn.place]
    if (lineOf(kept) <= width) break
    if (column === undefined || !isMinor(column)) continue
    kept.splice(kept.indexOf(drawn), 1)
    leftOut.unshift(column)
  }
  if (lineOf(kept) <= width) return { as: "columns", columns: kept, leftOut }
  if (least(kept) <= width) return { as: "columns", columns: shrunk(kept, leastOf, width), leftOut }
  return { as: "facts", columns: saying, leftOut: [] }
}

const lineOf = (drawn: ReadonlyArray<Drawn>): number =>
  drawn.reduce((sum, { width }) => sum + width + between, -between)

/** Takes from the widest column, a character at a time, until the line holds them all. */
const shrunk = (drawn: ReadonlyArray<Drawn>, leastOf: (place: number) => number, width: number) => {
  const widths = new Map(drawn.map((column) => [column.place, column.width]))
  const now = () => drawn.map(({ place }) => ({ place, width: widths.get(place) ?? 0 }))
  while (lineOf(now()) > width) {
    const [widest] = now()
      .filter((column) => column.width > leastOf(column.place))
      .toSorted((one, other) => other.width - one.width)
    if (widest === undefined) break
    widths.set(widest.place, widest.width - 1)
  }
  return now()
}

const isMinor = (column: Column): boolean => typeof column !== "string" && column.minor === true

/** Whether a column is flush right, as amounts are: such a cell is never wrapped. */
export const isRight = (column: Column | undefined): boolean => typeof column === "object" && column.align === "right"
