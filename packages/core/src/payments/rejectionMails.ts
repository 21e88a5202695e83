import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { Person, recipientOf } from "../accounts/recipient.ts"
import type { RejectedPayment } from "../ledger/bookRejection.ts"
import { invoicesUrl, PublicUrl, portalUrlOf } from "../mail/branding.ts"
import { Outbox } from "../mail/Outbox.ts"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import type { Town } from "../towns/Town.ts"
import { paymentLetter } from "./letters/paymentLetter.ts"

const Addressee = Schema.Struct({ ...Person.fields, accountId: Schema.String, mail: Schema.String })

/** Tells a family that the bank sent its payment back: who paid online, else every account of the household; in the caller's transaction. */
export const rejectionMails = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const outbox = yield* Outbox
  const publicUrl = yield* PublicUrl

  const addressees = ({ id: townId }: Town, { householdId, attemptId }: RejectedPayment) =>
    sql`select a.id as account_id, a.mail, a.language, p.given_name, p.family_name
      from account_cards a join adult_cards p on p.town_id = a.town_id and p.id = a.adult_id
      where a.town_id = ${townId} and ${
        attemptId === null
          ? sql`a.usable and exists (select 1 from household_members m
              where m.town_id = p.town_id and m.adult_id = p.id and m.household_id = ${householdId})`
          : sql`a.id = (select t.account_id from payment_attempts t where t.town_id = ${townId} and t.id = ${attemptId})`
      }
      order by a.mail`.pipe(decodeRows(Addressee))

  return Effect.fn("payments.rejectionMails")(function* (town: Town, payment: RejectedPayment) {
    const { means, amountCents, paidOn, parts } = payment
    const facts = {
      template: "paymentRejected",
      means,
      amountCents,
      paidOn,
      invoiceNumbers: parts.map(({ number }) => number),
      invoicesUrl: invoicesUrl(portalUrlOf(town.settings, publicUrl))
    } as const
    for (const person of yield* addressees(town, payment)) {
      const recipient = recipientOf(person, person.mail, person.accountId)
      yield* outbox.queue(town, recipient, paymentLetter({ ...facts, recipientName: recipient.name }))
    }
  })
})
