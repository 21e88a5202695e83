import type { Tariff } from "../../tariffs/Tariff.ts"
import type { DueUnits } from "./dueUnits.ts"
import { eachDay } from "./month.ts"

/** Days as bits, and the rank or number of siblings that a child has on them. */
export interface SiblingDays {
  readonly siblings: number
  readonly days: number
}

/**
 * Rank or number of the siblings of a child with something due, as a tariff counts them, on its days; `eldestFirst` are the household's
 * children. What is due is looked through when a tariff first asks.
 */
export const siblingCounts = (eldestFirst: ReadonlyArray<string>, due: ReadonlyArray<DueUnits>) => {
  let known: Map<string, Map<string, number>> | undefined
  const daysIn = (activity: string): ReadonlyMap<string, number> => {
    known ??= daysByActivity(due)
    return known.get(activity) ?? new Map()
  }
  return ({ count, among }: Tariff["siblings"], { childId, activity, days }: DueUnits): ReadonlyArray<SiblingDays> => {
    const counted = (isThere: (id: string) => boolean): number => {
      const those = eldestFirst.filter((id) => id === childId || isThere(id))
      return Math.max(1, count === "number" ? those.length : those.indexOf(childId) + 1)
    }
    if (among === "household") return [{ siblings: counted(() => true), days }]
    const there = eldestFirst.length > 1 ? daysIn(activity) : new Map<string, number>()
    if (among === "activity") return [{ siblings: counted((id) => there.has(id)), days }]
    const byCount = new Map<number, number>()
    eachDay(days, (place) => {
      const siblings = counted((id) => ((there.get(id) ?? 0) & (1 << place)) !== 0)
      byCount.set(siblings, (byCount.get(siblings) ?? 0) | (1 << place))
    })
    return [...byCount].map(([siblings, mask]) => ({ siblings, days: mask }))
  }
}

const daysByActivity = (due: ReadonlyArray<DueUnits>): Map<string, Map<string, number>> => {
  const all = new Map<string, Map<string, number>>()
  for (const { childId, activity, days, feePercent, elsewhere } of due) {
    if (feePercent !== null || elsewhere) continue
    const its = all.get(activity) ?? new Map<string, number>()
    all.set(activity, its.set(childId, (its.get(childId) ?? 0) | days))
  }
  return all
}
