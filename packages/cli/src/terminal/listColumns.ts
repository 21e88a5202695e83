import { plainEuros } from "@portail-familles/core/platform/money"
import type { Cell, Column } from "./table.ts"
import { day, euros, moment } from "./words.ts"

/** A column of a list: what is read on a terminal, and what a spreadsheet gets. */
export interface ListColumn<Row> {
  readonly title: string
  readonly align?: "right"
  /** A narrow terminal does without it, and says so. */
  readonly minor?: boolean
  /** Only spreadsheets get it. */
  readonly csvOnly?: boolean
  readonly cell: (row: Row) => Cell
  readonly csv: (row: Row) => string
}

interface How {
  readonly minor?: boolean
  readonly csvOnly?: boolean
}

/** Words, names, references. */
export const text = <Row>(title: string, of: (row: Row) => string | null, how: How = {}): ListColumn<Row> => ({
  title,
  ...how,
  cell: (row) => of(row) || "–",
  csv: (row) => of(row) ?? ""
})

/** Words that may stand out in a colour. */
export const colored = <Row>(
  title: string,
  of: (row: Row) => string,
  color: (row: Row) => ((text: string) => string) | undefined
): ListColumn<Row> => ({
  title,
  cell: (row) => {
    const chosen = color(row)
    return chosen === undefined ? of(row) : { text: of(row), color: chosen }
  },
  csv: of
})

/** A day, kept as ISO. */
export const onDay = <Row>(title: string, of: (row: Row) => string | null, how: How = {}): ListColumn<Row> =>
  text(
    title,
    (row) => {
      const on = of(row)
      return on === null ? null : day(on)
    },
    how
  )

/** A moment, on the clocks of Paris. */
export const at = <Row>(title: string, of: (row: Row) => Date | null, how: How = {}): ListColumn<Row> => ({
  title,
  ...how,
  cell: (row) => moment(of(row)),
  csv: (row) => {
    const when = of(row)
    return when === null ? "" : moment(when)
  }
})

/** An amount, kept in cents. */
export const amount = <Row>(title: string, of: (row: Row) => number, how: How = {}): ListColumn<Row> => ({
  title,
  align: "right",
  ...how,
  cell: (row) => euros(of(row)),
  csv: (row) => plainEuros(of(row))
})

/** How many. */
export const number = <Row>(title: string, of: (row: Row) => string | number): ListColumn<Row> => ({
  title,
  align: "right",
  cell: (row) => String(of(row)),
  csv: (row) => String(of(row))
})

/** An id of the portal's own, by its end: that is what tells one from another, and every command finds it by that. */
export const id = <Row>(title: string, of: (row: Row) => string | null): ListColumn<Row> => ({
  title,
  cell: (row) => shortId(of(row)) || "–",
  csv: (row) => of(row) ?? ""
})

/** The end of an id, as people read and type it. */
export const shortId = (whole: string | null): string => (whole ?? "").slice(-8)

/** The columns as a table takes them. */
export const tableColumns = <Row>(columns: ReadonlyArray<ListColumn<Row>>): ReadonlyArray<Column> =>
  columns.map(({ title, align, minor = false }) => ({ title, minor, ...(align === undefined ? {} : { align }) }))
