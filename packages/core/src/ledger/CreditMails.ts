import { Context, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { Person, recipientOf } from "../accounts/recipient.ts"
import { invoicesUrl, PublicUrl, portalUrlOf } from "../mail/branding.ts"
import { dailyNotices } from "../mail/dailyNotices.ts"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import type { Town } from "../towns/Town.ts"
import { creditLetter } from "./letters/creditLetter.ts"

const Told = Schema.Struct({
  ...Person.fields,
  accountId: Schema.String,
  mail: Schema.String,
  invoiceId: Schema.String,
  invoiceNumber: Schema.String,
  periodLabel: Schema.String,
  creditNumber: Schema.String,
  amountCents: Schema.Int,
  reason: Schema.String,
  leftCents: Schema.Int,
  surplusCents: Schema.Int
})

/** Mails about credit notes. Where nothing provides it, families are not told. */
export class CreditMails extends Context.Service<
  CreditMails,
  {
    /** Queues a mail to every account that wants such mails, in the transaction that writes the notes of these ids. */
    queue(town: Town, creditNoteIds: ReadonlyArray<string>): Effect.Effect<void>
  }
>()("@portail-familles/core/ledger/CreditMails") {
  /** Queues them, or none where they are not wanted. */
  static readonly layer = (wanted: boolean) =>
    Layer.effect(
      CreditMails,
      Effect.map(creditMails, (mails) => (wanted ? mails : { queue: () => Effect.void }))
    )
}

const creditMails = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const notices = yield* dailyNotices
  const publicUrl = yield* PublicUrl

  const queue = Effect.fn("CreditMails.queue")(function* (town: Town, creditNoteIds: ReadonlyArray<string>) {
    const told =
      yield* sql`select p.given_name, p.family_name, a.language, a.id as account_id, a.mail, i.id as invoice_id,
            i.number as invoice_number, i.period as period_label, n.number as credit_number, n.amount_cents, n.reason,
            i.remaining_cents as left_cents,
            coalesce((select sum(r.amount_cents) from payment_releases r
              where r.town_id = n.town_id and r.credit_note_id = n.id), 0)::int as surplus_cents
          from credit_notes n join receivables i on i.town_id = n.town_id and i.id = n.invoice_id
          join household_members m on m.town_id = i.town_id and m.household_id = i.household_id
          join adult_cards p on p.town_id = m.town_id and p.id = m.adult_id
          join account_cards a on a.town_id = p.town_id and a.adult_id = p.id and a.usable
            and not ('invoices' = any(a.refused_notices))
          where n.town_id = ${town.id}
            and n.id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(creditNoteIds)}::jsonb))
          order by a.id, n.number`.pipe(decodeRows(Told))
    const space = invoicesUrl(portalUrlOf(town.settings, publicUrl))
    const letters = told.map((each) => {
      const recipient = { ...recipientOf(each, each.mail, each.accountId), accountId: each.accountId }
      const { invoiceNumber, periodLabel, creditNumber, amountCents, reason, leftCents, surplusCents } = each
      const letter = creditLetter({
        template: "invoiceCredited",
        recipientName: recipient.name,
        ...{ invoiceNumber, periodLabel, creditNumber, amountCents, reason, leftCents, surplusCents },
        invoiceUrl: `${space}/${each.invoiceId}`
      })
      return { recipient, letter }
    })
    yield* notices(town, "invoices", letters, "paced")
  }, orDieSql)

  return CreditMails.of({ queue })
})
