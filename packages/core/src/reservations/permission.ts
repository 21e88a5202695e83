import type { ActivityPeriod } from "../activities/Activity.ts"
import { requestingAt } from "../activities/requesting.ts"
import type { Limits } from "../activities/rules/limitsOn.ts"
import type { LateAddRule, LateCancelRule, Rule, Surcharge } from "../activities/rules/Rule.ts"
import { addingAt, cancellingAt } from "../activities/rules/verdicts.ts"
import type { RefusalCode } from "./Change.ts"

/** A slot as it stands: `capacity` null is no limit of places. */
export interface SlotStanding {
  readonly state: "open" | "closed"
  /** Why staff closed it, in their words. */
  readonly reason: string
  readonly capacity: number | null
  readonly reserved: number
  /** Children who wait for a place in it. */
  readonly waiting: number
}

/** What is known of a child and a unit on a day, when one asks what may be done about it. */
export interface UnitFacts {
  /** Of each part that the unit takes; null where the activity does not run then. */
  readonly slots: ReadonlyArray<SlotStanding | null>
  /** When its first part begins. */
  readonly startsAt: Date
  /** Null: they cannot be reckoned, the town's calendar or rules say too little. */
  readonly limits: Limits | null
  /** The child's enrolment that the day is in. */
  readonly enrolment: "accepted" | "requested" | null
  /** When this family may begin to book. */
  readonly opensAt: Date | "always" | "never"
  /** How places of the period are come by; null: by booking them. */
  readonly asking: Pick<ActivityPeriod, "mode" | "requests"> | null
  /** What the activity requires of the family and is not there. */
  readonly unmet: ReadonlyArray<RefusalCode>
  /** Whether the day is the other home's. */
  readonly otherHomesDay: boolean
  /** Who has the unit booked for the child. */
  readonly bookedBy: "own-home" | "other-home" | null
  /** Whether it is held for the child until its family answers. */
  readonly offered: boolean
  /** Whether the town lets a home see what the other one booked. */
  readonly otherHomeSees: boolean
  /** Whether the child has another place on the day that excludes this one: one that the home sees, or only the other home's. */
  readonly excluded: "seen" | "hidden" | null
}

/** Why something cannot be done. */
export interface WishRefusal {
  readonly code: RefusalCode
  /** Until when it could be done, or when it opens. */
  readonly limit: Date | null
  /** The rule that decides. */
  readonly rule: Rule | LateAddRule | LateCancelRule | null
  /** Staff's words for a closed slot. */
  readonly reason: string
}

/** Whether something may be done now, on what terms, and until when; null where no limit can be said. */
export interface Permission {
  readonly refusal: WishRefusal | null
  readonly until: Date | null
  /** Whether nothing is booked yet: a draw or staff decide among those who ask. */
  readonly byRequest: boolean
  /** What it costs besides, done now. */
  readonly surcharge: Surcharge | null
  /** How much of its price stays due, done now. */
  readonly feePercent: number | null
}

const because = (code: RefusalCode, more: Partial<WishRefusal> = {}): WishRefusal => ({
  code,
  limit: null,
  rule: null,
  reason: "",
  ...more
})

const refused = (refusal: WishRefusal, until: Date | null = null): Permission => ({
  refusal,
  until,
  byRequest: false,
  surcharge: null,
  feePercent: null
})

/** Whether places are taken: as many as there are, or more where their number was lowered since. */
export const isFull = ({ capacity, reserved }: SlotStanding): boolean => capacity !== null && reserved >= capacity

/** Whether a family may add a unit now. What nothing can change is said first, what the family itself can put in order last. */
export const addPermission = (facts: UnitFacts, now: Date): Permission => {
  const hopeless = neverAdded(facts, now)
  if (hopeless !== null) return refused(hopeless)
  const { opensAt, limits, asking } = facts
  if (opensAt === "never" || limits === null) return refused(because("not-open-yet"))
  if (opensAt !== "always" && now < opensAt) return refused(because("not-open-yet", { limit: opensAt }))
  const requesting = asking === null ? null : requestingAt(asking, now)
  if (requesting?.until != null && now >= requesting.until) {
    return refused(because("requests-closed", { limit: requesting.until }))
  }
  const verdict = addingAt(limits, now)
  const { until, rule } = verdict
  if (verdict.kind === "too-late") return refused(because("too-late-to-add", { limit: until, rule }), until)
  const refusal = requesting === null ? notNow(facts) : notNow({ ...facts, slots: [] })
  if (refusal !== null) return refused(refusal, until)
  if (requesting !== null) {
    const earliest = requesting.until !== null && requesting.until < until ? requesting.until : until
    return { refusal: null, until: earliest, byRequest: true, surcharge: null, feePercent: null }
  }
  return {
    refusal: null,
    until,
    byRequest: false,
    surcharge: verdict.kind === "late" ? verdict.surcharge : null,
    feePercent: null
  }
}

const neverAdded = (facts: UnitFacts, now: Date): WishRefusal | null => {
  const { slots, startsAt, enrolment, otherHomesDay, bookedBy, otherHomeSees } = facts
  if (bookedBy === "other-home" && otherHomeSees) return because("booked-by-other-home")
  if (slots.length === 0 || slots.includes(null)) return because("no-service")
  if (startsAt <= now) return because("past", { limit: startsAt })
  if (enrolment === null) return because("not-enrolled")
  if (otherHomesDay || bookedBy === "other-home") return because(otherHomeSees ? "other-homes-day" : "ask-town")
  const closed = slots.find((slot) => slot?.state === "closed")
  return closed == null ? null : because("closed", { reason: closed.reason })
}

const notNow = ({ offered, excluded, slots, enrolment, unmet }: UnitFacts): WishRefusal | null => {
  if (offered) return because("offered")
  if (excluded !== null) return because(excluded === "seen" ? "excluded" : "ask-town")
  if (slots.some((slot) => slot !== null && isFull(slot))) return because("full")
  if (slots.some((slot) => slot !== null && slot.waiting > 0)) return because("waiting-list")
  if (enrolment === "requested") return because("enrolment-waiting")
  const [first] = unmet
  return first === undefined ? null : because(first)
}

/** Whether a family may cancel a unit now. */
export const cancelPermission = (facts: UnitFacts, now: Date): Permission => {
  const { bookedBy, otherHomeSees, startsAt, limits } = facts
  if (bookedBy === "other-home" && otherHomeSees) return refused(because("booked-by-other-home"))
  if (bookedBy !== "own-home") return refused(because("not-booked"))
  if (startsAt <= now) return refused(because("past", { limit: startsAt }))
  // nobody can say that it is too late
  if (limits === null) return { refusal: null, until: startsAt, byRequest: false, surcharge: null, feePercent: null }
  const verdict = cancellingAt(limits, now)
  const { until, rule } = verdict
  if (verdict.kind === "too-late") return refused(because("too-late-to-cancel", { limit: until, rule }), until)
  return {
    refusal: null,
    until,
    byRequest: false,
    surcharge: null,
    feePercent: verdict.kind === "late" ? verdict.feePercent : null
  }
}
