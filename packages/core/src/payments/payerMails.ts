import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { PaymentMeans } from "../ledger/means.ts"
import { invoicesUrl, PublicUrl, portalUrlOf } from "../mail/branding.ts"
import { Outbox } from "../mail/Outbox.ts"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { Language } from "../platform/text/Language.ts"
import { Towns } from "../towns/Towns.ts"
import { paymentLetter } from "./letters/paymentLetter.ts"
import type { PaymentAttempt } from "./Payment.ts"

/** A booked payment as its payer is told of it. Amounts in cents. */
export interface ConfirmedPayment {
  readonly paymentId: string
  readonly means: PaymentMeans
  readonly amountCents: number
  readonly invoiceNumbers: ReadonlyArray<string>
  readonly paidAt: Date
  readonly authorisation: string | null
  /** What covers no invoice. */
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

  const numbersOf = (attempt: PaymentAttempt) =>
    Effect.map(
      sql`select i.number from payment_attempt_invoices l
        join receivables i on i.town_id = l.town_id and i.id = l.invoice_id
        where l.town_id = ${attempt.townId} and l.attempt_id = ${attempt.id} order by i.number`.pipe(
        decodeRows(Schema.Struct({ number: Schema.String }))
      ),
      (rows) => rows.map(({ number }) => number)
    )

  /** PayFiP took the money, or a mandate to take it: with the receipt, and what becomes of a surplus. */
  const confirmed = Effect.fnUntraced(function* (attempt: PaymentAttempt, payment: ConfirmedPayment) {
    const to = yield* addressed(attempt)
    if (to === undefined) return
    const { paymentId, means, amountCents, invoiceNumbers, paidAt, authorisation, surplusCents } = payment
    yield* outbox.queue(
      to.town,
      to.payer,
      paymentLetter({
        template: means === "direct-debit" ? "debitRecorded" : "paymentConfirmed",
        ...to.facts,
        invoiceNumbers,
        amountCents,
        paidAt: paidAt.toISOString(),
        authorisationNumber: authorisation
      }),
      { receiptOf: paymentId }
    )
    if (surplusCents === 0) return
    yield* outbox.queue(to.town, to.payer, paymentLetter({ template: "surplusFound", ...to.facts, surplusCents }))
  })

  /** What became of an attempt that brought no money, or not yet: it was refused, is set aside, or the régie did not keep it. */
  const ofAttempt = (template: "paymentFailed" | "paymentSetAside" | "paymentNotKept") =>
    Effect.fnUntraced(function* (attempt: PaymentAttempt) {
      const to = yield* addressed(attempt)
      if (to === undefined) return
      const [invoiceNumbers, { amountCents }] = [yield* numbersOf(attempt), attempt]
      yield* outbox.queue(to.town, to.payer, paymentLetter({ template, ...to.facts, invoiceNumbers, amountCents }))
    })

  return {
    confirmed,
    refused: ofAttempt("paymentFailed"),
    setAside: ofAttempt("paymentSetAside"),
    notKept: ofAttempt("paymentNotKept")
  }
})
