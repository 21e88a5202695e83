import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { againIfClashed } from "../../platform/sql/failures.ts"
import { now } from "../../platform/time/now.ts"
import type { Town } from "../../towns/Town.ts"
import type { Offer } from "../deciding/subjects.ts"
import { looking } from "../engine/looking.ts"
import { holdingWaits } from "./holdingWaits.ts"
import { closingOf } from "./offers.ts"
import { type PassedOn, passOn, slotIdsOf, soughtBy, waitingActor } from "./passOn.ts"
import { waitLetters } from "./waitLetters.ts"
import { waitRows } from "./waitRows.ts"

/** What a sweep did. */
export interface WaitsSwept {
  /** Offers that nobody answered in time. */
  readonly expired: number
  /** Waits for which it became too late, or which could never be served any more. */
  readonly closed: number
  readonly offered: number
}

/** Waits or slots that one transaction looks at. */
const together = 50

/** What the clock and other people's work left to do: offers that ran out, waits for which it is too late, places that are free. */
export const sweeping = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const rows = yield* waitRows
  const { offerOf, look } = yield* looking
  const hold = yield* holdingWaits
  const pass = yield* passOn
  const letters = yield* waitLetters

  const due = (townId: string, state: "offered" | "waiting", at: Date) =>
    Effect.map(
      sql<{ id: string }>`select id from waits where town_id = ${townId} and state = ${state}
        and ${state === "offered" ? sql`offer_until` : sql`closes_at`} <= ${at} order by id limit ${together}`,
      (found) => found.map(({ id }) => id)
    )

  const expire = Effect.fnUntraced(
    function* (town: Town, offer: Offer, waitIds: ReadonlyArray<string>, at: Date) {
      const ended = (yield* hold(town.id, waitIds)).filter(
        ({ state, offerUntil }) => state === "offered" && offerUntil !== null && offerUntil <= at
      )
      const ids = ended.map(({ id }) => id)
      yield* rows.end(town.id, ids, { state: "expired", reason: "", at, actor: waitingActor })
      yield* letters(
        town,
        offer,
        ended.map((wait) => ({ template: "offerExpired", wait }))
      )
      const { offered, closed } = yield* pass(town, offer, [...new Set(ended.flatMap(slotIdsOf))], at)
      return { expired: ended.length, closed, offered }
    },
    sql.withTransaction,
    againIfClashed
  )

  /** The town's rules may have changed since: what they say now decides. */
  const close = Effect.fnUntraced(
    function* (town: Town, offer: Offer, waitIds: ReadonlyArray<string>, at: Date) {
      const waits = (yield* hold(town.id, waitIds)).filter(({ state }) => state === "waiting")
      const { decidable } = yield* look(
        town,
        offer,
        waits.map((wait) => soughtBy(wait, at)),
        false
      )
      const until = waits.flatMap((wait, place) => {
        const request = decidable[place]
        const closesAt = request === undefined ? null : closingOf(request)
        return closesAt !== null && closesAt > at ? [{ wait, closesAt }] : []
      })
      for (const { wait, closesAt } of until) {
        yield* sql`update waits set closes_at = ${closesAt} where town_id = ${town.id} and id = ${wait.id}`
      }
      const late = waits.filter((wait) => !until.some((each) => each.wait === wait))
      const ids = late.map(({ id }) => id)
      yield* rows.end(town.id, ids, { state: "closed", reason: "too-late-to-add", at, actor: waitingActor })
      yield* letters(
        town,
        offer,
        late.map((wait) => ({ template: "waitClosed", wait, code: "too-late-to-add" }))
      )
      return { expired: 0, closed: late.length, offered: 0 }
    },
    sql.withTransaction,
    againIfClashed
  )

  /** Here the first in line are waited for, before the slots are held. */
  const fill = Effect.fnUntraced(
    function* (town: Town, offer: Offer, slotIds: ReadonlyArray<string>, at: Date) {
      const first = yield* rows.next(town.id, slotIds, [], together)
      yield* hold(
        town.id,
        first.map(({ id }) => id)
      )
      yield* rows.holdSlots(town.id, slotIds)
      return yield* pass(town, offer, slotIds, at)
    },
    sql.withTransaction,
    againIfClashed
  )

  const filled = Effect.fnUntraced(function* (town: Town, offer: Offer, slotIds: ReadonlyArray<string>, at: Date) {
    let done: PassedOn = { offered: 0, closed: 0, left: true }
    for (let tries = 0; tries < mostTries && done.left; tries++) {
      const { offered, closed, left } = yield* fill(town, offer, slotIds, at)
      done = { offered: done.offered + offered, closed: done.closed + closed, left }
    }
    return { expired: 0, closed: done.closed, offered: done.offered }
  })

  return Effect.fnUntraced(function* (town: Town) {
    const at = yield* now
    const offer = yield* offerOf(town)
    let sum = nothing
    for (const [state, step] of [["offered", expire] as const, ["waiting", close] as const]) {
      for (let ids = yield* due(town.id, state, at); ids.length > 0; ids = yield* due(town.id, state, at)) {
        sum = added(sum, yield* step(town, offer, ids, at))
      }
    }
    const free = yield* rows.freeSlots(town.id, "all")
    for (let from = 0; from < free.length; from += together) {
      sum = added(sum, yield* filled(town, offer, free.slice(from, from + together), at))
    }
    return sum
  })
})

/** Times that slots are looked at again whose first in line came meanwhile. */
const mostTries = 5

const nothing: WaitsSwept = { expired: 0, closed: 0, offered: 0 }

const added = (one: WaitsSwept, other: WaitsSwept): WaitsSwept => ({
  expired: one.expired + other.expired,
  closed: one.closed + other.closed,
  offered: one.offered + other.offered
})
