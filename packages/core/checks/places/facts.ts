import type { Home } from "./homes.ts"
import { pointsFor } from "./offer.ts"
import type { Turn } from "./reckoning.ts"
import { slotOf } from "./reckoning.ts"
import type { PlaceRow, Snapshot, WaitRow } from "./snapshot.ts"

/** Which promise about places was broken. */
export const promises = [
  "over_capacity",
  "overtaken",
  "idle_places",
  "lost",
  "doubled",
  "overheld",
  "replayed",
  "leaked",
  "miscounted",
  "unexplained"
] as const
export type Broken = (typeof promises)[number]

/** A promise that a history broke. */
export class Violation extends Error {
  readonly broken: Broken
  constructor(broken: Broken, what: string) {
    super(`${broken}: ${what}`)
    this.broken = broken
  }
}

/** What the check knows of a town beside what is written in it. */
export interface Facts {
  readonly homes: ReadonlyArray<Home>
  readonly offerHours: number
}

/** How a household is called in what is told. */
export const familyName = ({ homes }: Facts, householdId: string): string =>
  `family ${homes.findIndex(({ access }) => access.householdId === householdId)}`

/** How a child is called: by its number among all. */
export const childName = ({ homes }: Facts, childId: string): string =>
  `child ${[...new Set(homes.flatMap(({ children }) => children))].indexOf(childId)}`

/** An instant on the clocks of Paris. */
export const clockTime = (millis: number): string =>
  new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short", timeZone: "Europe/Paris" }).format(millis)

/** A slot in words. */
export const slotName = (snapshot: Snapshot, place: Pick<PlaceRow, "slotId">): string => {
  const { activity, part, day } = slotOf(snapshot, place)
  return `${activity} ${part} of ${day}`
}

/** The turn of a wait, its points reckoned from who lives where and not from what is stored. */
export const turnOf = ({ homes }: Facts, wait: WaitRow): Turn => {
  const { id, askedAt, position, activity, householdId } = wait
  const home = homes.find(({ access }) => access.householdId === householdId)
  if (home === undefined) throw new Error("a wait of nobody")
  const siblings = home.children.length > 1
  // who was drawn has as many points as anybody can have
  const points = pointsFor(activity, position > 0 ? { resident: true, siblings: true } : { ...home, siblings })
  return { id, askedAt, position, points }
}
