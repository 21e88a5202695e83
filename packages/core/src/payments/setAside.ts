import { DateTime, Effect } from "effect"
import { SqlClient } from "effect/sql"
import { lockReceivables } from "../ledger/receivables.ts"
import { now } from "../platform/time/now.ts"
import type { Said } from "./askPayFip.ts"
import type { PaymentAttempt } from "./Payment.ts"
import { payerMails } from "./payerMails.ts"

/**
 * Keeps what PayFiP said of an attempt until a person decides, and tells the payer not to pay again, inside the caller's transaction. From
 * then on nobody begins to pay its invoices.
 */
export const setAside = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const receivablesOf = yield* lockReceivables
  const mails = yield* payerMails

  return Effect.fn("payments.setAside")(function* (attempt: PaymentAttempt, { answer, detail }: Said) {
    yield* receivablesOf(
      attempt.townId,
      sql`i.id in (select l.invoice_id from payment_attempt_invoices l
        where l.town_id = ${attempt.townId} and l.attempt_id = ${attempt.id})`
    )
    const letter = answer.kind === "result" ? answer.letter : ""
    const cents = detail !== undefined && detail.montant > 0 && detail.montant < largestCents ? detail.montant : null
    const paidAt = detail?.transactedAt === undefined ? null : DateTime.toDateUtc(detail.transactedAt)
    yield* sql`insert into payment_quarantines (town_id, attempt_id, opened_at, letter, amount_cents, numcli, refdet, mode,
        authorisation, paid_at)
      values (${attempt.townId}, ${attempt.id}, ${yield* now}, ${letter}, ${cents}, ${detail?.numcli ?? null},
        ${detail?.refdet ?? null}, ${detail?.saisie ?? null}, ${detail?.numauto ?? ""}, ${paidAt})`
    yield* mails.setAside(attempt)
    yield* Effect.logError(
      `payment attempt ${attempt.id} set aside: PayFiP's answer ${letter} does not match it or is unknown; see payment quarantine list`
    )
  })
})

/** What PayFiP may say fits no column above it. */
const largestCents = 2 ** 31
