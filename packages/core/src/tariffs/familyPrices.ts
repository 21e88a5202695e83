import type { PriceFacts } from "./conditions.ts"
import { priceUnit, type UnitPrice } from "./pricing.ts"
import { type PricedUnit, unitQuantity } from "./simulation.ts"

/** A child as prices see it on a day, and the activities that it is enrolled in. */
export interface ChildToPrice extends Pick<PriceFacts, "age" | "schoolClass" | "attributes"> {
  readonly id: string
  readonly activities: ReadonlySet<string>
}

/** What a unit costs a child once. */
export interface ChildPrice {
  readonly childId: string
  readonly of: PricedUnit
  /** Begun parts of a unit that is counted in minutes; else 1. */
  readonly quantity: number
  readonly price: UnitPrice
}

/** What a family pays for each unit of the activities that its children are enrolled in; `children` are all of its own, the eldest first. */
export const familyPrices = (
  units: ReadonlyArray<PricedUnit>,
  children: ReadonlyArray<ChildToPrice>,
  facts: Pick<PriceFacts, "quotientCents" | "resident">
): ReadonlyArray<ChildPrice> =>
  children.flatMap((child) =>
    units.flatMap((of): ReadonlyArray<ChildPrice> => {
      const { activity, tariff } = of
      if (!child.activities.has(activity.code)) return []
      const { count, among } = tariff.siblings
      const counted = children.filter((each) => among === "household" || each.activities.has(activity.code))
      const siblings = count === "number" ? counted.length : counted.indexOf(child) + 1
      const quantity = unitQuantity(of, 1)
      const { age, schoolClass, attributes } = child
      const price = priceUnit(tariff, { ...facts, siblings, age, schoolClass, attributes, quantity })
      return price === undefined ? [] : [{ childId: child.id, of, quantity, price }]
    })
  )
