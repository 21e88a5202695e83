import { conditionsHold } from "./conditions.ts"
import { type GridCell, gridCells, mostCells } from "./gridCells.ts"
import type { Tariff, TariffRow } from "./Tariff.ts"
import type { TariffExample, TariffProblem } from "./TariffProblem.ts"

/** The row of a grid that holds for some facts: the one whose conditions do, else the one for all others. */
export const rowFor = (rows: ReadonlyArray<TariffRow>, facts: GridCell["facts"]): TariffRow | undefined =>
  rows.find((row) => !row.otherwise && conditionsHold(row.when, facts)) ?? rows.find((row) => row.otherwise)

/** Holes, overlaps, rows that nothing reaches, and unknown quotients without a price; of each kind and row, the first example. */
export const gridProblems = (tariff: Tariff): ReadonlyArray<TariffProblem> => {
  const { rows } = tariff
  const place = { tariff: tariff.code, from: tariff.from }
  const cells = gridCells(rows.map(({ when }) => when))
  if (cells === undefined) return [{ code: "too-many", ...place, most: mostCells }]
  const found = new Map<string, TariffProblem>()
  const note = (key: string, problem: TariffProblem) => {
    if (!found.has(key)) found.set(key, problem)
  }
  const reached = new Set<number>()
  for (const cell of cells) {
    const holding = rows.flatMap((row, at) => (!row.otherwise && conditionsHold(row.when, cell.facts) ? [at] : []))
    const rest = rows.findIndex((row) => row.otherwise)
    const at = holding[0] ?? rest
    const [, second] = holding
    if (at === -1) {
      const code = cell.quotients === null ? "no-default" : "hole"
      note(code === "hole" ? `hole ${cell.quotients?.from}` : code, { code, ...place, example: exampleOf(cell) })
      continue
    }
    reached.add(at)
    if (second !== undefined) {
      note(`overlap ${at} ${second}`, {
        code: "overlap",
        ...place,
        row: at + 1,
        other: second + 1,
        example: exampleOf(cell)
      })
    }
    if (cell.quotients === null && rows[at]?.effort != null) {
      note(`rate ${at}`, { code: "rate-without-quotient", ...place, row: at + 1 })
    }
  }
  for (const at of rows.keys()) {
    if (!reached.has(at)) note(`unreachable ${at}`, { code: "unreachable", ...place, row: at + 1 })
  }
  return [...found.values()]
}

const exampleOf = ({ facts, quotients }: GridCell): TariffExample => {
  const { quotientCents: _, ...rest } = facts
  return {
    ...rest,
    quotientFrom: quotients?.from ?? null,
    quotientTo: quotients === null || quotients.to === Infinity ? null : quotients.to
  }
}
