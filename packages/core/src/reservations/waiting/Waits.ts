import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { FamilyAccess } from "../../accounts/FamilyAccess.ts"
import { orDieSql } from "../../platform/sql/failures.ts"
import type { Town } from "../../towns/Town.ts"
import type { WishKeyReused } from "../Wish.ts"
import { answering } from "./answering.ts"
import { asking } from "./asking.ts"
import { sweeping, type WaitsSwept } from "./sweeping.ts"
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
    /** Ends offers that ran out and waits for which it is too late, and offers what is free. Several servers may do it at once. */
    sweep(town: Town): Effect.Effect<WaitsSwept>
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

      const mine = Effect.fn("Waits.mine")(
        ({ townId, householdId }: FamilyAccess) => rows.ofHousehold(townId, householdId, "standing"),
        orDieSql
      )

      const accept = Effect.fn("Waits.accept")(function* (access: FamilyAccess, waitId: string) {
        // the place that passes on is kept, also where the answer is that it came too late
        const { expiredAt } = yield* sql.withTransaction(answers.accept(access, waitId))
        if (expiredAt !== null) return yield* new OfferExpired({ until: expiredAt })
        const [wait] = yield* rows.ofHousehold(access.townId, access.householdId, [waitId])
        return wait ?? (yield* new WaitNotFound())
      }, orDieSql)

      return Waits.of({
        ask: Effect.fn("Waits.ask")(asked, sql.withTransaction, orDieSql),
        mine,
        accept,
        withdraw: Effect.fn("Waits.withdraw")(answers.withdraw, sql.withTransaction, orDieSql),
        sweep: Effect.fn("Waits.sweep")(swept, orDieSql)
      })
    })
  )
}
