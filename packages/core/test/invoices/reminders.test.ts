import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { describe, expect, test } from "vitest"
import { Audit } from "../../src/audit/Audit.ts"
import { InvoiceReminders } from "../../src/invoices/InvoiceReminders.ts"
import { byHousehold, type DueReminder } from "../../src/invoices/reminders.ts"
import { BulkPace, Outbox } from "../../src/mail/Outbox.ts"
import type { HouseholdReader } from "../../src/mail/reminding.ts"
import { newId } from "../../src/platform/ids/Ids.ts"
import { Towns } from "../../src/towns/Towns.ts"
import { runsAt } from "../support/clock.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { Mailbox, mailTransport } from "../support/smtp.ts"
import { activateAccount, newFamily, newInvoice, newTown } from "../support/town.ts"

const mailbox = new Mailbox()
const delivering = Layer.effectDiscard(Effect.forkScoped(Outbox.use((outbox) => outbox.deliver)))
const services = Layer.mergeAll(InvoiceReminders.layer, delivering).pipe(
  Layer.provideMerge(Outbox.layer),
  Layer.provideMerge(mailTransport(mailbox)),
  Layer.provide(Layer.succeed(BulkPace, 60_000)),
  Layer.provideMerge(Layer.mergeAll(Towns.layer, Audit.layer))
)

const levels = [
  { code: "avant", name: "Avant l'échéance", days: -5, minimumCents: 1 },
  { code: "retard", name: "Retard", days: 10, minimumCents: 500 }
]

let people = 0

/** A town with two levels, and a family with an account that owes 42.50 €, due on 31 January 2027. */
const debtor = Effect.gen(function* () {
  const { town, staff } = yield* newTown({ reminders: levels })
  const mail = `debiteur.${people++}@example.org`
  const { householdId, adultId } = yield* newFamily(town, mail)
  yield* activateAccount(town, adultId, mail, "quatre petits canards")
  const invoiceId = yield* newInvoice(town, householdId, { number: "2026000123", cents: 4250, dueOn: "2027-01-31" })
  const reminders = yield* InvoiceReminders
  const sql = yield* SqlClient.SqlClient
  const planned = (day: string) =>
    Effect.map(runsAt(`${day}T07:00:00Z`, reminders.plan(staff)), (households) =>
      households.flatMap(({ letters }) => letters.flatMap(({ invoices }) => invoices.map(({ level }) => level)))
    )
  const send = (day: string) => runsAt(`${day}T07:00:00Z`, reminders.send(staff, [householdId]))
  const mails = sql<{ subject: string }>`select subject from mails
    where town_id = ${town.id} and template = 'invoiceReminder' order by queued_at, id`
  return { town, staff, mail, adultId, householdId, invoiceId, reminders, planned, send, mails, sql }
})

