import { addUntil, parts } from "./offer.ts"
import type { PlaceRow, SlotRow, Snapshot, WaitRow } from "./snapshot.ts"

/** What decides who comes first: reckoned here, whatever the program stored. */
export interface Turn {
  readonly id: string
  readonly points: number
  readonly askedAt: number
  readonly position: number
}

/** Whether one comes before another: more points, else asked earlier, else drawn earlier, else the lower id. */
export const isBefore = (one: Turn, other: Turn): boolean => {
  const order = (turn: Turn) => [-turn.points, turn.askedAt, turn.position, turn.id] as const
  const [mine, others] = [order(one), order(other)]
  for (const [place, value] of mine.entries()) {
    const against = others[place]
    if (against !== undefined && value !== against) return value < against
  }
  return false
}

/** The slot of a place. */
export const slotOf = ({ slots }: Snapshot, { slotId }: Pick<PlaceRow, "slotId">): SlotRow => {
  const slot = slots.find(({ id }) => id === slotId)
  if (slot === undefined) throw new Error(`no slot ${slotId}`)
  return slot
}

const exclusiveOf = (snapshot: Snapshot, place: Pick<PlaceRow, "slotId">): string =>
  parts[slotOf(snapshot, place).part]?.exclusive ?? ""

/** Whether two places of a child cannot be had together. */
export const collide = (snapshot: Snapshot, one: Collidable, other: Collidable): boolean => {
  if (one.childId !== other.childId || one.day !== other.day) return false
  const word = exclusiveOf(snapshot, one)
  return one.slotId === other.slotId || (word !== "" && word === exclusiveOf(snapshot, other))
}
type Collidable = Pick<PlaceRow, "slotId" | "childId" | "day">

/** Whether a child may use an activity on a day, from a home. */
export const isEnrolled = (
  { enrolments }: Snapshot,
  place: Pick<PlaceRow, "childId" | "householdId" | "day">,
  activity: string
): boolean =>
  enrolments.some(
    (each) =>
      each.activity === activity &&
      each.childId === place.childId &&
      each.householdId === place.householdId &&
      each.from <= place.day &&
      place.day <= each.to
  )

/** The last instant at which all of a wait can be added. */
export const closesAt = ({ activity, places }: WaitRow): number =>
  Math.min(...places.map(({ day }) => addUntil(activity, day)))

/** Whether a wait could have all of its places now, were it not for `given`, which others have got. */
export const canTake = (snapshot: Snapshot, wait: WaitRow, now: number, given: ReadonlySet<PlaceRow> = new Set()) => {
  if (now >= closesAt(wait)) return false
  const there = snapshot.places.filter((place) => !given.has(place))
  return wait.places.every((wanted) => {
    const slot = slotOf(snapshot, wanted)
    const wantedThere = wait.places.filter(({ slotId }) => slotId === slot.id).length
    const taken = there.filter(({ slotId }) => slotId === slot.id).length
    return (
      slot.state === "open" &&
      (slot.capacity === null || taken + wantedThere <= slot.capacity) &&
      isEnrolled(snapshot, { ...wanted, householdId: wait.householdId }, wait.activity) &&
      !there.some((place) => collide(snapshot, place, wanted))
    )
  })
}
