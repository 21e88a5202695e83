import { type HomeDays, homeOfDay } from "../../children/homeDays.ts"
import type { TownMonth } from "./TownMonth.ts"

/** Days of a month as bits, by the home where a child's calendars say that it is; null: days of which they say nothing. */
type HomesOfMonth = ReadonlyMap<string | null, number>

const known = new WeakMap<TownMonth, WeakMap<HomeDays, HomesOfMonth>>()

const homesOf = (town: TownMonth, custody: HomeDays): HomesOfMonth => {
  const months = known.get(town) ?? new WeakMap<HomeDays, HomesOfMonth>()
  known.set(town, months)
  const found = months.get(custody)
  if (found !== undefined) return found
  const homes = new Map<string | null, number>()
  town.month.days.forEach((day, place) => {
    const home = homeOfDay(day, custody, town.calendar.schoolHolidays)
    homes.set(home, (homes.get(home) ?? 0) | (1 << place))
  })
  months.set(custody, homes)
  return homes
}

/**
 * The days that a household pays of what somebody booked for a child, as bits: where it is by its custody calendar, else who booked, else
 * its first home.
 */
export const daysPaidBy = (
  town: TownMonth,
  householdId: string,
  custody: HomeDays | null,
  booker: string | null
): number => {
  if (custody === null) return booker === householdId ? -1 : 0
  const homes = homesOf(town, custody)
  const unsaid = (booker ?? custody.homes[0]) === householdId ? (homes.get(null) ?? 0) : 0
  return (homes.get(householdId) ?? 0) | unsaid
}
