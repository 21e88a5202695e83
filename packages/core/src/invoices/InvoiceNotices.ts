import { Context, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { Person, recipientOf } from "../accounts/recipient.ts"
import { invoicesUrl, PublicUrl, portalUrlOf } from "../mail/branding.ts"
import { dailyNotices } from "../mail/dailyNotices.ts"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { invoiceLetter } from "./letters/invoiceLetter.ts"

/** Telling families that an invoice is there. */
export class InvoiceNotices extends Context.Service<
  InvoiceNotices,
  {
    /**
     * Tells every active account of the households of these invoices that wants such mails, by one mail a day with all of them; nobody is
     * told twice. How many mails.
     */
    announce(staff: StaffAccess, numbers: ReadonlyArray<string>): Effect.Effect<number>
  }
>()("@portail-familles/core/invoices/InvoiceNotices") {
  static readonly layer = Layer.effect(
    InvoiceNotices,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const queue = yield* dailyNotices
      const publicUrl = yield* PublicUrl

      const pending = (staff: StaffAccess, numbers: ReadonlyArray<string>) =>
        sql`
        select i.id as invoice_id, i.number, i.period, i.total_cents, i.due_on, a.id as account_id, a.mail, a.language,
          p.given_name, p.family_name
        from jsonb_array_elements_text(${JSON.stringify(numbers)}::jsonb) as n(number)
        join receivables i on i.town_id = ${staff.townId} and i.number = n.number
        join household_members ha on ha.town_id = i.town_id and ha.household_id = i.household_id
        join adult_cards p on p.town_id = ha.town_id and p.id = ha.adult_id
        join account_cards a on a.town_id = p.town_id and a.adult_id = p.id and a.usable and not ('invoices' = any(a.refused_notices))
        where not exists (select 1 from invoice_notices t
          where t.town_id = i.town_id and t.invoice_id = i.id and t.account_id = a.id)
        order by a.id, i.number
        limit ${batchSize}`.pipe(decodeRows(DueNotice))

      const announceBatch = Effect.fnUntraced(function* (staff: StaffAccess, numbers: ReadonlyArray<string>) {
        const { town } = staff
        const portalUrl = portalUrlOf(town.settings, publicUrl)
        const batch = yield* pending(staff, numbers)
        const letters = batch.map((invoice) => {
          const recipient = { ...recipientOf(invoice, invoice.mail, invoice.accountId), accountId: invoice.accountId }
          const letter = invoiceLetter({
            template: "invoiceAvailable",
            recipientName: recipient.name,
            invoiceNumber: invoice.number,
            periodLabel: invoice.period,
            amountCents: invoice.totalCents,
            dueOn: invoice.dueOn,
            invoiceUrl: alone(batch, invoice)
              ? `${invoicesUrl(portalUrl)}/${invoice.invoiceId}`
              : invoicesUrl(portalUrl)
          })
          return { recipient, letter }
        })
        const mailIds = yield* queue(town, "invoices", letters, "paced")
        for (const { invoiceId, accountId } of batch) {
          yield* sql`insert into invoice_notices (town_id, invoice_id, account_id, mail_id)
            values (${staff.townId}, ${invoiceId}, ${accountId}, ${mailIds.get(accountId) ?? invoiceId})`
        }
        return { read: batch.length, mails: mailIds.size }
      }, sql.withTransaction)

      const announce = Effect.fn("InvoiceNotices.announce")(function* (
        staff: StaffAccess,
        numbers: ReadonlyArray<string>
      ) {
        let mails = 0
        for (let read = batchSize; read === batchSize; ) {
          const told = yield* announceBatch(staff, numbers)
          mails += told.mails
          read = told.read
        }
        return mails
      }, Effect.orDie)

      return InvoiceNotices.of({ announce })
    })
  )
}

/** Mails queued in one transaction. */
const batchSize = 200

/** Whether an invoice is the only one that an account is told of. */
const alone = (batch: ReadonlyArray<typeof DueNotice.Type>, { accountId }: typeof DueNotice.Type): boolean =>
  batch.filter((each) => each.accountId === accountId).length === 1

const DueNotice = Schema.Struct({
  ...Person.fields,
  invoiceId: Schema.String,
  number: Schema.String,
  period: Schema.String,
  totalCents: Schema.Int,
  dueOn: Schema.String,
  accountId: Schema.String,
  mail: Schema.String
})
