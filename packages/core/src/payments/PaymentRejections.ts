import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { auditOf } from "../audit/Audit.ts"
import {
  type AlreadyRejected,
  bookRejection,
  type NotRejectable,
  type RejectedPayment
} from "../ledger/bookRejection.ts"
import type { PaymentNotFound, SeveralPayments } from "../ledger/paymentNamed.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { PaymentAction } from "./auditActions.ts"
import { rejectionMails } from "./rejectionMails.ts"

type Refused = PaymentNotFound | SeveralPayments | NotRejectable | AlreadyRejected

/** Payments that the bank sent back: a debit without funds, an unpaid cheque. */
export class PaymentRejections extends Context.Service<
  PaymentRejections,
  {
    /**
     * Writes the counter-entry of a whole payment, once, for a reason that is not empty. What it covered is claimed again, and the family
     * is told. A dry run checks and writes nothing.
     */
    reject(
      staff: StaffAccess,
      name: string,
      reason: string,
      how: { readonly dryRun: boolean }
    ): Effect.Effect<RejectedPayment, Refused>
  }
>()("@portail-familles/core/payments/PaymentRejections") {
  static readonly layer = Layer.effect(
    PaymentRejections,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const audit = yield* auditOf(PaymentAction)
      const { plan, write } = yield* bookRejection
      const tellFamily = yield* rejectionMails

      const reject = Effect.fn("PaymentRejections.reject")(
        function* (staff: StaffAccess, name: string, reason: string, how: { readonly dryRun: boolean }) {
          const payment = yield* plan(staff.townId, name)
          if (how.dryRun) return payment
          yield* write(staff.townId, payment, reason)
          yield* tellFamily(staff.town, payment)
          yield* audit.record(staff, {
            action: "payment.reject",
            subjectType: "payment",
            subjectId: payment.paymentId,
            after: { means: payment.means, amountCents: payment.amountCents, reason, invoices: payment.parts }
          })
          return payment
        },
        sql.withTransaction,
        orDieSql
      )

      return PaymentRejections.of({ reject })
    })
  )
}
