import { Effect } from "effect"
import { actorOfFamily, type FamilyAccess } from "../../accounts/FamilyAccess.ts"
import { now } from "../../platform/time/now.ts"
import { decide } from "../deciding/decide.ts"
import { Ground } from "../deciding/Ground.ts"
import { confirmations } from "../engine/confirmations.ts"
import { looking } from "../engine/looking.ts"
import { unmetWishes } from "../engine/unmetWishes.ts"
import { writing } from "../engine/writing.ts"
import { holdingWaits } from "./holdingWaits.ts"
import { passOn, slotIdsOf, soughtBy, waitingActor } from "./passOn.ts"
import { NothingOffered, OfferRefused, WaitNotFound } from "./Wait.ts"
import { waitLetters } from "./waitLetters.ts"
import { type StoredWait, waitRows } from "./waitRows.ts"

/** How an offer was not accepted: the place has passed on, which is kept. */
type Accepted = { readonly expiredAt: Date | null }

/** What a family answers to an offer, or takes back; in the caller's transaction. A second press finds what the first one did. */
export const answering = Effect.gen(function* () {
  const rows = yield* waitRows
  const { offerOf, look } = yield* looking
  const unmetOf = yield* unmetWishes
  const hold = yield* holdingWaits
  const write = yield* writing
  const confirm = yield* confirmations
  const pass = yield* passOn
  const letters = yield* waitLetters

  const held = Effect.fnUntraced(function* ({ townId, householdId }: FamilyAccess, waitId: string) {
    const [wait] = yield* hold(townId, [waitId])
    return wait?.householdId === householdId ? wait : yield* new WaitNotFound()
  })

  const take = Effect.fnUntraced(function* (access: FamilyAccess, wait: StoredWait, at: Date) {
    const { town, townId, accountId } = access
    const offer = yield* offerOf(town)
    const sought = soughtBy(wait, at)
    const unmet = yield* unmetOf(access, sought.wishes)
    const { decidable, slots, bookings, nameOf, isAtHome } = yield* look(town, offer, [{ ...sought, unmet }], false)
    const [request] = decidable
    if (request === undefined) return yield* Effect.die("an offer of nothing")
    const mine = new Set(slotIdsOf(wait))
    const others = bookings.filter(({ offered, slotIds }) => !(offered && slotIds.every((id) => mine.has(id))))
    const roomy = slots.map((slot) => ({ ...slot, capacity: null, waiting: 0 }))
    const decision = decide(new Ground(roomy, others), request)
    const refused = decision.lines.find(({ code }) => code !== null && code !== "other-line-refused")
    if (refused !== undefined && refused.code !== null) {
      const { code, limit, reason } = refused
      return yield* new OfferRefused({ code, limit: limit === null ? null : new Date(limit), reason })
    }
    const actor = actorOfFamily(accountId)
    yield* rows.end(townId, [wait.id], { state: "taken", reason: "", at, actor })
    const author = { kind: "offered", access, waitId: wait.id } as const
    const asked = { ...sought, unmet, town, actor, author }
    yield* write(townId, [{ request: asked, decision: { ...decision, added: [], removed: [] } }], isAtHome)
    yield* confirm(town, offer, nameOf, [{ request: asked, decision }])
  })

  const accept = Effect.fnUntraced(function* (access: FamilyAccess, waitId: string) {
    const wait = yield* held(access, waitId)
    const at = yield* now
    if (wait.state === "taken") return { expiredAt: null } satisfies Accepted
    if (wait.state === "expired" && wait.offerUntil !== null) return { expiredAt: wait.offerUntil } satisfies Accepted
    if (wait.state !== "offered" || wait.offerUntil === null) return yield* new NothingOffered({ state: wait.state })
    if (wait.offerUntil <= at) {
      yield* expire(access, wait, at)
      return { expiredAt: wait.offerUntil } satisfies Accepted
    }
    yield* take(access, wait, at)
    return { expiredAt: null } satisfies Accepted
  })

  const expire = Effect.fnUntraced(function* ({ town }: FamilyAccess, wait: StoredWait, at: Date) {
    const offer = yield* offerOf(town)
    yield* rows.end(town.id, [wait.id], { state: "expired", reason: "", at, actor: waitingActor })
    yield* letters(town, offer, [{ template: "offerExpired", wait }])
    yield* pass(town, offer, slotIdsOf(wait), at)
  })

  /** Takes a wait back, or declines its offer; one that ended without a place stays as it ended. */
  const withdraw = Effect.fnUntraced(function* (access: FamilyAccess, waitId: string) {
    const { town, townId, accountId } = access
    const wait = yield* held(access, waitId)
    if (wait.state === "taken") return yield* new NothingOffered({ state: wait.state })
    if (wait.state !== "waiting" && wait.state !== "offered") return
    const at = yield* now
    const how = { reason: "", at, actor: actorOfFamily(accountId) }
    yield* rows.end(townId, [wait.id], { state: wait.state === "offered" ? "declined" : "withdrawn", ...how })
    yield* pass(town, yield* offerOf(town), slotIdsOf(wait), at)
  })

  return { accept, withdraw }
})
