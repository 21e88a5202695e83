import type { Tariff } from "../../tariffs/Tariff.ts"
import type { DueUnit } from "./dueUnits.ts"

/** Rank or number of the siblings of a child with something due, as a tariff counts them; `eldestFirst` are the household's children. */
export const siblingCounts = (eldestFirst: ReadonlyArray<string>, due: ReadonlyArray<DueUnit>) => {
  const inActivity = new Map<string, Set<string>>()
  const onDay = new Map<string, Set<string>>()
  if (eldestFirst.length > 1) {
    for (const { childId, activity, place, feePercent } of due) {
      if (feePercent !== null) continue
      add(inActivity, activity, childId)
      add(onDay, `${activity} ${place}`, childId)
    }
  }
  return ({ count, among }: Tariff["siblings"], { childId, activity, place }: DueUnit): number => {
    const those =
      among === "household"
        ? undefined
        : among === "activity"
          ? inActivity.get(activity)
          : onDay.get(`${activity} ${place}`)
    const counted = among === "household" ? eldestFirst : eldestFirst.filter((id) => those?.has(id) || id === childId)
    return Math.max(1, count === "number" ? counted.length : counted.indexOf(childId) + 1)
  }
}

const add = (sets: Map<string, Set<string>>, key: string, childId: string): void => {
  const known = sets.get(key)
  if (known === undefined) sets.set(key, new Set([childId]))
  else known.add(childId)
}
