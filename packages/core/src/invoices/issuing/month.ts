import { daysAfter, daysBetween, monthsAfter } from "../../platform/time/days.ts"
import type { RunPeriod } from "./Run.ts"

/** The days of a period: both ends, and all of them in order. */
export interface Month {
  readonly period: RunPeriod
  readonly from: string
  readonly to: string
  readonly days: ReadonlyArray<string>
}

/** A period's days. */
export const monthOf = (period: RunPeriod): Month => {
  const from = `${period}-01`
  const to = daysAfter(monthsAfter(from, 1), -1)
  return {
    period,
    from,
    to,
    days: Array.from({ length: daysBetween(from, to) + 1 }, (_, place) => daysAfter(from, place))
  }
}

/** Days of a month as bits of a number: the first is bit 0. Calls `each` with their places, in order. */
export const eachDay = (mask: number, each: (place: number) => void): void => {
  for (let left = mask; left !== 0; left &= left - 1) each(firstPlaceOf(left))
}

/** Place of the last of the days that are bits of a number. */
export const placeOf = (mask: number): number => 31 - Math.clz32(mask)

/** How many days are bits of a number. */
export const countDays = (mask: number): number => {
  let count = 0
  for (let left = mask; left !== 0; left &= left - 1) count++
  return count
}

/** Place of the first of the days that are bits of a number. */
export const firstPlaceOf = (mask: number): number => placeOf(mask & -mask)

/** Years on an ISO day of somebody born on another. */
export const yearsOn = (birthDate: string, day: string): number =>
  Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (day.slice(5) < birthDate.slice(5) ? 1 : 0)
