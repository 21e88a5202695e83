import { cancellingAt } from "../../activities/rules/verdicts.ts"
import {
  addPermission,
  cancelPermission,
  type Permission,
  type SlotStanding,
  type UnitFacts,
  type WishRefusal
} from "../permission.ts"
import type { ChangeLine, Wish } from "../Wish.ts"
import type { Booking, Ground, Plan } from "./Ground.ts"
import type { DecidedRequest, PartSlot, UnitWish } from "./UnitWish.ts"

/** A line without the wish that it answers. */
export type WishVerdict = Omit<ChangeLine, keyof Wish>

const done = (outcome: "booked" | "cancelled" | "asked", more: Partial<WishVerdict>): WishVerdict => ({
  outcome,
  code: null,
  limit: null,
  rule: null,
  surcharge: null,
  feePercent: null,
  reason: "",
  ...more
})

/** The line of a wish that is refused. */
export const refusedLine = ({ code, limit, rule, reason }: WishRefusal): WishVerdict => ({
  outcome: code === "full" || code === "waiting-list" ? "full" : "refused",
  code,
  limit: limit?.toISOString() ?? null,
  rule,
  surcharge: null,
  feePercent: null,
  reason
})

/** The line of a wish that was fine and is not kept, because of another. */
export const notDone = (code: "siblings-apart" | "other-line-refused"): WishVerdict => ({
  ...refusedLine({ code, limit: null, rule: null, reason: "" }),
  outcome: "not-done"
})

/** Whether a booking is of a subject's unit. */
export const isOf = (booking: Booking, { activity, unit }: UnitWish): boolean =>
  booking.activity === activity && booking.unit === unit

/** What a subject's home has booked of its unit. */
export const ownBooking = (ground: Ground, subject: UnitWish): Booking | undefined =>
  ground
    .on(subject.childId, subject.day)
    .find((booking) => isOf(booking, subject) && booking.householdId === subject.householdId && !booking.offered)

const free: SlotStanding = { state: "open", reason: "", capacity: null, reserved: 0, waiting: 0 }

const slotAt = (ground: Ground, at: PartSlot): SlotStanding | null => {
  if (at === "anywhere") return free
  return at === "nowhere" ? null : ground.slot(at)
}

const slotIdsOf = (ground: Ground, { slots }: UnitWish) =>
  slots.flatMap(({ at }) => (typeof at === "string" ? [] : (ground.slot(at)?.id ?? [])))

/** A child that gave its place back in the same request keeps it, whoever waits. */
const keptSlot = (ground: Ground, plan: Plan, childId: string, at: PartSlot): SlotStanding | null => {
  const slot = typeof at === "string" ? null : ground.slot(at)
  if (slot === null) return slotAt(ground, at)
  const isKept = plan.removed.some(({ booking }) => booking.childId === childId && booking.slotIds.includes(slot.id))
  return isKept ? { ...slot, waiting: 0 } : slot
}

const factsOf = (ground: Ground, plan: Plan, subject: UnitWish): UnitFacts => {
  const { childId, day, householdId, slots, standing } = subject
  const booked = ground.on(childId, day)
  const known = slots.map(({ at }) => keptSlot(ground, plan, childId, at))
  const offered = booked.some((booking) => isOf(booking, subject) && booking.offered)
  const same = booked.find((booking) => isOf(booking, subject) && !booking.offered)
  const overlaps = (booking: Booking) =>
    slotIdsOf(ground, subject).some((id) => booking.slotIds.includes(id)) ||
    slots.some(({ exclusive }) => exclusive !== "" && booking.exclusive.includes(exclusive))
  const excluding = booked.filter((booking) => booking !== same && overlaps(booking))
  const isSeen = (booking: Booking) => booking.householdId === householdId || subject.sees(booking.activity)
  return {
    ...standing,
    slots: known,
    bookedBy: same === undefined ? null : same.householdId === householdId ? "own-home" : "other-home",
    offered: offered && same === undefined,
    excluded: excluding.length === 0 ? null : excluding.some(isSeen) ? "seen" : "hidden"
  }
}

