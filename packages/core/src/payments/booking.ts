import { DateTime, Effect } from "effect"
import { SecureRandom } from "effect/crypto"
import { SqlClient } from "effect/sql"
import { remainingCents } from "../invoices/states.ts"
import { PublicUrl, portalUrlOf } from "../mail/branding.ts"
import { Outbox } from "../mail/Outbox.ts"
import { newId } from "../sql/ids.ts"
import { Towns } from "../towns/Towns.ts"
import type { PaymentAttempt } from "./Payment.ts"
import type { PaymentDetail } from "./payfip/PaymentDetail.ts"

interface Claim {
  readonly invoiceId: string
  readonly number: string
  readonly totalCents: number
  readonly paidCents: number
  readonly creditedCents: number
}

/** Parts of a payment, each to what an invoice still claims, in the given order; the surplus stays without an invoice. */
export const allocate = <C extends Pick<Claim, "totalCents" | "paidCents" | "creditedCents">>(
  amountCents: number,
  claims: ReadonlyArray<C>
): ReadonlyArray<{ readonly claim: C; readonly amountCents: number }> => {
  let left = amountCents
  return claims.flatMap((claim) => {
    const part = Math.min(left, remainingCents(claim))
    left -= part
    return part > 0 ? [{ claim, amountCents: part }] : []
  })
}

/** Writes a settled attempt into the books and tells the payer, inside the caller's transaction. */
export const booking = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const random = yield* SecureRandom.SecureRandom
  const outbox = yield* Outbox
  const towns = yield* Towns
  const publicUrl = yield* PublicUrl

  const claimsOf = Effect.fnUntraced(function* (attempt: PaymentAttempt) {
    // locked in one order, so that two payments of the same invoices wait for each other instead of deadlocking
    yield* sql`select 1 from invoices i
      join payment_attempt_invoices l on l.town_id = i.town_id and l.invoice_id = i.id
      where l.town_id = ${attempt.townId} and l.attempt_id = ${attempt.id} order by i.id for update of i`
    return yield* sql<Claim>`select i.id as invoice_id, i.number, i.total_cents,
        coalesce((select sum(a.amount_cents) from payment_allocations a
          where a.town_id = i.town_id and a.invoice_id = i.id), 0)::int as paid_cents,
        coalesce((select sum(c.amount_cents) from credit_notes c
          where c.town_id = i.town_id and c.invoice_id = i.id), 0)::int as credited_cents
      from payment_attempt_invoices l
      join invoices i on i.town_id = l.town_id and i.id = l.invoice_id
      where l.town_id = ${attempt.townId} and l.attempt_id = ${attempt.id} order by i.due_on, i.number`
  })

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
      const claims = yield* claimsOf(attempt)
      const parts = allocate(attempt.amountCents, claims)
      for (const { claim, amountCents } of parts) {
        yield* sql`insert into payment_allocations (town_id, payment_id, invoice_id, amount_cents)
          values (${attempt.townId}, ${paymentId}, ${claim.invoiceId}, ${amountCents})`
      }
      yield* tell(
        attempt,
        claims.map((claim) => claim.number),
        detail,
        paidAt,
        attempt.amountCents - parts.reduce((sum, part) => sum + part.amountCents, 0)
      )
    },
    Effect.provideService(SecureRandom.SecureRandom, random)
  )
})
