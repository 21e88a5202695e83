import { BigDecimal } from "effect"
import type { PriceFacts } from "./conditions.ts"
import { conditionsHold } from "./conditions.ts"
import { rowFor } from "./gridProblems.ts"
import type { EffortRate, PriceComponent, PriceRounding, Tariff } from "./Tariff.ts"

/** A step of the arithmetic; amounts in cents, after it. */
export type PriceStep =
  | { readonly kind: "price"; readonly cents: number }
  | { readonly kind: "rate"; readonly percent: number; readonly quotientCents: number; readonly cents: number }
  | { readonly kind: "floor" | "ceiling"; readonly cents: number }
  | { readonly kind: "adjustment"; readonly name: string; readonly percent: number | null; readonly cents: number }
  /** `decimals` of euros where it is not to the cent. */
  | { readonly kind: "rounding"; readonly mode: PriceRounding; readonly decimals?: number; readonly cents: number }

/** Why a price is what it is: the tariff's version, its row, what was known, and the arithmetic. */
export interface PriceTrace {
  readonly tariff: string
  readonly name: string
  /** ISO day from which this version holds. */
  readonly from: string
  readonly deliberation: string
  /** The row, counted from 1, and what the town calls it. */
  readonly row: number
  readonly rowName: string
  readonly facts: PriceFacts
  /** Whether the grid looks at the quotient at all. */
  readonly byQuotient: boolean
  readonly steps: ReadonlyArray<PriceStep>
}

/** A part of a unit price, in whole cents. */
export interface PricePart {
  readonly name: string
  readonly component: PriceComponent
  readonly cents: number
}

/** What somebody else pays of a unit price, in whole cents. */
export interface PayerShare {
  readonly code: string
  readonly name: string
  readonly cents: number
}

/** The price of one unit: its parts, what others pay of them, and the arithmetic. */
export interface UnitPrice {
  readonly parts: ReadonlyArray<PricePart>
  readonly payers: ReadonlyArray<PayerShare>
  /** Sum of the parts. */
  readonly cents: number
  /** What is left to the family; never below zero. */
  readonly familyCents: number
  readonly trace: PriceTrace
}

const modes = { "half-up": "half-from-zero", "half-even": "half-even", down: "to-zero", up: "from-zero" } as const

const hundred = BigDecimal.make(100n, 0)
const decimals = new Map<number, BigDecimal.BigDecimal>()

/** A number as it is written. Those of a town's tariffs come again for each family. */
const decimal = (value: number): BigDecimal.BigDecimal => {
  if (Number.isSafeInteger(value)) return BigDecimal.make(BigInt(value), 0)
  const known = decimals.get(value) ?? BigDecimal.fromNumberUnsafe(value)
  if (decimals.size >= 10_000) decimals.clear()
  decimals.set(value, known)
  return known
}
const asNumber = BigDecimal.toNumberUnsafe
const centsOf = (euros: number): BigDecimal.BigDecimal => BigDecimal.multiply(decimal(euros), hundred)
const percentOf = (amount: BigDecimal.BigDecimal, percent: number): BigDecimal.BigDecimal =>
  BigDecimal.multiply(amount, BigDecimal.multiply(decimal(percent), BigDecimal.make(1n, 2)))
const settled = (amount: BigDecimal.BigDecimal, mode: PriceRounding): number =>
  asNumber(BigDecimal.round(amount, { scale: 0, mode: modes[mode] }))

/** The price of a unit of a tariff for these facts; undefined where its grid has a hole, which no grid that was applied has. */
export const priceUnit = (tariff: Tariff, facts: PriceFacts): UnitPrice | undefined => {
  const row = rowFor(tariff.rows, facts)
  if (row === undefined) return undefined
  const steps: Array<PriceStep> = []
  const step = (next: PriceStep) => steps.push(next)
  let amount = row.effort === null ? centsOf(row.price ?? 0) : rated(tariff, row.effort, facts.quotientCents ?? 0, step)
  if (row.effort === null) step({ kind: "price", cents: asNumber(amount) })
  for (const { name, when, percent, euros } of tariff.adjustments) {
    if (!conditionsHold(when, facts)) continue
    amount = BigDecimal.sum(amount, percent === null ? centsOf(euros ?? 0) : percentOf(amount, percent))
    step({ kind: "adjustment", name, percent, cents: asNumber(amount) })
  }
  const base = Math.max(0, settled(amount, tariff.rounding))
  if (!BigDecimal.equals(amount, decimal(base))) step({ kind: "rounding", mode: tariff.rounding, cents: base })
  const parts = [
    { name: tariff.name, component: tariff.component, cents: base },
    ...tariff.extras
      .filter(({ when }) => conditionsHold(when, facts))
      .map(({ name, component, price }) => ({ name, component, cents: asNumber(centsOf(price)) }))
  ]
  const cents = parts.reduce((sum, part) => sum + part.cents, 0)
  const payers = payersOf(tariff, facts, cents)
  return {
    parts,
    payers,
    cents,
    familyCents: payers.reduce((left, payer) => left - payer.cents, cents),
    trace: {
      tariff: tariff.code,
      name: tariff.name,
      from: tariff.from,
      deliberation: tariff.deliberation,
      row: tariff.rows.indexOf(row) + 1,
      rowName: row.name,
      facts,
      byQuotient: tariff.rows.some(({ when }) => when.quotient !== null),
      steps
    }
  }
}

const rated = (
  { rounding }: Tariff,
  { percent, decimals, floor, ceiling }: EffortRate,
  quotientCents: number,
  step: (next: PriceStep) => void
) => {
  const reckoned = percentOf(decimal(quotientCents), percent)
  step({ kind: "rate", percent, quotientCents, cents: asNumber(reckoned) })
  // decimals are of euros, the amount is in cents
  const amount =
    decimals === null ? reckoned : BigDecimal.round(reckoned, { scale: decimals - 2, mode: modes[rounding] })
  if (!BigDecimal.equals(amount, reckoned))
    step({ kind: "rounding", mode: rounding, decimals: decimals ?? 2, cents: asNumber(amount) })
  const [least, most] = [centsOf(floor), centsOf(ceiling)]
  if (BigDecimal.isLessThan(amount, least)) {
    step({ kind: "floor", cents: asNumber(least) })
    return least
  }
  if (BigDecimal.isGreaterThan(amount, most)) {
    step({ kind: "ceiling", cents: asNumber(most) })
    return most
  }
  return amount
}

/** Each payer takes its share of what those before it left, so that a family never gets money. */
const payersOf = (tariff: Tariff, facts: PriceFacts, cents: number): ReadonlyArray<PayerShare> => {
  let left = cents
  return tariff.payers.flatMap(({ code, name, when, percent, euros }) => {
    if (!conditionsHold(when, facts)) return []
    const asked =
      percent === null ? asNumber(centsOf(euros ?? 0)) : settled(percentOf(decimal(cents), percent), "half-up")
    const share = Math.min(left, asked)
    left -= share
    return share === 0 ? [] : [{ code, name, cents: share }]
  })
}

/** How many units a tariff counts: what was booked, or parts of so many minutes that have begun, after its tolerance. */
export const unitsCounted = ({ per, minutes, toleranceMinutes }: Tariff, quantity: number): number => {
  if (per === "minutes") return Math.max(0, Math.ceil((quantity - toleranceMinutes) / (minutes ?? 1)))
  return per === "unit" ? quantity : 1
}
