import { DateTime, Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { PaymentDetail } from "../payfip/PaymentDetail.ts"
import { Ids } from "../platform/ids/Ids.ts"
import type { PaymentAttempt } from "./Payment.ts"
import { payerMails } from "./payerMails.ts"
import { allocate, coveredCents, lockReceivables } from "./receivables.ts"

/** Writes a settled attempt into the books and tells the payer, inside the caller's transaction. */
export const bookPayment = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const ids = yield* Ids
  const receivablesOf = yield* lockReceivables
  const mails = yield* payerMails

  return Effect.fn("payments.book")(function* (attempt: PaymentAttempt, detail: PaymentDetail) {
    const now = yield* DateTime.now
    const recordedAt = DateTime.toDateUtc(now)
    const paidAt = detail.transactedAt === undefined ? recordedAt : DateTime.toDateUtc(detail.transactedAt)
    const paymentId = yield* ids.next
    yield* sql`insert into payments (town_id, id, household_id, regie_code, attempt_id, means, amount_cents, authorisation,
          paid_at, recorded_at)
        values (${attempt.townId}, ${paymentId}, ${attempt.householdId}, ${attempt.regieCode}, ${attempt.id},
          ${detail.resultrans === "V" ? "direct-debit" : "card"}, ${attempt.amountCents}, ${detail.numauto ?? ""},
          ${paidAt}, ${recordedAt})`
    const receivables = yield* receivablesOf(
      attempt.townId,
      sql`i.id in (select l.invoice_id from payment_attempt_invoices l
          where l.town_id = ${attempt.townId} and l.attempt_id = ${attempt.id})`
    )
    const parts = allocate(attempt.amountCents, receivables)
    for (const { receivable, amountCents } of parts) {
      yield* sql`insert into payment_allocations (town_id, payment_id, invoice_id, amount_cents)
          values (${attempt.townId}, ${paymentId}, ${receivable.id}, ${amountCents})`
    }
    yield* mails.confirmed(attempt, {
      paymentId,
      invoiceNumbers: receivables.map((receivable) => receivable.number),
      paidAt,
      authorisation: detail.numauto ?? null,
      surplusCents: attempt.amountCents - coveredCents(parts)
    })
  })
})
