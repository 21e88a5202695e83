import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { PublicUrl, portalUrlOf } from "../mail/branding.ts"
import { Outbox } from "../mail/Outbox.ts"
import type { MailContent } from "../mail/templates/renderMail.ts"
import { Towns } from "../towns/Towns.ts"
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

/** Mails to who paid online, queued inside the caller's transaction. */
export const payerMails = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const outbox = yield* Outbox
  const towns = yield* Towns
  const publicUrl = yield* PublicUrl

  const tell = Effect.fnUntraced(function* (
    attempt: PaymentAttempt,
    mailsOf: (facts: { readonly recipientName: string; readonly invoicesUrl: string }) => ReadonlyArray<MailContent>
  ) {
    const town = (yield* towns.list).find((candidate) => candidate.id === attempt.townId)
    const [payer] = yield* sql<{ mail: string; language: "fr" | "en"; name: string }>`
      select a.mail, a.language, p.given_name || ' ' || p.family_name as name
      from accounts a join adults p on p.town_id = a.town_id and p.id = a.adult_id
      where a.town_id = ${attempt.townId} and a.id = ${attempt.accountId}`
    if (town === undefined || payer === undefined) return
    const invoicesUrl = `${portalUrlOf(town.settings, publicUrl)}/espace#/factures`
    for (const mail of mailsOf({ recipientName: payer.name, invoicesUrl })) yield* outbox.queue(town, payer, mail)
  })

  /** PayFiP took the money: with the receipt, and what becomes of a surplus. */
  const confirmed = (attempt: PaymentAttempt, payment: ConfirmedPayment) =>
    tell(attempt, (facts) => [
      {
        template: "paymentConfirmed",
        ...facts,
        paymentId: payment.paymentId,
        invoiceNumbers: payment.invoiceNumbers,
        amountCents: attempt.amountCents,
        paidAt: payment.paidAt.toISOString(),
        authorisationNumber: payment.authorisation
      },
      ...(payment.surplusCents === 0
        ? []
        : [{ template: "surplusFound", ...facts, surplusCents: payment.surplusCents } as const])
    ])

  /** PayFiP said no: nothing was taken, the invoices can be paid again. */
  const refused = Effect.fnUntraced(function* (attempt: PaymentAttempt) {
    const rows = yield* sql<{ number: string }>`select i.number from payment_attempt_invoices l
      join invoices i on i.town_id = l.town_id and i.id = l.invoice_id
      where l.town_id = ${attempt.townId} and l.attempt_id = ${attempt.id} order by i.number`
    const invoiceNumbers = rows.map(({ number }) => number)
    yield* tell(attempt, (facts) => [
      { template: "paymentFailed", ...facts, invoiceNumbers, amountCents: attempt.amountCents }
    ])
  })

  return { confirmed, refused }
})
