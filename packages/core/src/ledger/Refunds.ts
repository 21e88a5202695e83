import { Context, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { auditOf } from "../audit/Audit.ts"
import { Ids } from "../platform/ids/Ids.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { now } from "../platform/time/now.ts"
import { LedgerAction } from "./auditActions.ts"
import type { PaymentNotFound, SeveralPayments } from "./paymentNamed.ts"
import { lockSurplus } from "./surplus.ts"

/** Money given back, and what is left of the surplus. Amounts in cents. */
export interface Refunded {
  /** `null` in a dry run. */
  readonly id: string | null
  readonly household: string
  readonly surplusCents: number
}

/** No more than `limitCents` of the payment covers no invoice; 0 when there is no surplus, or no longer. */
export class NothingToRefund extends Schema.TaggedError<NothingToRefund>()("NothingToRefund", {
  limitCents: Schema.Int
}) {}

/** Money that a régie gave back. Only the surplus of a payment: what covers an invoice stays there. */
export class Refunds extends Context.Service<
  Refunds,
  {
    /** Marks a part of the surplus of a payment, called by any of its names, as given back, for a reason that is not empty. A dry run checks and writes nothing. */
    refund(
      staff: StaffAccess,
      payment: string,
      refund: { readonly amountCents: number; readonly reason: string },
      how: { readonly dryRun: boolean }
    ): Effect.Effect<Refunded, PaymentNotFound | SeveralPayments | NothingToRefund>
  }
>()("@portail-familles/core/ledger/Refunds") {
  static readonly layer = Layer.effect(
    Refunds,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const ids = yield* Ids
      const audit = yield* auditOf(LedgerAction)
      const surplusOf = yield* lockSurplus

      const refund = Effect.fn("Refunds.refund")(
        function* (
          staff: StaffAccess,
          payment: string,
          { amountCents, reason }: { readonly amountCents: number; readonly reason: string },
          how: { readonly dryRun: boolean }
        ) {
          const { paymentId, household, surplusCents } = yield* surplusOf(staff, payment)
          if (amountCents < 1 || amountCents > surplusCents) {
            return yield* new NothingToRefund({ limitCents: surplusCents })
          }
          const left = { household, surplusCents: surplusCents - amountCents }
          if (how.dryRun) return { id: null, ...left }
          const id = yield* ids.next
          const at = yield* now
          yield* sql`insert into payment_refunds (town_id, id, payment_id, amount_cents, reason, refunded_at, recorded_at)
            values (${staff.townId}, ${id}, ${paymentId}, ${amountCents}, ${reason}, ${at}, ${at})`
          yield* audit.record(staff, {
            action: "payment.refund",
            subjectType: "payment",
            subjectId: paymentId,
            before: { surplusCents },
            after: { surplusCents: left.surplusCents, amountCents, reason }
          })
          return { id, ...left }
        },
        sql.withTransaction,
        orDieSql
      )

      return Refunds.of({ refund })
    })
  )
}
