import { createHash } from "node:crypto"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { actorOfFamily, type FamilyAccess } from "../../accounts/FamilyAccess.ts"
import { lockEach } from "../../platform/locks/locks.ts"
import { now } from "../../platform/time/now.ts"
import type { RefusalCode } from "../Change.ts"
import { decide } from "../deciding/decide.ts"
import { type Booking, Ground, type Slot } from "../deciding/Ground.ts"
import type { DecidedRequest } from "../deciding/UnitWish.ts"
import { looking } from "../engine/looking.ts"
import { unmetWishes } from "../engine/unmetWishes.ts"
import type { Sought } from "../engine/Waiting.ts"
import { type Wish, WishKeyReused } from "../Wish.ts"
import { closingOf } from "./offers.ts"
import { criteriaMet, pointsOf } from "./order.ts"
import { partyFacts } from "./partyFacts.ts"
import { passOn } from "./passOn.ts"
import type { WaitAnswer, WaitLine, WaitRequest, WaitWish } from "./Wait.ts"
import { waitLetters } from "./waitLetters.ts"
import { waitRows } from "./waitRows.ts"

/** Puts a family on the list for what is full, or says why not; in the caller's transaction. */
export const asking = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const rows = yield* waitRows
  const { offerOf, look } = yield* looking
  const unmetOf = yield* unmetWishes
  const lockChildren = yield* lockEach
  const factsOf = yield* partyFacts
  const pass = yield* passOn
  const letters = yield* waitLetters

  const answered = Effect.fnUntraced(function* ({ townId, householdId }: FamilyAccess, waitId: string) {
    const [wait] = yield* rows.ofHousehold(townId, householdId, [waitId])
    return { wait: wait ?? null, lines: [] } satisfies WaitAnswer
  })

  return Effect.fnUntraced(function* (access: FamilyAccess, { key, places }: WaitRequest) {
    const { town, townId, householdId, accountId } = access
    const at = yield* now
    const fingerprint = fingerprintOf(householdId, places)
    const wishes = places.map((place): Wish => ({ action: "add", ...place }))
    const unmet = yield* unmetOf(access, wishes)
    const offer = yield* offerOf(town)
    yield* lockChildren(
      places.map(({ childId }) => childId),
      "bookings of a child"
    )
    const [before] = yield* sql<{ id: string; fingerprint: string }>`select id, fingerprint from waits
      where town_id = ${townId} and account_id = ${accountId} and key = ${key}`
    if (before !== undefined) {
      if (before.fingerprint !== fingerprint) return yield* new WishKeyReused()
      return yield* answered(access, before.id)
    }
    const [first] = places
    const activity = offer.activities.get(first?.activity ?? "")
    const outright = hindranceOf(places, activity?.waiting)
    if (first === undefined || activity === undefined || outright !== null) {
      return {
        wait: null,
        lines: places.map((place) => lineOf(place, outright ?? "not-enrolled"))
      } satisfies WaitAnswer
    }
    const sought: Sought = {
      ...{ householdId, wishes, at, unmet, mode: "all-or-nothing", siblingsTogether: false },
      author: { kind: "waiting" }
    }
    const { decidable, slots, bookings } = yield* look(town, offer, [sought], true)
    const [request] = decidable
    if (request === undefined) return yield* Effect.die("a wait that asks for nothing")
    const verdict = waitable(request, slots, bookings, at)
    const lines = yield* withOpenWaits(access, places, verdict)
    const closesAt = closingOf(request)
    if (lines.some(({ code }) => code !== null) || closesAt === null) return { wait: null, lines } satisfies WaitAnswer
    const criteria = criteriaMet(activity.waiting, yield* factsOf(town, householdId, activity.code, places))
    const [waitId = ""] = yield* rows.add(townId, [
      {
        ...{ householdId, accountId, activity: activity.code, key, fingerprint, criteria, closesAt, position: 0 },
        askedAt: at,
        askedBy: actorOfFamily(accountId),
        points: pointsOf(criteria),
        bookings: verdict.added
      }
    ])
    // places that are free, but for those who wait: it may be its turn at once
    yield* pass(town, offer, [...new Set(verdict.added.flatMap(({ slotIds }) => slotIds))], at)
    const answer = yield* answered(access, waitId)
    const [stored] = yield* rows.named(townId, [waitId])
    if (stored !== undefined && answer.wait?.state === "waiting") {
      const { rank, of } = answer.wait
      yield* letters(town, offer, [{ template: "waitBegun", wait: stored, rank: rank ?? 1, of: of ?? 1 }])
    }
    return answer
  })

  /** A place that the child waits for already, in this home or the other. */
  function withOpenWaits(
    { townId }: FamilyAccess,
    places: ReadonlyArray<WaitWish>,
    { codes, added }: ReturnType<typeof waitable>
  ) {
    const pairs = added.flatMap(({ childId, slotIds }) => slotIds.map((slotId) => ({ childId, slotId })))
    return Effect.map(
      sql<{ childId: string; day: string }>`select distinct p.child_id, p.day from wait_places p
        join jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as w("childId" uuid, "slotId" uuid)
          on p.child_id = w."childId" and p.slot_id = w."slotId"
        where p.town_id = ${townId} and p.state in ('waiting', 'offered')`,
      (open) =>
        places.map((place, index): WaitLine => {
          const waits = open.some(({ childId, day }) => childId === place.childId && day === place.day)
          const known = codes[index]
          return known?.code == null && waits ? lineOf(place, "already-waiting") : { ...lineOf(place, null), ...known }
        })
    )
  }
})

