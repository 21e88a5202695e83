import { DateTime, Effect } from "effect"
import { SecureRandom } from "effect/crypto"
import { SqlClient } from "effect/sql"
import { PublicUrl, portalUrlOf } from "../mail/branding.ts"
import { Outbox } from "../mail/Outbox.ts"
import { newId } from "../sql/ids.ts"
import { Towns } from "../towns/Towns.ts"
import { allocate, coveredCents, lockedClaims } from "./claims.ts"
import type { PaymentAttempt } from "./Payment.ts"
import type { PaymentDetail } from "./payfip/PaymentDetail.ts"

/** Writes a settled attempt into the books and tells the payer, inside the caller's transaction. */
export const booking = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const random = yield* SecureRandom.SecureRandom
  const outbox = yield* Outbox
  const towns = yield* Towns
  const publicUrl = yield* PublicUrl
  const claimsOf = yield* lockedClaims

  const tell = Effect.fnUntraced(function* (
    attempt: PaymentAttempt,
    numbers: ReadonlyArray<string>,
    detail: PaymentDetail,
    paidAt: Date,
    surplusCents: number
  ) {
    const town = (yield* towns.list).find((candidate) => candidate.id === attempt.townId)
    const [payer] = yield* sql<{ mail: string; language: "fr" | "en"; name: string }>`
      select a.mail, a.language, p.given_name || ' ' || p.family_name as name
      from accounts a join adults p on p.town_id = a.town_id and p.id = a.adult_id
      where a.town_id = ${attempt.townId} and a.id = ${attempt.accountId}`
    if (town === undefined || payer === undefined) return
    const invoicesUrl = `${portalUrlOf(town.settings, publicUrl)}/espace#/factures`
    yield* outbox.queue(town, payer, {
      template: "paymentConfirmed",
      recipientName: payer.name,
      invoiceNumbers: numbers,
      amountCents: attempt.amountCents,
      paidAt: paidAt.toISOString(),
      authorisationNumber: detail.numauto ?? null,
      invoicesUrl
    })
    if (surplusCents === 0) return
    yield* outbox.queue(town, payer, {
      template: "surplusFound",
      recipientName: payer.name,
      surplusCents,
      invoicesUrl
    })
  })

  return Effect.fn("payments.book")(
    function* (attempt: PaymentAttempt, detail: PaymentDetail) {
      const now = yield* DateTime.now
      const recordedAt = DateTime.toDateUtc(now)
      const paidAt = detail.transactedAt === undefined ? recordedAt : DateTime.toDateUtc(detail.transactedAt)
      const paymentId = yield* newId
      yield* sql`insert into payments (town_id, id, household_id, regie_code, attempt_id, means, amount_cents, authorisation,
          paid_at, recorded_at)
        values (${attempt.townId}, ${paymentId}, ${attempt.householdId}, ${attempt.regieCode}, ${attempt.id},
          ${detail.resultrans === "V" ? "direct-debit" : "card"}, ${attempt.amountCents}, ${detail.numauto ?? ""},
          ${paidAt}, ${recordedAt})`
      const claims = yield* claimsOf(
        attempt.townId,
        sql`i.id in (select l.invoice_id from payment_attempt_invoices l
          where l.town_id = ${attempt.townId} and l.attempt_id = ${attempt.id})`
      )
      const parts = allocate(attempt.amountCents, claims)
      for (const { claim, amountCents } of parts) {
        yield* sql`insert into payment_allocations (town_id, payment_id, invoice_id, amount_cents)
          values (${attempt.townId}, ${paymentId}, ${claim.id}, ${amountCents})`
      }
      yield* tell(
        attempt,
        claims.map((claim) => claim.number),
        detail,
        paidAt,
        attempt.amountCents - coveredCents(parts)
      )
    },
    Effect.provideService(SecureRandom.SecureRandom, random)
  )
})