/** Adds a unit and what goes with it, or nothing: what the plan becomes, and the line. */
export const addWish = (ground: Ground, plan: Plan, request: DecidedRequest, place: number): WishVerdict => {
  const [{ at }, subject] = [request, subjectAt(request, place)]
  if (ownBooking(ground, subject) !== undefined) return done("booked", { limit: freeUntil(subject, at) })
  if (ground.isAsked(subject)) return asked(addPermission(factsOf(ground, plan, subject), at).until)
  const before = plan.length
  let permission: Permission | undefined
  for (const each of [subject, ...companionsOf(request, subject)]) {
    if (ownBooking(ground, each) !== undefined) continue
    const given = addPermission(factsOf(ground, plan, each), at)
    if (given.refusal !== null) {
      plan.undoTo(before)
      return refusedLine(given.refusal)
    }
    permission ??= given
    // nothing is taken before it is decided
    if (given.byRequest) continue
    plan.add(bookingOf(ground, each, given.surcharge !== null), place)
  }
  if (permission?.byRequest === true) {
    const { householdId, childId, activity, unit, day } = subject
    plan.ask({ householdId, childId, activity, unit, day }, place)
    return asked(permission.until)
  }
  return done("booked", { limit: freeUntil(subject, at), surcharge: permission?.surcharge ?? null })
}

/** What is asked for can be taken back until it is decided. */
const asked = (until: Date | null): WishVerdict => done("asked", { limit: until?.toISOString() ?? null })

const bookingOf = (ground: Ground, subject: UnitWish, late: boolean): Booking => {
  const { householdId, childId, activity, unit, day, slots } = subject
  const slotIds = slotIdsOf(ground, subject)
  const exclusive = [...new Set(slots.map((slot) => slot.exclusive).filter((word) => word !== ""))]
  return { ids: null, householdId, childId, activity, unit, day, slotIds, exclusive, late, offered: false }
}

/** Gives a unit back and what goes with it, or nothing. */
export const cancelWish = (ground: Ground, plan: Plan, request: DecidedRequest, place: number): WishVerdict => {
  const subject = subjectAt(request, place)
  const given = plan.removed.find(({ booking }) => isHere(booking, subject))
  if (given !== undefined) return done("cancelled", { feePercent: given.feePercent })
  if (ownBooking(ground, subject) === undefined && ground.isAsked(subject)) {
    plan.takeBack(subject, place)
    return done("cancelled", {})
  }
  const before = plan.length
  let fee: number | null = null
  for (const each of [subject, ...companionsOf(request, subject)]) {
    const booking = ownBooking(ground, each)
    if (each !== subject && booking === undefined) continue
    const permission = cancelPermission(factsOf(ground, plan, each), request.at)
    if (permission.refusal !== null || booking === undefined) {
      plan.undoTo(before)
      return refusedLine(permission.refusal ?? { code: "not-booked", limit: null, rule: null, reason: "" })
    }
    const feePercent = request.feePercent ?? permission.feePercent
    if (each === subject) fee = feePercent
    plan.remove(booking, feePercent, place)
  }
  return done("cancelled", { feePercent: fee })
}

/** The subject of a request's wish. */
export const subjectAt = ({ wishes }: DecidedRequest, place: number): UnitWish => {
  const wish = wishes[place]
  if (wish === undefined) throw new Error(`no wish ${place}`)
  return wish.subject
}

/** Whether a booking is of a subject's child, day and unit. */
export const isHere = (booking: Booking, subject: UnitWish): boolean =>
  isOf(booking, subject) && booking.childId === subject.childId && booking.day === subject.day

/** The units that are booked and cancelled with one, and with those. */
export const companionsOf = (request: DecidedRequest, subject: UnitWish): ReadonlyArray<UnitWish> => {
  const found = new Map<string, UnitWish>()
  const waiting = [...(subject.known?.unit.together ?? [])]
  for (let unit = waiting.shift(); unit !== undefined; unit = waiting.shift()) {
    if (unit === subject.unit || found.has(unit)) continue
    const companion = request.companion(subject, unit)
    found.set(unit, companion)
    waiting.push(...(companion.known?.unit.together ?? []))
  }
  return [...found.values()]
}

/** Until when the family can give back what is booked, whoever booked it, free of charge; null where it cannot, or nobody can say. */
const freeUntil = ({ known }: UnitWish, at: Date): string | null => {
  const limits = known?.limits ?? null
  if (limits === null) return null
  const verdict = cancellingAt(limits, at)
  return verdict.kind === "in-time" ? verdict.until.toISOString() : null
}
