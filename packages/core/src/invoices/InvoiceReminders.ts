import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { auditOf } from "../audit/Audit.ts"
import { invoicesUrl, PublicUrl, portalUrlOf } from "../mail/branding.ts"
import { Outbox } from "../mail/Outbox.ts"
import { householdReaders, reminding } from "../mail/reminding.ts"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { now } from "../platform/time/now.ts"
import { todayInParis } from "../platform/time/today.ts"
import type { Town } from "../towns/Town.ts"
import { InvoiceAction } from "./auditActions.ts"
import { invoiceLetter } from "./letters/invoiceLetter.ts"
import {
  byHousehold,
  DueReminder,
  type HouseholdReminder,
  invoicesInLetters,
  isAfterDue,
  type ReminderLetter
} from "./reminders.ts"

/** What a run of reminders did. */
export interface InvoiceReminderReport {
  readonly households: number
  readonly invoices: number
  readonly mails: number
}

/** Reminding families of invoices that are not paid whole, at the levels their town set. */
export class InvoiceReminders extends Context.Service<
  InvoiceReminders,
  {
    /** Who is to be reminded of what today, by household. Of the levels that an invoice has reached only the last counts, once. */
    plan(staff: StaffAccess): Effect.Effect<ReadonlyArray<HouseholdReminder>>
    /** Queues the mails of these households, of what is still due by then; `onProgress` hears how many households are done. */
    send(
      staff: StaffAccess,
      householdIds: ReadonlyArray<string>,
      onProgress?: (done: number, total: number) => Effect.Effect<void>
    ): Effect.Effect<InvoiceReminderReport>
  }
>()("@portail-familles/core/invoices/InvoiceReminders") {
  static readonly layer = Layer.effect(
    InvoiceReminders,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const outbox = yield* Outbox
      const audit = yield* auditOf(InvoiceAction)
      const publicUrl = yield* PublicUrl
      const readersOf = yield* householdReaders
      const run = yield* reminding

      const due = (town: Town, today: string, householdIds: ReadonlyArray<string> | null) =>
        sql`select * from (
          select distinct on (i.due_on, i.id) i.id as invoice_id, i.household_id, h.external_ref as household_ref,
            h.name as household_name, i.number, i.period, i.due_on, i.remaining_cents as left_cents, l.code as level, l.days
          from receivables i
          join household_cards h on h.town_id = i.town_id and h.id = i.household_id
          join jsonb_to_recordset(${JSON.stringify(town.settings.reminders)}::jsonb)
            as l(code text, days int, "minimumCents" int)
            on l.days <= ${today}::date - i.due_on and (l.days > 0 or i.due_on >= ${today}::date)
              and i.remaining_cents >= l."minimumCents"
          where i.town_id = ${town.id} and (${householdIds === null} or i.household_id in (
              select value::uuid from jsonb_array_elements_text(${JSON.stringify(householdIds ?? [])}::jsonb)))
            and not exists (select 1 from live_attempts p where p.town_id = i.town_id and p.invoice_id = i.id)
          order by i.due_on, i.id, l.days desc) reached
        where not exists (select 1 from invoice_reminders t where t.town_id = ${town.id}
          and t.invoice_id = reached.invoice_id and (t.days >= reached.days or t.level = reached.level))
        order by household_ref, due_on, number`.pipe(decodeRows(DueReminder))

      const planned = Effect.fnUntraced(function* (town: Town, householdIds: ReadonlyArray<string> | null) {
        const invoices = yield* due(town, yield* todayInParis, householdIds)
        const ids = [...new Set(invoices.map(({ householdId }) => householdId))]
        return byHousehold(invoices, yield* readersOf(town.id, ids))
      })

      const keep = (town: Town, invoices: ReadonlyArray<DueReminder>, at: Date) => sql`
        insert into invoice_reminders (town_id, invoice_id, level, days, left_cents, reminded_at)
        select ${town.id}::uuid, r."invoiceId", r.level, r.days, r."leftCents", ${at}::timestamptz
        from jsonb_to_recordset(${JSON.stringify(invoices)}::jsonb)
          as r("invoiceId" uuid, level text, days smallint, "leftCents" int)`

      const write = ({ reader, invoices }: ReminderLetter, town: Town) =>
        outbox.queue(
          town,
          reader,
          invoiceLetter({
            template: "invoiceReminder",
            recipientName: reader.name,
            invoices: invoices.map(({ number, period, leftCents, dueOn, days }) => ({
              number,
              periodLabel: period,
              leftCents,
              dueOn,
              overdue: isAfterDue(days)
            })),
            invoicesUrl: invoicesUrl(portalUrlOf(town.settings, publicUrl))
          }),
          { lane: "paced" }
        )

      const remind = Effect.fnUntraced(function* (staff: StaffAccess, householdIds: ReadonlyArray<string>) {
        const { town } = staff
        const households = (yield* planned(town, householdIds)).filter(({ letters }) => letters.length > 0)
        const letters = households.flatMap((household) => household.letters)
        const invoices = invoicesInLetters(households)
        const sums = { households: households.length, invoices: invoices.length, mails: letters.length }
        if (letters.length === 0) return sums
        yield* keep(town, invoices, yield* now)
        yield* Effect.forEach(letters, (letter) => write(letter, town), { discard: true })
        yield* audit.record(staff, {
          action: "invoice.remind",
          subjectType: "town",
          subjectId: town.id,
          after: { ...sums, levels: invoices.map(({ number, level }) => `${number} ${level}`) }
        })
        return sums
      })

      const plan = Effect.fn("InvoiceReminders.plan")((staff: StaffAccess) => planned(staff.town, null), Effect.orDie)

      const send = Effect.fn("InvoiceReminders.send")(
        (
          staff: StaffAccess,
          householdIds: ReadonlyArray<string>,
          onProgress: (done: number, total: number) => Effect.Effect<void> = () => Effect.void
        ) =>
          run(
            {
              townId: staff.townId,
              lock: "invoice reminders",
              householdIds,
              remind: (some) => remind(staff, some),
              onProgress
            },
            { households: 0, invoices: 0, mails: 0 }
          ),
        Effect.orDie
      )

      return InvoiceReminders.of({ plan, send })
    })
  )
}
