import { type Activity, unitsOf } from "../activities/Activity.ts"
import { priceUnit, type UnitPrice, unitsCounted } from "./pricing.ts"
import type { PriceConditions, Tariff } from "./Tariff.ts"

/** What the grid of a tariff looks at, as a family is asked for it. */
export interface TariffAsks {
  readonly quotient: boolean
  readonly residency: boolean
  readonly siblings: boolean
  readonly age: boolean
  /** The classes that it names; none where it looks at no class. */
  readonly classes: ReadonlyArray<string>
}

/** A unit that the town prices from an ISO day to another. */
export interface PricedUnit {
  readonly activity: Activity
  readonly unit: { readonly code: string; readonly name: string }
  readonly tariff: Tariff
  readonly asks: TariffAsks
}

/** What a family says of itself; `children` are its children of that age, the eldest first. */
export interface SimulationAsked {
  readonly quotientCents: number | null
  readonly resident: boolean
  readonly children: number
  /** How often each child comes. */
  readonly times: number
  readonly age: number
  readonly schoolClass: string
}

/** What one of the children costs. */
export interface SimulatedChild {
  /** Among the children, from 1. */
  readonly rank: number
  /** Units, begun parts or months. */
  readonly quantity: number
  readonly price: UnitPrice
  /** What the family pays for all of it, in cents. */
  readonly cents: number
}

/** The units with a price on an ISO day; a tariff that begins later stands in for one that is missing. */
export const pricedUnits = (
  tariffs: ReadonlyArray<Tariff>,
  activities: ReadonlyArray<Activity>,
  day: string
): ReadonlyArray<PricedUnit> => {
  const standing = tariffs
    .filter(({ until }) => until === null || day <= until)
    .toSorted((one, other) => (one.from < other.from ? -1 : 1))
  return activities.flatMap((activity) =>
    unitsOf(activity).flatMap((unit) => {
      const tariff = standing.find(
        (each) => each.activity === activity.code && (each.units.length === 0 || each.units.includes(unit.code))
      )
      return tariff === undefined ? [] : [{ activity, unit, tariff, asks: asksOf(tariff) }]
    })
  )
}

const asksOf = ({ rows, extras, adjustments, payers }: Tariff): TariffAsks => {
  const whens: ReadonlyArray<PriceConditions> = [rows, extras, adjustments, payers].flatMap((all) =>
    all.map(({ when }) => when)
  )
  return {
    quotient: rows.some(({ effort }) => effort !== null) || whens.some(({ quotient }) => quotient !== null),
    residency: whens.some(({ residents }) => residents !== null),
    siblings: whens.some((when) => when.siblings !== null),
    age: whens.some(({ ages }) => ages !== null),
    classes: [...new Set(whens.flatMap(({ classes }) => classes))]
  }
}

/** What each of a family's children would pay for a unit. */
export const simulate = (
  { activity, unit, tariff }: PricedUnit,
  asked: SimulationAsked
): ReadonlyArray<SimulatedChild> => {
  const { children, times, quotientCents, resident, age, schoolClass } = asked
  const quantity = quantityOf(tariff, times, minutesOf(activity, unit.code))
  return Array.from({ length: children }, (_, place) => place + 1).flatMap((rank) => {
    const price = priceUnit(tariff, {
      quotientCents,
      resident,
      siblings: tariff.siblings.count === "number" ? children : rank,
      age,
      schoolClass,
      attributes: [],
      quantity: tariff.per === "quantity" ? times : quantity
    })
    return price === undefined ? [] : [{ rank, quantity, price, cents: price.familyCents * quantity }]
  })
}

/** How many units, begun parts or months a family pays that comes so many times. */
export const unitQuantity = ({ activity, unit, tariff }: PricedUnit, times: number): number =>
  quantityOf(tariff, times, minutesOf(activity, unit.code))

const quantityOf = (tariff: Tariff, times: number, minutes: number): number =>
  tariff.per === "minutes" ? times * Math.max(1, unitsCounted(tariff, minutes)) : unitsCounted(tariff, times)

/** How long a unit lasts, in minutes. */
const minutesOf = (activity: Activity, code: string): number => {
  const takes = unitsOf(activity).find((unit) => unit.code === code)?.takes ?? []
  return activity.parts
    .filter((part) => takes.includes(part.code))
    .reduce((sum, { startsAt, endsAt }) => sum + clockMinutes(endsAt) - clockMinutes(startsAt), 0)
}

const clockMinutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
