import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { recipientOf } from "../accounts/recipient.ts"
import { Audit } from "../audit/Audit.ts"
import { PublicUrl, portalUrlOf } from "../mail/branding.ts"
import { Outbox } from "../mail/Outbox.ts"
import { lockTown } from "../platform/locks/locks.ts"
import { now } from "../platform/time/now.ts"
import { todayInParis } from "../platform/time/today.ts"
import type { Town } from "../towns/Town.ts"
import { balanceSql } from "./balanceSql.ts"
import { invoiceLetter } from "./letters/invoiceLetter.ts"
import {
  byHousehold,
  type DueReminder,
  type HouseholdReminder,
  isAfterDue,
  type ReminderLetter,
  type ReminderRecipient,
  toldIn
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
    /** Who is to be told what today, by household. Of the levels that an invoice has reached only the last is told, once. */
    plan(staff: StaffAccess, town: Town): Effect.Effect<ReadonlyArray<HouseholdReminder>>
    /** Queues the mails of these households, of what is still to be told by then; `told` hears how many households are done. */
    send(
      staff: StaffAccess,
      town: Town,
      householdIds: ReadonlyArray<string>,
      told: (done: number) => void
    ): Effect.Effect<InvoiceReminderReport>
  }
>()("@portail-familles/core/invoices/InvoiceReminders") {
  static readonly layer = Layer.effect(
    InvoiceReminders,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const lock = yield* lockTown
      const outbox = yield* Outbox
      const audit = yield* Audit
      const publicUrl = yield* PublicUrl
      const { paidCents, creditedCents } = balanceSql(sql)

      const due = (town: Town, today: string, householdIds: ReadonlyArray<string> | null) => sql<DueReminder>`
        select * from (
          select distinct on (i.due_on, i.id) i.id as invoice_id, i.household_id, h.external_ref as household_ref,
            h.name as household_name, i.number, i.period, i.due_on, o.left_cents, l.code as level, l.days
          from invoices i
          join households h on h.town_id = i.town_id and h.id = i.household_id
          cross join lateral (select i.total_cents - ${paidCents} - ${creditedCents} as left_cents) o
          join jsonb_to_recordset(${JSON.stringify(town.settings.reminders)}::jsonb)
            as l(code text, days int, "minimumCents" int)
            on l.days <= ${today}::date - i.due_on and (l.days > 0 or i.due_on >= ${today}::date)
              and o.left_cents >= l."minimumCents"
          where i.town_id = ${town.id} and (${householdIds === null} or i.household_id in (${listed(householdIds)}))
            and not exists (select 1 from payment_attempt_invoices p
              where p.town_id = i.town_id and p.invoice_id = i.id and p.live)
          order by i.due_on, i.id, l.days desc) reached
        where not exists (select 1 from invoice_reminders t where t.town_id = ${town.id}
          and t.invoice_id = reached.invoice_id and (t.days >= reached.days or t.level = reached.level))
        order by household_ref, due_on, number`

      const guardians = (town: Town, householdIds: ReadonlyArray<string>) => sql<ReminderRecipient>`
        select ha.household_id, a.mail, a.language, a.notify_invoices, p.given_name, p.family_name
        from household_adults ha
        join adults p on p.town_id = ha.town_id and p.id = ha.adult_id
        join accounts a on a.town_id = p.town_id and a.adult_id = p.id and a.activated_at is not null and a.disabled_at is null
        where ha.town_id = ${town.id} and ha.household_id in (${listed(householdIds)}) order by ha.household_id, ha.rank`

      const listed = (ids: ReadonlyArray<string> | null) =>
        sql`select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids ?? [])}::jsonb)`

      const planned = Effect.fnUntraced(function* (town: Town, householdIds: ReadonlyArray<string> | null) {
        const invoices = yield* due(town, yield* todayInParis, householdIds)
        const ids = [...new Set(invoices.map(({ householdId }) => householdId))]
        return byHousehold(invoices, yield* guardians(town, ids))
      })

      const keep = (town: Town, invoices: ReadonlyArray<DueReminder>, at: Date) => sql`
        insert into invoice_reminders (town_id, invoice_id, level, days, left_cents, reminded_at)
        select ${town.id}::uuid, r."invoiceId", r.level, r.days, r."leftCents", ${at}::timestamptz
        from jsonb_to_recordset(${JSON.stringify(invoices)}::jsonb)
          as r("invoiceId" uuid, level text, days smallint, "leftCents" int)`

      const write = ({ guardian, invoices }: ReminderLetter, town: Town) =>
        outbox.queue(
          town,
          recipientOf(guardian, guardian.mail),
          invoiceLetter({
            template: "invoiceReminder",
            recipientName: `${guardian.givenName} ${guardian.familyName}`,
            invoices: invoices.map(({ number, period, leftCents, dueOn, days }) => ({
              number,
              periodLabel: period,
              leftCents,
              dueOn,
              overdue: isAfterDue(days)
            })),
            invoicesUrl: `${portalUrlOf(town.settings, publicUrl)}/espace#/factures`
          }),
          { lane: "paced" }
        )

      const sendBatch = Effect.fnUntraced(function* (
        staff: StaffAccess,
        town: Town,
        householdIds: ReadonlyArray<string>
      ) {
        // one run of a town at a time; what is due is read again after waiting, so that the second finds it told
        yield* lock(town.id, "invoice reminders")
        const households = yield* planned(town, householdIds)
        const letters = households.flatMap((household) => household.letters)
        const invoices = toldIn(households)
        if (letters.length === 0) return { households: 0, invoices: 0, mails: 0 }
        yield* keep(town, invoices, yield* now)
        yield* Effect.forEach(letters, (letter) => write(letter, town), { discard: true })
        const told = households.filter((household) => household.letters.length > 0).length
        const reminded: InvoiceReminderReport = { households: told, invoices: invoices.length, mails: letters.length }
        yield* audit.record(staff, {
          action: "invoice.remind",
          subjectType: "town",
          subjectId: town.id,
          after: { ...reminded, levels: invoices.map(({ number, level }) => `${number} ${level}`) }
        })
        return reminded
      }, sql.withTransaction)

      const plan = Effect.fn("InvoiceReminders.plan")(
        (_staff: StaffAccess, town: Town) => planned(town, null),
        Effect.orDie
      )

      const send = Effect.fn("InvoiceReminders.send")(function* (
        staff: StaffAccess,
        town: Town,
        householdIds: ReadonlyArray<string>,
        told: (done: number) => void
      ) {
        let sum: InvoiceReminderReport = { households: 0, invoices: 0, mails: 0 }
        for (let from = 0; from < householdIds.length; from += batchSize) {
          const one = yield* sendBatch(staff, town, householdIds.slice(from, from + batchSize))
          sum = {
            households: sum.households + one.households,
            invoices: sum.invoices + one.invoices,
            mails: sum.mails + one.mails
          }
          told(Math.min(from + batchSize, householdIds.length))
        }
        return sum
      }, Effect.orDie)

      return InvoiceReminders.of({ plan, send })
    })
  )
}

/** Households told in one transaction. */
const batchSize = 100
