import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { describe, expect, test } from "vitest"
import { Audit } from "../../src/audit/Audit.ts"
import { InvoiceReminders } from "../../src/invoices/InvoiceReminders.ts"
import { byHousehold, type DueReminder, type Guardian } from "../../src/invoices/reminders.ts"
import { Outbox } from "../../src/mail/Outbox.ts"
import { newId } from "../../src/sql/ids.ts"
import { Towns } from "../../src/towns/Towns.ts"
import { runsAt } from "../support/clock.ts"
import { describeOnBothDatabases } from "../support/databases.ts"
import { Mailbox, mailTransport } from "../support/smtp.ts"
import { activateAccount, newFamily, newInvoice, newTown } from "../support/town.ts"

const services = InvoiceReminders.layer.pipe(
  Layer.provideMerge(Outbox.layer),
  Layer.provideMerge(mailTransport(new Mailbox())),
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
    Effect.map(runsAt(`${day}T07:00:00Z`, reminders.plan(staff, town)), (households) =>
      households.flatMap(({ letters }) => letters.flatMap(({ invoices }) => invoices.map(({ level }) => level)))
    )
  const send = (day: string) =>
    runsAt(
      `${day}T07:00:00Z`,
      reminders.send(staff, town, [householdId], () => {})
    )
  const mails = sql<{ subject: string; body: string }>`select subject, body from mails
    where town_id = ${town.id} and template = 'invoiceReminder' order by queued_at, id`
  return { town, staff, householdId, invoiceId, reminders, planned, send, mails, sql }
})

describeOnBothDatabases("reminders of invoices", services, (it) => {
  it.effect("are due at the days that the town set, before and after, and once each", () =>
    Effect.gen(function* () {
      const { planned, send, mails } = yield* debtor
      assert.deepStrictEqual(yield* planned("2027-01-25"), [])
      assert.deepStrictEqual(yield* planned("2027-01-26"), ["avant"])
      assert.deepInclude(yield* send("2027-01-26"), { households: 1, invoices: 1, mails: 1 })
      assert.deepStrictEqual(yield* planned("2027-01-27"), [])
      assert.deepStrictEqual(yield* planned("2027-02-09"), [])
      assert.deepStrictEqual(yield* planned("2027-02-10"), ["retard"])
      yield* send("2027-02-10")
      assert.deepStrictEqual(yield* planned("2027-06-01"), [])
      const [first, second] = yield* mails
      assert.include(first?.body, "42,50")
      assert.include(second?.body, "2026000123")
      assert.notStrictEqual(first?.subject, second?.subject)
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

  it.effect("are not for what is paid, too small for the level, or being paid online", () =>
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
    })
  )

  it.effect("that nobody can read are told apart: somebody has to write", () =>
    Effect.gen(function* () {
      const { town, staff, reminders } = yield* debtor
      const silent = yield* newFamily(town, null)
      yield* newInvoice(town, silent.householdId, { number: "2026000124", cents: 900, dueOn: "2027-01-31" })
      const households = yield* runsAt("2027-01-26T07:00:00Z", reminders.plan(staff, town))
      assert.deepStrictEqual(
        households.map(({ guardians, invoices }) => [invoices[0]?.number, guardians.length]).toSorted(),
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
  const guardian = (mail: string, notifyInvoices: boolean): Guardian => ({
    householdId: "h",
    mail,
    notifyInvoices,
    givenName: "Camille",
    familyName: "ESSAI",
    language: "fr"
  })

  test("are one for each guardian, with all its invoices; who wants no such mails gets those of the days after alone", () => {
    const [household] = byHousehold(
      [invoice(-5), invoice(10)],
      [guardian("a@b.example", true), guardian("c@d.example", false)]
    )
    expect(
      household?.letters.map(({ guardian: { mail }, invoices }) => [mail, invoices.map(({ days }) => days)])
    ).toEqual([
      ["a@b.example", [-5, 10]],
      ["c@d.example", [10]]
    ])
  })

  test("are none before the due date for who wants none, who is reachable all the same", () => {
    const [household] = byHousehold([invoice(-5)], [guardian("c@d.example", false)])
    expect([household?.letters.length, household?.guardians.length]).toEqual([0, 1])
  })
})
