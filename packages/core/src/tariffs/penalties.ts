import { BigDecimal } from "effect"
import { conditionsHold, type PriceFacts } from "./conditions.ts"
import type { UnitPrice } from "./pricing.ts"
import type { PriceComponent, PriceEvent, Tariff } from "./Tariff.ts"

/** Something that happened with a unit that was priced, and for how many minutes where that counts. */
export interface Occurrence {
  readonly event: PriceEvent
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
  /** Which occurrence it is for, by its place among them. */
  readonly occurrence: number
}

type Penalty = Tariff["penalties"][number]

/**
 * What the occurrences of one family in one run cost beside their prices, in their order. A penalty of the family's falls due once, one
 * with `first` only so often; counted from zero in each run.
 */
export const penaltiesDue = (tariff: Tariff, occurrences: ReadonlyArray<Occurrence>): ReadonlyArray<PenaltyDue> => {
  const counts = new Map<Penalty, number>()
  return occurrences.flatMap((occurrence, place) =>
    tariff.penalties.flatMap((penalty) => {
      if (penalty.on !== occurrence.event || !conditionsHold(penalty.when, occurrence.facts)) return []
      const before = counts.get(penalty) ?? 0
      const most = penalty.per === "family" ? 1 : (penalty.first ?? Infinity)
      if (before >= most) return []
      counts.set(penalty, before + 1)
      return [
        {
          name: penalty.name,
          event: penalty.on,
          component: penalty.component,
          cents: centsDue(penalty, occurrence),
          insteadCents: penalty.price === null || penalty.component !== null ? null : Math.round(penalty.price * 100),
          occurrence: place
        }
      ]
    })
  )
}

const centsDue = (penalty: Penalty, { unitPrice, minutes }: Occurrence): number => {
  const concerned =
    penalty.component === null
      ? unitPrice.cents
      : unitPrice.parts.reduce((sum, part) => sum + (part.component === penalty.component ? part.cents : 0), 0)
  const times = penalty.everyMinutes === null ? 1 : Math.ceil(minutes / penalty.everyMinutes)
  if (penalty.price !== null) return Math.round(penalty.price * 100) - concerned
  if (penalty.euros !== null) return Math.round(penalty.euros * 100) * times
  const share = BigDecimal.multiply(
    BigDecimal.fromNumberUnsafe(concerned * times),
    BigDecimal.multiply(BigDecimal.fromNumberUnsafe(penalty.percent ?? 0), BigDecimal.make(1n, 2))
  )
  return BigDecimal.toNumberUnsafe(BigDecimal.round(share, { scale: 0, mode: "half-from-zero" }))
}
