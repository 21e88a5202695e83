import { Effect } from "effect"
import { tryLockEach } from "../../platform/locks/locks.ts"
import type { Town } from "../../towns/Town.ts"
import type { Offer } from "../deciding/subjects.ts"
import { looking } from "../engine/looking.ts"
import type { Sought } from "../engine/Waiting.ts"
import { type Offered, offersOf, type WaitClosing } from "./offers.ts"
import type { WaitPlace } from "./Wait.ts"
import { waitLetters } from "./waitLetters.ts"
import { type StoredWait, waitRows } from "./waitRows.ts"

/** In whose name places pass on by themselves. */
export const waitingActor = "waiting-list"

/** Waits that are looked at together. */
const atATime = 20

/** How many were offered a place, how many ended without one, and whether some are left because somebody else held them. */
export interface PassedOn {
  readonly offered: number
  readonly closed: number
  readonly left: boolean
}

/** What a wait asks of the engine. */
export const soughtBy = (
  {
    householdId,
    activity,
    places
  }: Pick<StoredWait, "householdId" | "activity"> & { readonly places: ReadonlyArray<WaitPlace> },
  at: Date
): Sought => ({
  ...{ householdId, at, mode: "all-or-nothing", siblingsTogether: false, author: { kind: "waiting" } },
  unmet: () => new Set(),
  wishes: [...new Map(places.map((place) => [`${place.childId} ${place.unit} ${place.day}`, place])).values()].map(
    ({ childId, unit, day }) => ({ action: "add", childId, activity, unit, day })
  )
})

/**
 * Offers the free places of slots to those who wait for them, in their order, in the caller's transaction, which holds these slots. It waits
 * for nobody: who comes first and is held by somebody else keeps the place free until the next sweep.
 */
export const passOn = Effect.gen(function* () {
  const rows = yield* waitRows
  const { look } = yield* looking
  const tryEach = yield* tryLockEach
  const letters = yield* waitLetters

  /** The first of them that nobody else holds, up to one that somebody does. */
  const holdable = Effect.fnUntraced(function* (townId: string, waits: ReadonlyArray<StoredWait>) {
    const children = yield* tryEach(
      waits.flatMap(({ places }) => places.map(({ childId }) => childId)),
      "bookings of a child"
    )
    const slots = yield* rows.tryHoldSlots(townId, [...new Set(waits.flatMap(slotIdsOf))])
    const busy = waits.findIndex(({ places }) =>
      places.some(({ childId, slotId }) => !children.has(childId) || !slots.has(slotId))
    )
    const first = busy < 0 ? waits : waits.slice(0, busy)
    return first.length === 0
      ? first
      : (yield* rows.held(
          townId,
          first.map(({ id }) => id)
        )).filter(({ state }) => state === "waiting")
  })

  return Effect.fnUntraced(function* (town: Town, offer: Offer, slotIds: ReadonlyArray<string>, at: Date) {
    const seen: Array<string> = []
    let [offeredCount, closedCount, left] = [0, 0, false]
    while (slotIds.length > 0 && !left) {
      const free = yield* rows.freeSlots(town.id, slotIds)
      const waits = free.length === 0 ? [] : yield* rows.next(town.id, free, seen, atATime)
      if (waits.length === 0) break
      const first = yield* holdable(town.id, waits)
      left = first.length < waits.length
      seen.push(...first.map(({ id }) => id))
      if (first.length === 0) break
      const { decidable, slots, bookings } = yield* look(
        town,
        offer,
        first.map((wait) => soughtBy(wait, at)),
        false
      )
      const byId = new Map(first.map((wait) => [wait.id, wait]))
      const candidates = first.flatMap((wait, place) => {
        const request = decidable[place]
        return request === undefined ? [] : [{ waitId: wait.id, slotIds: new Set(slotIdsOf(wait)), request }]
      })
      const { offered, hopeless } = offersOf(slots, bookings, candidates, {
        at,
        offerHours: ({ waitId }) => hoursOf(offer, byId.get(waitId))
      })
      const how = { at, actor: waitingActor }
      if (offered.length > 0) yield* rows.offer(town.id, offered, how)
      for (const [code, those] of Map.groupBy(hopeless, ({ code }): WaitClosing => code)) {
        const ids = those.map(({ waitId }) => waitId)
        yield* rows.end(town.id, ids, { state: "closed", reason: code, ...how })
      }
      const told = [
        ...offered.map(({ waitId, until }: Offered) => ({ template: "placeOffered" as const, waitId, until })),
        ...hopeless.map(({ waitId, code }) => ({ template: "waitClosed" as const, waitId, code }))
      ]
      yield* letters(
        town,
        offer,
        told.flatMap((news) => {
          const wait = byId.get(news.waitId)
          return wait === undefined ? [] : [{ ...news, wait }]
        })
      )
      offeredCount += offered.length
      closedCount += hopeless.length
    }
    return { offered: offeredCount, closed: closedCount, left } satisfies PassedOn
  })
})

/** The slots of a wait, each once. */
export const slotIdsOf = ({ places }: Pick<StoredWait, "places">): ReadonlyArray<string> => [
  ...new Set(places.map(({ slotId }) => slotId))
]

const hoursOf = ({ activities }: Offer, wait: StoredWait | undefined): number =>
  activities.get(wait?.activity ?? "")?.waiting.offerHours ?? 24
