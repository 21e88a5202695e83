import { childName, clockTime, type Facts, familyName, slotName, turnOf, Violation } from "./facts.ts"
import { canTake, closesAt, collide, isBefore, isEnrolled, slotOf } from "./reckoning.ts"
import type { PlaceRow, Snapshot, WaitRow } from "./snapshot.ts"

/** A step between two moments: at one instant; `atOnce` several things happened in it, nobody knows in which order. */
export interface Step {
  readonly before: Snapshot
  readonly after: Snapshot
  readonly now: number
  readonly atOnce: boolean
  /** Waits that somebody ended in it: accepted, declined, withdrawn or removed. */
  readonly ended: ReadonlySet<string>
}

/** What must hold after every step. */
export const checkStep = (facts: Facts, step: Step): void => {
  neverTooMany(facts, step)
  neverTwice(facts, step)
  nobodyOvertakes(facts, step)
  offersHold(facts, step)
  waitsEndForAReason(facts, step)
  countersAreTrue(facts, step)
}

const inSlot = ({ places }: Snapshot, id: string) => places.filter(({ slotId }) => slotId === id)

/** A capacity may fall below what is taken; then nobody comes to it. */
const neverTooMany = (_: Facts, { before, after }: Step): void => {
  for (const slot of after.slots) {
    const was = before.slots.find(({ id }) => id === slot.id)
    const [taken, takenBefore] = [inSlot(after, slot.id).length, inSlot(before, slot.id).length]
    if (taken <= takenBefore) continue
    const name = slotName(after, { slotId: slot.id })
    const most = Math.max(slot.capacity ?? Number.POSITIVE_INFINITY, was?.capacity ?? 0)
    if (taken > most) throw new Violation("over_capacity", `${name} has ${most} places, and ${taken} children have one`)
    if (slot.state === "closed" && was?.state === "closed")
      throw new Violation("over_capacity", `${name} is closed, and somebody got a place`)
  }
}

const neverTwice = (facts: Facts, { after }: Step): void => {
  for (const [index, one] of after.places.entries()) {
    const other = after.places.slice(index + 1).find((each) => collide(after, one, each))
    if (other === undefined) continue
    const names = `${slotName(after, one)} and ${slotName(after, other)}`
    throw new Violation("doubled", `${childName(facts, one.childId)} has two places for one wish: ${names}`)
  }
  const open = after.waits.filter(({ state }) => state === "waiting" || state === "offered")
  const wanted = open.flatMap(({ places }) => places)
  for (const [index, one] of wanted.entries()) {
    if (wanted.slice(index + 1).some(({ childId, slotId }) => childId === one.childId && slotId === one.slotId))
      throw new Violation("doubled", `${childName(facts, one.childId)} waits twice for ${slotName(after, one)}`)
  }
}

const nobodyOvertakes = (facts: Facts, step: Step): void => {
  const { before, after } = step
  const known = new Set(before.places.map(({ id }) => id))
  const got = after.places.filter(({ id }) => !known.has(id))
  const stood = new Set(before.waits.flatMap(({ id, state }) => (state === "waiting" ? [id] : [])))
  const waiting = after.waits.filter(({ id, state }) => state === "waiting" && (stood.has(id) || !step.atOnce))
  for (const place of got) {
    for (const wait of waiting.filter(({ places }) => places.some(({ slotId }) => slotId === place.slotId))) {
      if (isOvertaken(facts, step, wait, place, got))
        throw new Violation("overtaken", toldOvertaken(facts, step, wait, place))
    }
  }
}

const isOvertaken = (
  facts: Facts,
  step: Step,
  wait: WaitRow,
  place: PlaceRow,
  got: ReadonlyArray<PlaceRow>
): boolean => {
  const { before, after, now, atOnce } = step
  const byId = new Map(after.waits.map((each) => [each.id, each]))
  const theirs = (each: PlaceRow) => (each.waitId === null ? undefined : byId.get(each.waitId))
  const winner = theirs(place)
  if (winner === undefined) {
    // a child that changes its unit keeps its place; whom a draw leaves waits from then on
    const stood = before.waits.some(({ id, state }) => id === wait.id && state === "waiting")
    return stood && !before.places.some(({ childId, slotId }) => childId === place.childId && slotId === place.slotId)
  }
  const turn = turnOf(facts, wait)
  const comesAfter = (each: WaitRow | undefined) => each === undefined || isBefore(turn, turnOf(facts, each))
  if (!comesAfter(winner)) return false
  const behind = got.filter((each) => (atOnce ? each.waitId === place.waitId : comesAfter(theirs(each))))
  const slots = new Set(behind.map(({ slotId }) => slotId))
  // of things at once only this is sure: the other took in one moment all that this one wants
  if (atOnce && !wait.places.every(({ slotId }) => slots.has(slotId))) return false
  if (atOnce && !couldAlways(step, wait)) return false
  return canTake(after, wait, now, new Set(behind))
}

/** Whether nothing but the number of places kept a wait from its places before the step. */
const couldAlways = ({ before, now }: Step, wait: WaitRow): boolean => {
  const roomy = { ...before, slots: before.slots.map((slot) => ({ ...slot, capacity: null })) }
  return canTake(roomy, wait, now)
}

