import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { invoicesUrl, PublicUrl, portalUrlOf } from "../mail/branding.ts"
import { Outbox } from "../mail/Outbox.ts"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { Language } from "../platform/text/Language.ts"
import { Towns } from "../towns/Towns.ts"
import { paymentLetter } from "./letters/paymentLetter.ts"
import type { PaymentAttempt } from "./Payment.ts"

/** A booked payment as its payer is told of it. */
export interface ConfirmedPayment {
  readonly paymentId: string
  readonly invoiceNumbers: ReadonlyArray<string>
  readonly paidAt: Date
  readonly authorisation: string | null
  /** What covers no invoice, in cents. */
  readonly surplusCents: number
}

const Payer = Schema.Struct({ accountId: Schema.String, mail: Schema.String, language: Language, name: Schema.String })

/** Mails to who paid online, queued inside the caller's transaction. */
export const payerMails = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const outbox = yield* Outbox
  const towns = yield* Towns
  const publicUrl = yield* PublicUrl

  /** Who began the attempt, and what each mail to them says; `undefined` when the account is gone. */
  const addressed = Effect.fnUntraced(function* (attempt: PaymentAttempt) {
    const town = (yield* towns.list).find((candidate) => candidate.id === attempt.townId)
    const [payer] = yield* sql`
      select a.id as account_id, a.mail, a.language, p.given_name || ' ' || p.family_name as name
      from account_cards a join adult_cards p on p.town_id = a.town_id and p.id = a.adult_id
      where a.town_id = ${attempt.townId} and a.id = ${attempt.accountId}`.pipe(decodeRows(Payer))
    if (town === undefined || payer === undefined) return undefined
    const url = invoicesUrl(portalUrlOf(town.settings, publicUrl))
    return { town, payer, facts: { recipientName: payer.name, invoicesUrl: url } }
  })

  /** PayFiP took the money: with the receipt, and what becomes of a surplus. */
  const confirmed = Effect.fnUntraced(function* (attempt: PaymentAttempt, payment: ConfirmedPayment) {
    const to = yield* addressed(attempt)
    if (to === undefined) return
    const { paymentId, invoiceNumbers, paidAt, authorisation, surplusCents } = payment
    yield* outbox.queue(
      to.town,
      to.payer,
      paymentLetter({
        template: "paymentConfirmed",
        ...to.facts,
        invoiceNumbers,
        amountCents: attempt.amountCents,
        paidAt: paidAt.toISOString(),
        authorisationNumber: authorisation
      }),
      { receiptOf: paymentId }
    )
    if (surplusCents === 0) return
    yield* outbox.queue(to.town, to.payer, paymentLetter({ template: "surplusFound", ...to.facts, surplusCents }))
  })

  /** PayFiP said no: nothing was taken, the invoices can be paid again. */
  const refused = Effect.fnUntraced(function* (attempt: PaymentAttempt) {
    const to = yield* addressed(attempt)
    if (to === undefined) return
    const rows = yield* sql`select i.number from payment_attempt_invoices l
      join receivables i on i.town_id = l.town_id and i.id = l.invoice_id
      where l.town_id = ${attempt.townId} and l.attempt_id = ${attempt.id} order by i.number`.pipe(
      decodeRows(Schema.Struct({ number: Schema.String }))
    )
    const invoiceNumbers = rows.map(({ number }) => number)
    const { amountCents } = attempt
    yield* outbox.queue(
      to.town,
      to.payer,
      paymentLetter({ template: "paymentFailed", ...to.facts, invoiceNumbers, amountCents })
    )
  })

  return { confirmed, refused }
})
