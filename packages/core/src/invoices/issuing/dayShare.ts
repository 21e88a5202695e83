import type { UnitPrice } from "../../tariffs/pricing.ts"
import type { DueUnits } from "./dueUnits.ts"
import type { FamilyMonth, PricedChild } from "./FamilyMonth.ts"
import { countDays } from "./month.ts"
import type { MonthTariff } from "./TownMonth.ts"

/** The days of a price that are a household's, of those that the child has in both homes. */
export interface DayShare {
  readonly days: number
  readonly of: number
  /** Whether the other home's part is rounded, and this one has the rest. */
  readonly isRest: boolean
}

const isShared = ({ tariff }: MonthTariff): boolean => tariff.per === "month" || tariff.per === "quantity"

/** Counts the days of prices that are for a month or for all units together, here and in the other home. */
export const dayCounts = () => {
  const here = new Map<string, number>()
  const elsewhere = new Map<string, number>()
  const keyOf = (childId: string, { place }: MonthTariff) => `${childId} ${place}`
  return {
    count: (due: DueUnits, tariff: MonthTariff, days: number): void => {
      if (!isShared(tariff) || due.feePercent !== null) return
      const counts = due.elsewhere ? elsewhere : here
      const key = keyOf(due.childId, tariff)
      counts.set(key, (counts.get(key) ?? 0) + countDays(days))
    },
    share: (
      { childId, tariff }: { readonly childId: string; readonly tariff: MonthTariff },
      { householdId }: FamilyMonth,
      child: PricedChild | undefined
    ): DayShare | null => {
      const others = elsewhere.get(keyOf(childId, tariff)) ?? 0
      if (!isShared(tariff) || others === 0) return null
      const days = here.get(keyOf(childId, tariff)) ?? 0
      return { days, of: days + others, isRest: child?.custody?.homes[0] !== householdId }
    }
  }
}

/** A part of an amount in cents, rounded half up for the first home; the other one has the rest, so that both add up. */
const partOf = (cents: number, { days, of, isRest }: DayShare): number =>
  isRest ? cents - roundedHalfUp(cents * (of - days), of) : roundedHalfUp(cents * days, of)

const roundedHalfUp = (amount: number, by: number): number => Math.floor((2 * amount + by) / (2 * by))

/** A household's part of a price. */
export const shared = (price: UnitPrice, share: DayShare): UnitPrice => {
  const parts = price.parts.map((part) => ({ ...part, cents: partOf(part.cents, share) }))
  const payers = price.payers.map((payer) => ({ ...payer, cents: partOf(payer.cents, share) }))
  const cents = parts.reduce((sum, part) => sum + part.cents, 0)
  return { ...price, parts, payers, cents, familyCents: payers.reduce((left, payer) => left - payer.cents, cents) }
}
