import type { ChangeLine } from "../Wish.ts"
import { type Ask, type Booking, type GivenBack, type Ground, Plan } from "./Ground.ts"
import {
  addWish,
  cancelWish,
  isHere,
  notDone,
  ownBooking,
  refusedLine,
  subjectAt,
  type WishVerdict
} from "./oneWish.ts"
import type { DecidedRequest, UnitWish } from "./UnitWish.ts"

/** What becomes of a request. */
export interface Decision {
  readonly kept: boolean
  readonly lines: ReadonlyArray<ChangeLine>
  readonly added: ReadonlyArray<Booking>
  readonly removed: ReadonlyArray<GivenBack>
  /** What is decided later. */
  readonly asked: ReadonlyArray<Ask>
  readonly takenBack: ReadonlyArray<Ask>
}

/** Decides a request on the ground as it is, and changes the ground by what is kept of it. */
export const decide = (ground: Ground, request: DecidedRequest): Decision => decideBy(new Plan(ground), ground, request)

/** What would become of a request; the ground stays as it is. */
export const foresee = (ground: Ground, request: DecidedRequest): Decision => {
  const plan = new Plan(ground)
  const decision = decideBy(plan, ground, request)
  plan.undoTo(0)
  return decision
}

/** Whether nothing is booked, given back or asked for that was not before. */
export const changesNothing = ({ added, removed, asked, takenBack }: Decision): boolean =>
  [added, removed, asked, takenBack].every(({ length }) => length === 0)

const decideBy = (plan: Plan, ground: Ground, request: DecidedRequest): Decision => {
  const verdicts = settled(ground, plan, request)
  const fine = verdicts.filter(isDone).length
  if (request.mode === "all-or-nothing" && fine < verdicts.length) {
    plan.undoTo(0)
    const lines = verdicts.map((verdict) => (isDone(verdict) ? notDone("other-line-refused") : verdict))
    return { kept: false, lines: linesOf(request, lines), added: [], removed: [], asked: [], takenBack: [] }
  }
  return {
    kept: fine > 0,
    lines: linesOf(request, verdicts),
    added: plan.added.map(({ booking }) => booking),
    removed: plan.removed,
    asked: plan.asked.map(({ ask }) => ask),
    takenBack: plan.takenBack
  }
}

const isDone = ({ outcome }: WishVerdict): boolean =>
  outcome === "booked" || outcome === "cancelled" || outcome === "asked"

const linesOf = ({ wishes }: DecidedRequest, verdicts: ReadonlyArray<WishVerdict>): ReadonlyArray<ChangeLine> =>
  wishes.flatMap(({ action, subject: { childId, activity, unit, day } }, place) => {
    const verdict = verdicts[place]
    return verdict === undefined ? [] : [{ action, childId, activity, unit, day, ...verdict }]
  })

/** Decides again without the wishes that others bring down, until none falls any more. */
const settled = (ground: Ground, plan: Plan, request: DecidedRequest): ReadonlyArray<WishVerdict> => {
  const fallen = new Map<number, WishVerdict>()
  for (;;) {
    const verdicts = attempt(ground, plan, request, fallen)
    const more = [...withoutNeeds(ground, plan, request), ...siblingsApart(request, plan, verdicts)].filter(
      ([place]) => !fallen.has(place)
    )
    if (more.length === 0) return verdicts
    for (const [place, verdict] of more) fallen.set(place, verdict)
    plan.undoTo(0)
  }
}

/** Cancels first: what they free, an add of the same request may take. */
const attempt = (
  ground: Ground,
  plan: Plan,
  request: DecidedRequest,
  fallen: ReadonlyMap<number, WishVerdict>
): ReadonlyArray<WishVerdict> => {
  const verdicts = new Map<number, WishVerdict>()
  for (const [action, change] of [["cancel", cancelWish] as const, ["add", addWish] as const]) {
    for (const [place, wish] of request.wishes.entries()) {
      if (wish.action === action) verdicts.set(place, fallen.get(place) ?? change(ground, plan, request, place))
    }
  }
  return request.wishes.flatMap((_, place) => verdicts.get(place) ?? [])
}

type Fallen = ReadonlyArray<readonly [place: number, verdict: WishVerdict]>

const needsOther = refusedLine({ code: "needs-other", limit: null, rule: null, reason: "" })

/** Wishes that bring a unit without one that it needs, or take one away that a unit which stays needs. */
const withoutNeeds = (ground: Ground, plan: Plan, request: DecidedRequest): Fallen => {
  const subjectOf = ({ unit }: Booking, place: number) => request.companion(subjectAt(request, place), unit)
  const added = plan.added.filter(({ booking, place }) => lacks(ground, request, subjectOf(booking, place)))
  const removed = plan.removed.filter(({ booking, place }) =>
    isNeeded(ground, plan, request, subjectOf(booking, place))
  )
  return [...added, ...removed].map(({ place }) => [place, needsOther] as const)
}

const lacks = (ground: Ground, request: DecidedRequest, subject: UnitWish): boolean =>
  (subject.known?.unit.needs ?? []).some((unit) => ownBooking(ground, request.companion(subject, unit)) === undefined)

/** By what was there before; what was added in the same request falls itself without its need. */
const isNeeded = (ground: Ground, plan: Plan, request: DecidedRequest, subject: UnitWish): boolean =>
  ownBooking(ground, subject) === undefined &&
  ground
    .on(subject.childId, subject.day)
    .some(
      (booking) =>
        !booking.offered &&
        booking.activity === subject.activity &&
        booking.householdId === subject.householdId &&
        !plan.added.some((step) => step.booking === booking) &&
        request.companion(subject, booking.unit).known?.unit.needs.includes(subject.unit) === true
    )

/** Wishes for places that brothers and sisters got of a unit and day which one of them did not get. */
const siblingsApart = (request: DecidedRequest, plan: Plan, verdicts: ReadonlyArray<WishVerdict>): Fallen => {
  if (!request.siblingsTogether) return []
  const groups = Map.groupBy(
    [...request.wishes.entries()].filter(([, { action }]) => action === "add"),
    ([, wish]) => [wish.subject.activity, wish.subject.unit, wish.subject.day].join(" ")
  )
  return [...groups.values()].flatMap((wishes) => {
    const bringers = wishes.flatMap(([place, { subject }]) => [
      ...plan.added.flatMap(({ booking, place: bringer }) => (isHere(booking, subject) ? [bringer] : [])),
      ...plan.asked.flatMap((step) => (step.place === place ? [place] : []))
    ])
    const failed = wishes.filter(([place]) => !["booked", "asked"].includes(verdicts[place]?.outcome ?? ""))
    if (failed.length === 0 || bringers.length === 0) return []
    // who did not get one keeps the reason, also when the places of the others are free again
    const kept = failed.flatMap(([place]) => {
      const verdict = verdicts[place]
      return verdict === undefined ? [] : [[place, verdict] as const]
    })
    const got = wishes.filter(([place, { subject }]) => {
      const brought = plan.added.some(({ booking }) => isHere(booking, subject))
      return brought && verdicts[place]?.outcome === "booked"
    })
    const apart = new Set([...bringers, ...got.map(([place]) => place)])
    return [...kept, ...[...apart].map((place) => [place, notDone("siblings-apart")] as const)]
  })
}