/** What a family cannot wait for, whoever else is booked. */
const hindranceOf = (
  places: ReadonlyArray<WaitWish>,
  waiting: { readonly allowed: boolean; readonly scope: "day" | "period" } | undefined
): RefusalCode | null => {
  if (new Set(places.map(({ activity }) => activity)).size > 1) return "one-activity"
  if (waiting === undefined) return null
  if (!waiting.allowed) return "no-waiting-list"
  return waiting.scope === "day" && new Set(places.map(({ day }) => day)).size > 1 ? "one-day" : null
}

/** What would be waited for, if there were places: refused where there are, or where it could not be booked even so. */
const waitable = (
  request: DecidedRequest,
  slots: ReadonlyArray<Slot>,
  bookings: ReadonlyArray<Booking>,
  at: Date
): {
  readonly codes: ReadonlyArray<Pick<WaitLine, "code" | "limit" | "reason">>
  readonly added: ReadonlyArray<Booking>
} => {
  const roomy = slots.map((slot) => ({ ...slot, capacity: null, waiting: 0 }))
  const { kept, lines, added } = decide(new Ground(roomy, bookings), request)
  if (!kept) {
    const refused = lines.map(({ code, limit, reason }) => ({
      code: code === "other-line-refused" ? null : code,
      limit: limit === null || code === null ? null : new Date(limit),
      reason
    }))
    return { codes: refused, added: [] }
  }
  const closesAt = closingOf(request)
  const whole = (code: RefusalCode, limit: Date | null) => ({
    codes: lines.map(() => ({ code, limit, reason: "" })),
    added: []
  })
  if (closesAt !== null && closesAt <= at) return whole("too-late-to-add", closesAt)
  if (added.length === 0 || decide(new Ground(slots, bookings), request).kept) return whole("place-free", null)
  return { codes: lines.map(() => ({ code: null, limit: null, reason: "" })), added }
}

const lineOf = (place: WaitWish, code: RefusalCode | null): WaitLine => ({ ...place, code, limit: null, reason: "" })

/** What tells requests apart that come with one key: an adult may change its household, and is then told nothing of the other one's. */
const fingerprintOf = (householdId: string, places: ReadonlyArray<WaitWish>): string =>
  createHash("sha256")
    .update(
      JSON.stringify([householdId, ...places.map(({ childId, activity, unit, day }) => [childId, activity, unit, day])])
    )
    .digest("base64url")
