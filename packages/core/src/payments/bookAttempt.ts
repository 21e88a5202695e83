import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { bookPayments } from "../ledger/bookPayments.ts"
import type { PaymentMeans } from "../ledger/means.ts"
import { allocate, coveredCents } from "../ledger/Receivable.ts"
import { lockReceivables } from "../ledger/receivables.ts"
import { now } from "../platform/time/now.ts"
import type { PaymentAttempt } from "./Payment.ts"
import { payerMails } from "./payerMails.ts"

/** Money that PayFiP took. */
export interface Money {
  /** Its result letter. */
  readonly letter: string
  readonly amountCents: number
  readonly authorisation: string
  /** `null` where PayFiP did not say. */
  readonly paidAt: Date | null
}

/** How PayFiP takes money, by its result letter (payfip.md 2.4). */
export const meansOf = (letter: string): Extract<PaymentMeans, "card" | "direct-debit"> =>
  letter === "V" ? "direct-debit" : "card"

/** Writes the money of an attempt into the books and tells the payer, inside the caller's transaction; what it covers, and its id. */
export const bookAttempt = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const receivablesOf = yield* lockReceivables
  const book = yield* bookPayments
  const mails = yield* payerMails

  return Effect.fn("payments.bookAttempt")(function* (attempt: PaymentAttempt, money: Money) {
    const paidAt = money.paidAt ?? (yield* now)
    const receivables = yield* receivablesOf(
      attempt.townId,
      sql`i.id in (select l.invoice_id from payment_attempt_invoices l
          where l.town_id = ${attempt.townId} and l.attempt_id = ${attempt.id})`
    )
    const { householdId, regieCode } = attempt
    const { amountCents, authorisation } = money
    const means = meansOf(money.letter)
    const parts = allocate(amountCents, receivables)
    const entry = { householdId, regieCode, attemptId: attempt.id, means, amountCents, authorisation, paidAt, parts }
    const [paymentId = ""] = yield* book(attempt.townId, [entry])
    const surplusCents = amountCents - coveredCents(parts)
    yield* mails.confirmed(attempt, {
      paymentId,
      means,
      amountCents,
      invoiceNumbers: receivables.map((receivable) => receivable.number),
      paidAt,
      authorisation: authorisation === "" ? null : authorisation,
      surplusCents
    })
    return { paymentId, parts, surplusCents }
  })
})
