import { Effect } from "effect"
import type { StaffAccess } from "../../accounts/FamilyAccess.ts"
import { lockEach } from "../../platform/locks/locks.ts"
import { decide } from "../deciding/decide.ts"
import { Ground } from "../deciding/Ground.ts"
import { looking } from "../engine/looking.ts"
import type { BookingRequest } from "../engine/Waiting.ts"
import { type Decided, writing } from "../engine/writing.ts"
import type { Wish } from "../Wish.ts"
import type { RequestedPlace, RequestParty } from "./Draw.ts"
import { requestRows } from "./requestRows.ts"

/** For whom places are given, and whether it counts. */
export interface Allocation {
  readonly staff: StaffAccess
  readonly activity: string
  readonly at: Date
  /** ISO day: what is today or before is given to nobody. */
  readonly today: string
  /** Why, for who asks later. */
  readonly reason: string
  readonly dryRun: boolean
}

/**
 * Gives places to parties, one after the other, in the caller's transaction: what one was given the next one finds taken. Slots are held
 * until the transaction ends, unless it is tried only. Whoever asked in time is in time: limits are not measured again.
 */
export const allocating = Effect.gen(function* () {
  const { offerOf, look } = yield* looking
  const lockChildren = yield* lockEach
  const write = yield* writing
  const { end } = yield* requestRows

  /** Nobody books, asks or takes back for these children until the transaction ends. */
  const hold = (parties: ReadonlyArray<RequestParty>) =>
    lockChildren(
      parties.flatMap(({ children }) => children.map(({ id }) => id)),
      "bookings of a child"
    )

  const give = Effect.fnUntraced(function* <P extends RequestParty>(how: Allocation, parties: ReadonlyArray<P>) {
    const { staff, at, dryRun } = how
    const requests = parties.map((party) => requestOf(how, party))
    const offer = yield* offerOf(staff.town)
    const { decidable, slots, bookings, isAtHome } = yield* look(staff.town, offer, requests, !dryRun)
    const ground = new Ground(slots, bookings)
    const decided: Array<Decided> = []
    const answered: Array<P> = []
    for (const [index, party] of parties.entries()) {
      const [request, ask] = [requests[index], decidable[index]]
      if (request === undefined || ask === undefined) continue
      const decision = decide(ground, ask)
      decided.push({ request, decision })
      answered.push({ ...party, places: party.places.map((place) => placeOf(place, decision.lines, how.today)) })
    }
    if (!dryRun) {
      yield* write(staff.townId, decided, isAtHome)
      const ends = answered.flatMap(({ places }) =>
        places.flatMap(({ id, state, code }) => (state === "waiting" ? [] : [{ id, state, code: code ?? "" }]))
      )
      yield* end(staff.townId, ends, at)
    }
    return { parties: answered, offer }
  })

  /** Answers parties that nothing is given to. */
  const refuse = Effect.fnUntraced(function* ({ staff, at, dryRun }: Allocation, parties: ReadonlyArray<RequestParty>) {
    const answered = parties.map((party) => ({ ...party, places: party.places.map(refusedByStaff) }))
    const open = parties.flatMap(({ places }) => places.filter(({ state }) => state === "waiting"))
    const ends = open.map(({ id }) => ({ id, state: "refused", code: "not-given" }) as const)
    if (!dryRun) yield* end(staff.townId, ends, at)
    return answered
  })

  return { hold, give, refuse }
})

const wishesOf = ({ activity, today }: Allocation, { places }: RequestParty): ReadonlyArray<Wish> =>
  places
    .filter(({ state, day }) => state === "waiting" && day > today)
    .map(({ childId, unit, day }) => ({ action: "add", childId, activity, unit, day }))

const requestOf = (how: Allocation, party: RequestParty): BookingRequest => ({
  ...{ town: how.staff.town, actor: how.staff.actor, at: how.at, householdId: party.householdId },
  author: { kind: "staff", staff: how.staff, reason: how.reason, feePercent: null },
  wishes: wishesOf(how, party),
  unmet: () => new Set(),
  mode: party.whole ? "all-or-nothing" : "best-effort",
  siblingsTogether: party.children.length > 1
})

const refusedByStaff = (place: RequestedPlace): RequestedPlace =>
  place.state === "waiting" ? { ...place, state: "refused", code: "not-given" } : place

const placeOf = (
  place: RequestedPlace,
  lines: ReadonlyArray<{
    readonly childId: string
    readonly unit: string
    readonly day: string
    readonly outcome: string
    readonly code: RequestedPlace["code"]
  }>,
  today: string
): RequestedPlace => {
  if (place.state !== "waiting") return place
  if (place.day <= today) return { ...place, state: "refused", code: "past" }
  const line = lines.find(
    ({ childId, unit, day }) => childId === place.childId && unit === place.unit && day === place.day
  )
  return line?.outcome === "booked"
    ? { ...place, state: "given", code: null }
    : { ...place, state: "refused", code: line?.code ?? "full" }
}
