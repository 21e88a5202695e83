import { centsOfBand, type PriceFacts, type Span, spanOf } from "./conditions.ts"
import type { PriceConditions } from "./Tariff.ts"

/** Facts among which no row of a grid distinguishes, by one example; how many quotients they stand for. */
export interface GridCell {
  readonly facts: PriceFacts
  /** Quotients in cents, both ends included; null: the unknown one. */
  readonly quotients: Span | null
}

/** More combinations than a council could read; a grid beyond them is refused. */
export const mostCells = 200_000

/** Cuts what is counted from `least` on at every end of a span, so that each piece is inside or outside of each span. */
const pieces = (spans: ReadonlyArray<Span>, least: number): ReadonlyArray<Span> => {
  const starts = new Set([least])
  for (const { from, to } of spans) {
    if (from <= to) starts.add(from)
    if (from <= to && to !== Infinity) starts.add(to + 1)
  }
  const sorted = [...starts].toSorted((a, b) => a - b)
  return sorted.map((from, place) => ({ from, to: (sorted[place + 1] ?? Infinity) - 1 }))
}

const subsets = ([code, ...rest]: ReadonlyArray<string>): ReadonlyArray<ReadonlyArray<string>> =>
  code === undefined ? [[]] : subsets(rest).flatMap((some) => [some, [code, ...some]])

/** Every combination of facts that some row may tell from another, by an example each; undefined when they are too many. */
export const gridCells = (rows: ReadonlyArray<PriceConditions>): ReadonlyArray<GridCell> | undefined => {
  const spans = <Key extends "siblings" | "ages" | "quantity">(key: Key, least: number) =>
    pieces(
      rows.flatMap((row) => (row[key] === null ? [] : [spanOf(row[key], least)])),
      least
    ).map(({ from }) => from)
  const bands = rows.flatMap(({ quotient }) =>
    quotient === null || quotient === "unknown" ? [] : [centsOfBand(quotient)]
  )
  const quotients = [...pieces(bands, 0), null]
  const residents = rows.some((row) => row.residents !== null) ? [true, false] : [true]
  const classes = [...new Set(rows.flatMap((row) => row.classes)), ""]
  const codes = [...new Set(rows.flatMap((row) => [...row.with, ...row.without]))]
  if (2 ** codes.length > mostCells) return undefined
  const attributes = subsets(codes)
  const axes = [quotients, residents, classes, attributes, spans("siblings", 1), spans("ages", 0), spans("quantity", 1)]
  if (axes.reduce((product, axis) => product * axis.length, 1) > mostCells) return undefined
  return quotients.flatMap((span) =>
    residents.flatMap((resident) =>
      classes.flatMap((schoolClass) =>
        attributes.flatMap((some) =>
          spans("siblings", 1).flatMap((siblings) =>
            spans("ages", 0).flatMap((age) =>
              spans("quantity", 1).map((quantity) => ({
                quotients: span,
                facts: {
                  quotientCents: span?.from ?? null,
                  resident,
                  siblings,
                  age,
                  schoolClass,
                  attributes: some,
                  quantity
                }
              }))
            )
          )
        )
      )
    )
  )
}