describeOnDatabase("reminders of invoices", services, (it) => {
  it.effect("are due at the days that the town set, before and after, and once each", () =>
    Effect.gen(function* () {
      const { town, mail, planned, send, mails } = yield* debtor
      assert.deepStrictEqual(yield* planned("2027-01-25"), [])
      assert.deepStrictEqual(yield* planned("2027-01-26"), ["avant"])
      assert.deepInclude(yield* send("2027-01-26"), { households: 1, invoices: 1, mails: 1 })
      assert.deepStrictEqual(yield* planned("2027-01-27"), [])
      assert.deepStrictEqual(yield* planned("2027-02-09"), [])
      assert.deepStrictEqual(yield* planned("2027-02-10"), ["retard"])
      yield* send("2027-02-10")
      assert.deepStrictEqual(yield* planned("2027-06-01"), [])
      assert.lengthOf(yield* mails, 2)
      const first = yield* Effect.promise(() => mailbox.to(mail, "Pensez à régler"))
      const second = yield* Effect.promise(() => mailbox.to(mail, "dépassée"))
      assert.include(first.text, "42,50")
      assert.include(second.text, "2026000123")
      const entries = yield* Audit.use((audit) => audit.list(town.id, { actor: "test", limit: 9 }))
      assert.deepStrictEqual(
        entries.filter(({ action }) => action === "invoice.remind").map(({ after }) => after),
        [
          { households: 1, invoices: 1, mails: 1, levels: ["2026000123 retard"] },
          { households: 1, invoices: 1, mails: 1, levels: ["2026000123 avant"] }
        ]
      )
    })
  )

  it.effect("are written in the language of who reads them", () =>
    Effect.gen(function* () {
      const { town, mail, adultId, send, sql } = yield* debtor
      yield* sql`update accounts set language = 'en' where town_id = ${town.id} and adult_id = ${adultId}`
      yield* send("2027-02-10")
      const received = yield* Effect.promise(() => mailbox.to(mail))
      assert.include(received.text, "€42.50")
      assert.include(received.text, "Invoice")
    })
  )

  it.effect("of two runs at once are sent by one", () =>
    Effect.gen(function* () {
      const { send, mails } = yield* debtor
      const runs = yield* Effect.all([send("2027-01-26"), send("2027-01-26")], { concurrency: 2 })
      assert.deepStrictEqual(runs.map((run) => run.mails).toSorted(), [0, 1])
      assert.lengthOf(yield* mails, 1)
    })
  )

  it.effect("are not for what is paid, too small for the level, or given up by a credit note", () =>
    Effect.gen(function* () {
      const { planned, town, householdId, invoiceId, sql } = yield* debtor
      const paymentId = yield* newId
      yield* sql`insert into payments (town_id, id, household_id, regie_code, means, amount_cents, authorisation, paid_at, recorded_at)
        values (${town.id}, ${paymentId}, ${householdId}, 'enfance', 'cash', 4000, '', now(), now())`
      yield* sql`insert into payment_allocations (town_id, payment_id, invoice_id, amount_cents)
        values (${town.id}, ${paymentId}, ${invoiceId}, 3900)`
      assert.deepStrictEqual(yield* planned("2027-01-26"), ["avant"])
      // 3.50 € are left, and the town reminds of 5 € or more
      assert.deepStrictEqual(yield* planned("2027-02-10"), [])
      yield* sql`insert into credit_notes (town_id, id, invoice_id, number, issued_on, amount_cents, reason, recorded_at)
        values (${town.id}, ${yield* newId}, ${invoiceId}, 'AV1', '2027-01-20', 350, 'Absence', now())`
      assert.deepStrictEqual(yield* planned("2027-01-26"), [])
    })
  )

  it.effect("are not for what is being paid online at this moment", () =>
    Effect.gen(function* () {
      const { planned, town, householdId, adultId, invoiceId, sql } = yield* debtor
      const attemptId = yield* newId
      yield* sql`insert into payment_attempts (town_id, id, household_id, account_id, regie_code, numcli, mode, refdet, amount_cents,
          return_url, state, started_at, state_at)
        select ${town.id}, ${attemptId}, ${householdId}, a.id, 'enfance', '006270', 'T', 'REMINDED01', 4250, '', 'preparing', now(), now()
        from accounts a where a.town_id = ${town.id} and a.adult_id = ${adultId}`
      const live = (
        on: boolean
      ) => sql`insert into payment_attempt_invoices (town_id, attempt_id, invoice_id, amount_cents, live)
        values (${town.id}, ${attemptId}, ${invoiceId}, 4250, ${on})
        on conflict (town_id, attempt_id, invoice_id) do update set live = excluded.live`
      yield* live(true)
      assert.deepStrictEqual(yield* planned("2027-01-26"), [])
      yield* live(false)
      assert.deepStrictEqual(yield* planned("2027-01-26"), ["avant"])
    })
  )

  it.effect("that nobody can read are told apart: somebody has to write", () =>
    Effect.gen(function* () {
      const { town, staff, reminders } = yield* debtor
      const silent = yield* newFamily(town, null)
      yield* newInvoice(town, silent.householdId, { number: "2026000124", cents: 900, dueOn: "2027-01-31" })
      const households = yield* runsAt("2027-01-26T07:00:00Z", reminders.plan(staff))
      assert.deepStrictEqual(
        households.map(({ readers, invoices }) => [invoices[0]?.number, readers.length]).toSorted(),
        [
          ["2026000123", 1],
          ["2026000124", 0]
        ]
      )
    })
  )
})

describe("the letters of a household", () => {
  const invoice = (days: number): DueReminder => ({
    householdId: "h",
    householdRef: "F1",
    householdName: "Famille ESSAI",
    invoiceId: `i${days}`,
    number: `20260001${days}`,
    period: "Décembre",
    dueOn: "2027-01-31",
    leftCents: 4250,
    level: `n${days}`,
    days
  })
  const reader = (mail: string, wantsInvoices: boolean): HouseholdReader => ({
    householdId: "h",
    accountId: "a",
    mail,
    refusedNotices: wantsInvoices ? [] : ["invoices"],
    name: "Camille ESSAI",
    language: "fr"
  })
  const readers = (...own: ReadonlyArray<HouseholdReader>) => new Map([["h", own]])

  test("are one for each guardian, with all its invoices; who wants no such mails gets those of the days after alone", () => {
    const [household] = byHousehold(
      [invoice(-5), invoice(10)],
      readers(reader("a@b.example", true), reader("c@d.example", false))
    )
    expect(
      household?.letters.map(({ reader: { mail }, invoices }) => [mail, invoices.map(({ days }) => days)])
    ).toEqual([
      ["a@b.example", [-5, 10]],
      ["c@d.example", [10]]
    ])
  })

  test("are none before the due date for who wants none, who is reachable all the same", () => {
    const [household] = byHousehold([invoice(-5)], readers(reader("c@d.example", false)))
    expect([household?.letters.length, household?.readers.length]).toEqual([0, 1])
  })
})