const toldOvertaken = (facts: Facts, { after }: Step, wait: WaitRow, place: PlaceRow): string => {
  const since = `had been waiting since ${clockTime(wait.askedAt)} with ${turnOf(facts, wait).points} points`
  const winner = after.waits.find(({ id }) => id === place.waitId)
  const how = winner === undefined ? "without waiting" : `who asked at ${clockTime(winner.askedAt)}`
  return `${familyName(facts, wait.householdId)} ${since}, ${familyName(facts, place.householdId)} ${how} got the place of ${slotName(after, place)}`
}

const hour = 3_600_000

/** What is offered is held, all of it and nothing else, and no longer than it lasts. */
const offersHold = (facts: Facts, { after }: Step): void => {
  for (const wait of after.waits) {
    const name = `${familyName(facts, wait.householdId)}, whose wait is ${wait.state},`
    const held = after.places.filter(({ waitId, heldUntil }) => waitId === wait.id && heldUntil !== null)
    const wanted = wait.state === "offered" ? wait.places.length : 0
    const isRight = (place: PlaceRow) =>
      place.heldUntil === wait.offerUntil &&
      wait.places.some(({ slotId, childId }) => slotId === place.slotId && childId === place.childId)
    if (held.length !== wanted || !held.every(isRight))
      throw new Violation("overheld", `${name} has ${held.length} places held for it, and ${wanted} were offered`)
    if (wait.offeredAt === null || wait.offerUntil === null) continue
    const latest = Math.min(wait.offeredAt + facts.offerHours * hour, closesAt(wait))
    if (wait.offerUntil > latest)
      throw new Violation(
        "overheld",
        `${name} has until ${clockTime(wait.offerUntil)}, and should have until ${clockTime(latest)}`
      )
    if (wait.state === "taken" && (wait.endedAt ?? 0) >= wait.offerUntil)
      throw new Violation(
        "overheld",
        `${name} took at ${clockTime(wait.endedAt ?? 0)} what was offered until ${clockTime(wait.offerUntil)}`
      )
  }
}

const waitsEndForAReason = (facts: Facts, step: Step): void => {
  for (const wait of step.before.waits.filter(({ endedAt }) => endedAt === null)) {
    const now = step.after.waits.find(({ id }) => id === wait.id)
    const name = `the wait of ${familyName(facts, wait.householdId)} for ${wait.activity}`
    if (now === undefined) throw new Violation("lost", `${name} is gone`)
    if (now.endedAt !== null && !endsRightly(step, now))
      throw new Violation(
        "lost",
        `${name} ended as ${now.state} (${now.reason}) at ${clockTime(step.now)} without a reason`
      )
  }
}

const endsRightly = ({ before, after, now, ended }: Step, wait: WaitRow): boolean => {
  if (wait.state === "expired") return wait.offerUntil !== null && now >= wait.offerUntil
  if (wait.state !== "closed" || wait.reason === "removed") return ended.has(wait.id)
  if (wait.reason === "too-late-to-add" || wait.reason === "past") return now >= closesAt(wait)
  if (wait.reason === "closed")
    return wait.places.some((place) => [before, after].some((moment) => slotOf(moment, place).state === "closed"))
  if (wait.reason !== "not-enrolled") return false
  return !wait.places.every((place) => isEnrolled(after, { ...place, householdId: wait.householdId }, wait.activity))
}

const countersAreTrue = (_: Facts, { after }: Step): void => {
  for (const slot of after.slots) {
    const taken = inSlot(after, slot.id).length
    const waiting = after.waits
      .filter(({ state }) => state === "waiting")
      .flatMap(({ places }) => places.filter(({ slotId }) => slotId === slot.id)).length
    const name = slotName(after, { slotId: slot.id })
    if (slot.reserved !== taken)
      throw new Violation("miscounted", `${name} counts ${slot.reserved} places taken of ${taken}`)
    if (slot.waiting !== waiting)
      throw new Violation("miscounted", `${name} counts ${slot.waiting} who wait of ${waiting}`)
  }
}

/** What must hold besides when a sweep has ended and nothing else happened since. */
export const checkSwept = (facts: Facts, snapshot: Snapshot, now: number): void => {
  for (const wait of snapshot.waits) {
    const name = `${familyName(facts, wait.householdId)}, who asked at ${clockTime(wait.askedAt)},`
    if (wait.state === "offered" && (wait.offerUntil ?? 0) <= now)
      throw new Violation(
        "overheld",
        `${name} still has what was offered until ${clockTime(wait.offerUntil ?? 0)}, at ${clockTime(now)}`
      )
    if (wait.state !== "waiting") continue
    if (closesAt(wait) <= now) throw new Violation("unexplained", `${name} still waits though it is too late`)
    if (canTake(snapshot, wait, now)) {
      const names = wait.places.map((place) => slotName(snapshot, place)).join(", ")
      throw new Violation("idle_places", `${name} waits for ${names}, which is free, and nobody offers it`)
    }
  }
}
