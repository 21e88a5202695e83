import { DateTime, Effect } from "effect"
import { SqlClient } from "effect/sql"
import { bookPayments } from "../ledger/bookPayments.ts"
import { allocate, coveredCents } from "../ledger/Receivable.ts"
import { lockReceivables } from "../ledger/receivables.ts"
import type { PaymentDetail } from "../payfip/PaymentDetail.ts"
import { now } from "../platform/time/now.ts"
import type { PaymentAttempt } from "./Payment.ts"
import { payerMails } from "./payerMails.ts"

/** Writes a paid attempt into the books and tells the payer, inside the caller's transaction. */
export const bookAttempt = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const receivablesOf = yield* lockReceivables
  const book = yield* bookPayments
  const mails = yield* payerMails

  return Effect.fn("payments.bookAttempt")(function* (attempt: PaymentAttempt, detail: PaymentDetail) {
    const paidAt = detail.transactedAt === undefined ? yield* now : DateTime.toDateUtc(detail.transactedAt)
    const receivables = yield* receivablesOf(
      attempt.townId,
      sql`i.id in (select l.invoice_id from payment_attempt_invoices l
          where l.town_id = ${attempt.townId} and l.attempt_id = ${attempt.id})`
    )
    const { householdId, regieCode, amountCents } = attempt
    const parts = allocate(amountCents, receivables)
    const [paymentId = ""] = yield* book(attempt.townId, [
      {
        householdId,
        regieCode,
        attemptId: attempt.id,
        means: detail.resultrans === "V" ? "direct-debit" : "card",
        amountCents,
        authorisation: detail.numauto ?? "",
        paidAt,
        parts
      }
    ])
    yield* mails.confirmed(attempt, {
      paymentId,
      invoiceNumbers: receivables.map((receivable) => receivable.number),
      paidAt,
      authorisation: detail.numauto ?? null,
      surplusCents: amountCents - coveredCents(parts)
    })
  })
})
