import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { FamilyAccess, StaffAccess } from "../../accounts/FamilyAccess.ts"
import { againIfClashed, orDieSql } from "../../platform/sql/failures.ts"
import { isPartOfId } from "../../platform/sql/partOfId.ts"
import type { Town, TownId } from "../../towns/Town.ts"
import type { WishKeyReused } from "../Wish.ts"
import { answering } from "./answering.ts"
import { asking } from "./asking.ts"
import { removing } from "./removing.ts"
import { sweeping, type WaitsSwept } from "./sweeping.ts"
import { townsToSweep } from "./townsToSweep.ts"
import { type TownWait, townWaits, type WaitFilter } from "./townWaits.ts"
import {
  type FamilyWait,
  type NothingOffered,
  OfferExpired,
  type OfferRefused,
  type WaitAnswer,
  WaitNotFound,
  type WaitRequest
} from "./Wait.ts"
import { waitRows } from "./waitRows.ts"

/** Waiting for places that are full. Who comes first is offered first, an offer holds its places, and nobody overtakes. */
export class Waits extends Context.Service<
  Waits,
  {
    /** Puts a family on the list, all its places together, or says for each why not. A key sent again has the same answer. */
    ask(access: FamilyAccess, request: WaitRequest): Effect.Effect<WaitAnswer, WishKeyReused>
    /** The household's waits that stand, with their ranks, in the order in which it asked. */
    mine(access: FamilyAccess): Effect.Effect<ReadonlyArray<FamilyWait>>
    /** Takes what is offered; accepted twice is accepted once. */
    accept(
      access: FamilyAccess,
      waitId: string
    ): Effect.Effect<FamilyWait, WaitNotFound | NothingOffered | OfferExpired | OfferRefused>
    /** Leaves the list, or declines what is offered; twice is once. What was accepted is a booking, and cancelled as one. */
    withdraw(access: FamilyAccess, waitId: string): Effect.Effect<void, WaitNotFound | NothingOffered>
    /** Who waits for what, and where each stands. */
    list(staff: StaffAccess, filter: WaitFilter): Effect.Effect<ReadonlyArray<TownWait>>
    /** A wait that stands, by its id or a part of it; null where there is none, or several. */
    named(staff: StaffAccess, typed: string): Effect.Effect<{ readonly id: string } | null>
    /** Takes a wait off the list, with what was offered to it, for a reason that the family reads. */
    remove(staff: StaffAccess, waitId: string, reason: string): Effect.Effect<void, WaitNotFound>
    /** Ends offers that ran out and waits for which it is too late, and offers what is free. Several servers may do it at once. */
    sweep(town: Town): Effect.Effect<WaitsSwept>
    /** The towns in which a sweep has something to do now. */
    readonly townsToSweep: Effect.Effect<ReadonlySet<TownId>>
  }
>()("@portail-familles/core/reservations/Waits") {
  static readonly layer = Layer.effect(
    Waits,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const rows = yield* waitRows
      const asked = yield* asking
      const answers = yield* answering
      const swept = yield* sweeping
      const removed = yield* removing
      const listed = yield* townWaits
      const toSweep = yield* townsToSweep

      const mine = Effect.fn("Waits.mine")(
        ({ townId, householdId }: FamilyAccess) => rows.ofHousehold(townId, householdId, "standing"),
        orDieSql
      )

      const accept = Effect.fn("Waits.accept")(function* (access: FamilyAccess, waitId: string) {
        // the place that passes on is kept, also where the answer is that it came too late
        const { expiredAt } = yield* againIfClashed(sql.withTransaction(answers.accept(access, waitId)))
        if (expiredAt !== null) return yield* new OfferExpired({ until: expiredAt })
        const [wait] = yield* rows.ofHousehold(access.townId, access.householdId, [waitId])
        return wait ?? (yield* new WaitNotFound())
      }, orDieSql)

      return Waits.of({
        ask: Effect.fn("Waits.ask")(asked, sql.withTransaction, againIfClashed, orDieSql),
        mine,
        accept,
        withdraw: Effect.fn("Waits.withdraw")(answers.withdraw, sql.withTransaction, againIfClashed, orDieSql),
        list: Effect.fn("Waits.list")(
          ({ townId }: StaffAccess, filter: WaitFilter) => listed(townId, filter),
          orDieSql
        ),
        named: Effect.fn("Waits.named")(function* ({ townId }: StaffAccess, typed: string) {
          const found = yield* sql<{ id: string }>`select w.id from waits w where w.town_id = ${townId}
            and w.state in ('waiting', 'offered') and ${isPartOfId(sql, "w.id", typed)} limit 2`
          return found.length === 1 ? (found[0] ?? null) : null
        }, orDieSql),
        remove: Effect.fn("Waits.remove")(removed, sql.withTransaction, againIfClashed, orDieSql),
        sweep: Effect.fn("Waits.sweep")(swept, orDieSql),
        townsToSweep: toSweep.pipe(orDieSql, Effect.withSpan("Waits.townsToSweep"))
      })
    })
  )
}
