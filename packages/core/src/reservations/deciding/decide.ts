import type { ChangeLine } from "../Wish.ts"
import { type Booking, type GivenBack, type Ground, Plan } from "./Ground.ts"
import { addWish, cancelWish, isOf, notDone, ownBooking, refusedLine, type WishVerdict } from "./oneWish.ts"
import type { DecidedRequest, UnitWish } from "./UnitWish.ts"

/** What becomes of a request. */
export interface Decision {
  readonly kept: boolean
  readonly lines: ReadonlyArray<ChangeLine>
  readonly added: ReadonlyArray<Booking>
  readonly removed: ReadonlyArray<GivenBack>
}

/** Decides a request on the ground as it is, and changes the ground by what is kept of it. */
export const decide = (ground: Ground, request: DecidedRequest): Decision => {
  const plan = new Plan(ground)
  const verdicts = settled(ground, plan, request)
  const fine = verdicts.filter(isDone).length
  if (request.mode === "all-or-nothing" && fine < verdicts.length) {
    plan.undoTo(0)
    const lines = verdicts.map((verdict) => (isDone(verdict) ? notDone("other-line-refused") : verdict))
    return { kept: false, lines: linesOf(request, lines), added: [], removed: [] }
  }
  return { kept: fine > 0, lines: linesOf(request, verdicts), added: plan.added, removed: plan.removed }
}

const isDone = ({ outcome }: WishVerdict): boolean => outcome === "booked" || outcome === "cancelled"

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
    const more = [...withoutNeeds(ground, plan, request, verdicts), ...siblingsApart(request, plan, verdicts)]
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
      if (wish.action !== action) continue
      verdicts.set(place, fallen.get(place) ?? change(ground, plan, request, wish.subject))
    }
  }
  return request.wishes.flatMap((_, place) => verdicts.get(place) ?? [])
}

type Fallen = ReadonlyArray<readonly [place: number, verdict: WishVerdict]>

const needsOther = refusedLine({ code: "needs-other", limit: null, rule: null, reason: "" })

/** Units that are booked without one that they need, and cancels of one that a unit which stays needs. */
const withoutNeeds = (
  ground: Ground,
  plan: Plan,
  request: DecidedRequest,
  verdicts: ReadonlyArray<WishVerdict>
): Fallen =>
  request.wishes.flatMap(({ action, subject }, place) => {
    const verdict = verdicts[place]
    if (verdict === undefined || !isDone(verdict)) return []
    const broken =
      action === "add"
        ? plan.added.some((booking) => isHere(booking, subject)) && lacks(ground, request, subject)
        : isNeeded(ground, plan, request, subject)
    return broken ? [[place, needsOther] as const] : []
  })

const isHere = (booking: Booking, subject: UnitWish): boolean =>
  isOf(booking, subject) && booking.childId === subject.childId && booking.day === subject.day

const lacks = (ground: Ground, request: DecidedRequest, subject: UnitWish): boolean =>
  (subject.known?.unit.needs ?? []).some((unit) => ownBooking(ground, request.companion(subject, unit)) === undefined)

/** What was added in the same request falls itself when its need is cancelled. */
const isNeeded = (ground: Ground, plan: Plan, request: DecidedRequest, subject: UnitWish): boolean =>
  ownBooking(ground, subject) === undefined &&
  ground
    .on(subject.childId, subject.day)
    .some(
      (booking) =>
        booking.activity === subject.activity &&
        booking.householdId === subject.householdId &&
        !plan.added.includes(booking) &&
        request.companion(subject, booking.unit).known?.unit.needs.includes(subject.unit) === true
    )

/** Places that brothers and sisters got of a unit and day that one of them did not get. */
const siblingsApart = (request: DecidedRequest, plan: Plan, verdicts: ReadonlyArray<WishVerdict>): Fallen => {
  if (!request.siblingsTogether) return []
  const groups = Map.groupBy(
    [...request.wishes.entries()].filter(([, { action }]) => action === "add"),
    ([, wish]) => [wish.subject.activity, wish.subject.unit, wish.subject.day].join(" ")
  )
  return [...groups.values()].flatMap((wishes) => {
    const got = (subject: UnitWish) => plan.added.some((booking) => isHere(booking, subject))
    const failed = wishes.some(([place]) => verdicts[place]?.outcome !== "booked")
    if (!failed || !wishes.some(([, { subject }]) => got(subject))) return []
    // who did not get one keeps the reason, also when the places of the others are free again
    return wishes.flatMap(([place, { subject }]) => {
      const verdict = got(subject) ? notDone("siblings-apart") : verdicts[place]
      return verdict === undefined || verdict.outcome === "booked" ? [] : [[place, verdict] as const]
    })
  })
}
