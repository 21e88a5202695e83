import { BigDecimal } from "effect"
import { conditionsHold, type PriceFacts } from "./conditions.ts"
import type { UnitPrice } from "./pricing.ts"
import type { PriceComponent, PriceEvent, Tariff } from "./Tariff.ts"

/** Something that happened with a unit that was priced, and for how many minutes where that counts. */
export interface Occurrence {
  readonly event: PriceEvent
  /** Tells the children of a family apart. */
  readonly child: string
  readonly facts: PriceFacts
  readonly unitPrice: UnitPrice
  readonly minutes: number
}

/** What an occurrence costs beside the price, in whole cents; below zero where the penalty's own price is lower. */
export interface PenaltyDue {
  readonly name: string
  readonly event: PriceEvent
  readonly component: PriceComponent | null
  readonly cents: number
  /** What is paid instead of the whole price, in cents; null where `cents` comes on top. */
  readonly insteadCents: number | null
  readonly arithmetic: PenaltyArithmetic
  /** Which occurrence it is for, by its place among them. */
  readonly occurrence: number
}

/** How a penalty was reckoned: of which amount so many percent, or so much for each begun part of so many minutes. */
export interface PenaltyArithmetic {
  /** Null: an amount of its own. */
  readonly percent: number | null
  /** What the percentage is of, in cents. */
  readonly ofCents: number
  readonly times: number
  readonly everyMinutes: number | null
}

type Penalty = Tariff["penalties"][number]

/**
 * What the occurrences of one family in one run cost beside their prices, in their order. A penalty of the family's falls due once, one
 * with `first` only so often, one with `after` not at once, one with `every` at each so many; counted from zero in each run.
 */
export const penaltiesDue = (tariff: Tariff, occurrences: ReadonlyArray<Occurrence>): ReadonlyArray<PenaltyDue> => {
  const counts = new Map<Penalty, Map<string, number>>()
  return occurrences.flatMap((occurrence, place) =>
    tariff.penalties.flatMap((penalty) => {
      if (penalty.on !== occurrence.event || !conditionsHold(penalty.when, occurrence.facts)) return []
      const counter = counts.get(penalty) ?? new Map<string, number>()
      counts.set(penalty, counter)
      const whose = penalty.counted === "child" ? occurrence.child : ""
      const nth = (counter.get(whose) ?? 0) + 1
      counter.set(whose, nth)
      if (!fallsDue(penalty, nth)) return []
      return [
        {
          name: penalty.name,
          event: penalty.on,
          component: penalty.component,
          cents: centsDue(penalty, occurrence),
          insteadCents: penalty.price === null || penalty.component !== null ? null : Math.round(penalty.price * 100),
          arithmetic: arithmeticOf(penalty, occurrence),
          occurrence: place
        }
      ]
    })
  )
}

/** Whether a penalty falls due at the nth event that it counts. */
const fallsDue = ({ per, after, every, first }: Penalty, nth: number): boolean => {
  const counted = (nth - (after ?? 0)) / (every ?? 1)
  return counted >= 1 && Number.isInteger(counted) && counted <= (per === "family" ? 1 : (first ?? Infinity))
}

const arithmeticOf = (penalty: Penalty, { unitPrice, minutes }: Occurrence): PenaltyArithmetic => ({
  percent: penalty.percent,
  ofCents:
    penalty.component === null
      ? unitPrice.cents
      : unitPrice.parts.reduce((sum, part) => sum + (part.component === penalty.component ? part.cents : 0), 0),
  times: penalty.everyMinutes === null ? 1 : Math.ceil(minutes / penalty.everyMinutes),
  everyMinutes: penalty.everyMinutes
})

const centsDue = (penalty: Penalty, occurrence: Occurrence): number => {
  const { ofCents: concerned, times } = arithmeticOf(penalty, occurrence)
  if (penalty.price !== null) return Math.round(penalty.price * 100) - concerned
  if (penalty.euros !== null) return Math.round(penalty.euros * 100) * times
  const share = BigDecimal.multiply(
    BigDecimal.fromNumberUnsafe(concerned * times),
    BigDecimal.multiply(BigDecimal.fromNumberUnsafe(penalty.percent ?? 0), BigDecimal.make(1n, 2))
  )
  return BigDecimal.toNumberUnsafe(BigDecimal.round(share, { scale: 0, mode: "half-from-zero" }))
}
