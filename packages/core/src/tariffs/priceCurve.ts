import type { PriceFacts } from "./conditions.ts"
import { centsOfBand } from "./conditions.ts"
import { priceUnit } from "./pricing.ts"
import type { Tariff } from "./Tariff.ts"

/** What a family pays for a unit with a quotient, both in cents. */
export interface PricePoint {
  readonly quotientCents: number
  readonly cents: number
}

/** A cent of quotient more, and more than a cent of price more or less: what rounding alone never makes. */
export interface Cliff {
  readonly from: PricePoint
  readonly to: PricePoint
}

/** Prices against the quotient: points from low to high, every end of a band among them, and where the price jumps. */
export interface PriceCurve {
  readonly points: ReadonlyArray<PricePoint>
  readonly cliffs: ReadonlyArray<Cliff>
}

/** The curve of a tariff for a child whose other facts stay; quotients for which it has no price are left out. */
export const priceCurve = (tariff: Tariff, facts: PriceFacts, mostCents: number): PriceCurve => {
  const pointAt = (quotientCents: number): ReadonlyArray<PricePoint> => {
    const price = priceUnit(tariff, { ...facts, quotientCents })
    return price === undefined ? [] : [{ quotientCents, cents: price.familyCents }]
  }
  const points = [...turns(tariff, mostCents)].toSorted((a, b) => a - b).flatMap(pointAt)
  const cliffs = points.flatMap((to, at) => {
    const from = points[at - 1]
    return from !== undefined && to.quotientCents === from.quotientCents + 1 && Math.abs(to.cents - from.cents) > 1
      ? [{ from, to }]
      : []
  })
  return { points, cliffs }
}

/** Points at equal distances, so that a rate is drawn as it grows. */
const regular = 100

/** Quotients at which a price may turn or jump: ends of bands on both sides, and where a rate meets its floor and ceiling. */
const turns = ({ rows, adjustments, payers, extras }: Tariff, mostCents: number): ReadonlySet<number> => {
  const conditions = [...rows, ...adjustments, ...payers, ...extras].map(({ when }) => when.quotient)
  const found = new Set(Array.from({ length: regular + 1 }, (_, at) => Math.round((mostCents * at) / regular)))
  const turn = (cents: number) => {
    for (const each of [cents - 1, cents]) if (each >= 0 && each <= mostCents) found.add(each)
  }
  for (const quotient of conditions) {
    if (quotient === null || quotient === "unknown") continue
    const { from, to } = centsOfBand(quotient)
    turn(from)
    if (to !== Infinity) turn(to + 1)
  }
  for (const { effort } of rows) {
    if (effort === null || effort.percent === 0) continue
    for (const euros of [effort.floor, effort.ceiling]) turn(Math.round((euros * 10_000) / effort.percent))
  }
  return found
}
