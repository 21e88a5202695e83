import { assert } from "@effect/vitest"
import { DateTime, Effect, Exit } from "effect"
import { SqlClient } from "effect/sql"
import { aliveMinutes } from "../../src/ledger/attemptHold.ts"
import { AttemptReconciliation } from "../../src/payments/AttemptReconciliation.ts"
import { Payments } from "../../src/payments/Payments.ts"
import { Towns } from "../../src/towns/Towns.ts"
import { describeOnBothDatabases } from "../support/databases.ts"
import { age, attemptOf, booksOf, newTill, pay, Simulator, tillWithin } from "./till.ts"

const settle = (idop: string) =>
  Effect.map(
    AttemptReconciliation.use((reconciliation) => reconciliation.ofOperation(idop)),
    (attempt) => attempt?.state
  )
const nothing = { payments: [], allocations: [], mails: 0 }

/** A payer at PayFiP's page for an invoice of 42.50 €. */
const atPayFip = Effect.gen(function* () {
  const till = yield* newTill
  const invoiceId = yield* till.invoice(4250)
  const { id, idop } = yield* till.start(invoiceId)
  return { ...till, invoiceId, id, idop, invoiceState: Effect.map(till.states, (states) => states[invoiceId]) }
})

describeOnBothDatabases("PayFiP's word on a payment", tillWithin(10_000), (it) => {
  it.effect("P pays the invoice, and the mail to the payer waits", () =>
    Effect.gen(function* () {
      const { town, id, idop, mail, invoiceState } = yield* atPayFip
      const sql = yield* SqlClient.SqlClient
      yield* pay(idop)
      assert.strictEqual(yield* settle(idop), "paid")
      assert.deepStrictEqual(yield* booksOf(town), { payments: [4250], allocations: [4250], mails: 1 })
      assert.strictEqual(yield* invoiceState, "paid")
      assert.deepStrictEqual(yield* attemptOf(id), { state: "paid", checked: false, live: false })
      assert.deepStrictEqual(yield* sql`select recipient from mails where town_id = ${town.id}`, [{ recipient: mail }])
    })
  )

  it.effect("V pays it by direct debit", () =>
    Effect.gen(function* () {
      const { town, idop } = yield* atPayFip
      const sql = yield* SqlClient.SqlClient
      yield* pay(idop, "V")
      assert.strictEqual(yield* settle(idop), "paid")
      assert.deepStrictEqual(yield* sql`select means from payments where town_id = ${town.id}`, [
        { means: "direct-debit" }
      ])
    })
  )

  it.effect("books once, asked twenty times at once and again", () =>
    Effect.gen(function* () {
      const { town, idop } = yield* atPayFip
      yield* pay(idop)
      const states = yield* Effect.all(
        Array.from({ length: 20 }, () => settle(idop)),
        { concurrency: "unbounded" }
      )
      for (const state of states) assert.include(["pending", "paid"], state)
      assert.strictEqual(yield* settle(idop), "paid")
      assert.deepStrictEqual(yield* booksOf(town), { payments: [4250], allocations: [4250], mails: 1 })
    })
  )

  it.effect("books, tells and logs together or not at all", () =>
    Effect.gen(function* () {
      const { town, id, idop, invoiceState } = yield* atPayFip
      const sql = yield* SqlClient.SqlClient
      const queued = sql`select 1 from outbox`
      const before = (yield* queued).length
      yield* pay(idop)
      yield* sql`alter table audit_entries add constraint broken check (town_id::text <> ${sql.literal(`'${town.id}'`)}) not valid`
      assert.isTrue(Exit.isFailure(yield* Effect.exit(settle(idop))))
      assert.deepStrictEqual([yield* booksOf(town), (yield* queued).length], [nothing, before])
      assert.deepStrictEqual(yield* attemptOf(id), { state: "pending", checked: true, live: true })
      yield* sql`alter table audit_entries drop constraint broken`
      assert.strictEqual(yield* settle(idop), "paid")
      assert.deepStrictEqual([(yield* queued).length, yield* invoiceState], [before + 1, "paid"])
    })
  )

  it.effect("covers several invoices by one payment and one mail", () =>
    Effect.gen(function* () {
      const { town, invoice, start, states } = yield* newTill
      const { idop } = yield* start(yield* invoice(1000), yield* invoice(250))
      yield* pay(idop)
      yield* settle(idop)
      assert.deepStrictEqual(yield* booksOf(town), { payments: [1250], allocations: [250, 1000], mails: 1 })
      assert.deepStrictEqual(Object.values(yield* states), ["paid", "paid"])
    })
  )

  it.effect("R leaves the invoice payable", () =>
    Effect.gen(function* () {
      const { town, id, idop, invoiceState } = yield* atPayFip
      yield* pay(idop, "R")
      assert.strictEqual(yield* settle(idop), "failed")
      assert.strictEqual(yield* invoiceState, "to-pay")
      assert.deepStrictEqual(yield* attemptOf(id), { state: "failed", checked: false, live: false })
      assert.deepStrictEqual(yield* booksOf(town), nothing)
    })
  )

  it.effect("A keeps a young attempt open and cancels an old one", () =>
    Effect.gen(function* () {
      const { id, idop, invoiceState } = yield* atPayFip
      yield* pay(idop, "A")
      assert.deepStrictEqual([yield* settle(idop), yield* invoiceState], ["pending", "payment-left"])
      yield* age(id, 21)
      assert.deepStrictEqual([yield* settle(idop), yield* invoiceState], ["cancelled", "to-pay"])
    })
  )

  it.effect("A tells the family from when it may pay again, until PayFiP says something else", () =>
    Effect.gen(function* () {
      const { family, id, idop } = yield* atPayFip
      const againAt = Effect.map(
        Payments.use((payments) => payments.follow(family, id)),
        (attempt) => attempt.againAt
      )
      assert.isNull(yield* againAt)
      yield* pay(idop, "A")
      const minutes = ((yield* againAt)?.getTime() ?? 0) - DateTime.toEpochMillis(yield* DateTime.now)
      assert.approximately(minutes / 60_000, aliveMinutes, 1)
      yield* age(id, 21)
      assert.isNull(yield* againAt)
    })
  )

  it.effect("P is booked even after the attempt had expired", () =>
    Effect.gen(function* () {
      const { town, id, idop, invoiceState } = yield* atPayFip
      yield* age(id, 45)
      assert.deepStrictEqual([yield* settle(idop), yield* invoiceState], ["expired", "to-pay"])
      yield* pay(idop)
      assert.deepStrictEqual([yield* settle(idop), yield* invoiceState], ["paid", "paid"])
      assert.deepStrictEqual(yield* booksOf(town), { payments: [4250], allocations: [4250], mails: 1 })
    })
  )

  it.effect("P on several operations of one invoice books them all and covers it once", () =>
    Effect.gen(function* () {
      const { town, invoice, start, states } = yield* newTill
      const invoiceId = yield* invoice(4250)
      const idops: Array<string> = []
      for (let operation = 0; operation < 4; operation++) {
        const { id, idop } = yield* start(invoiceId)
        yield* age(id, 45)
        idops.push(idop)
      }
      yield* Effect.forEach(idops, (idop) => pay(idop))
      const settled = yield* Effect.forEach(idops, settle, { concurrency: "unbounded" })
      assert.deepStrictEqual(settled, Array(4).fill("paid"))
      assert.deepStrictEqual(yield* booksOf(town), { payments: Array(4).fill(4250), allocations: [4250], mails: 4 })
      assert.strictEqual((yield* states)[invoiceId], "paid")
    })
  )

  it.effect("P on an invoice that is paid by then tells the payer the surplus, once", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const { town, mail, id, idop, invoiceId, start } = yield* atPayFip
      yield* age(id, 45)
      const second = yield* start(invoiceId)
      const surpluses = sql<{ recipient: string; body: string }>`select recipient, body from mails
        where town_id = ${town.id} and template = 'surplusFound'`
      yield* pay(idop)
      yield* settle(idop)
      assert.deepStrictEqual(yield* surpluses, [])
      yield* pay(second.idop)
      yield* settle(second.idop)
      yield* settle(second.idop)
      const [told, ...others] = yield* surpluses
      assert.deepStrictEqual([told?.recipient, others], [mail, []])
      assert.match(told?.body ?? "", /42,50\s€/)
    })
  )

  it.effect("on an expired attempt does not touch the next one, which keeps the invoice", () =>
    Effect.gen(function* () {
      const { id, idop, invoiceId, start } = yield* atPayFip
      yield* age(id, 45)
      const second = yield* start(invoiceId)
      yield* age(id, -45)
      assert.strictEqual(yield* settle(idop), "expired")
      assert.strictEqual((yield* attemptOf(second.id))?.live, true)
    })
  )

  for (const [field, value] of [
    ["montant", "4249"],
    ["refdet", "UNEAUTREREFERENCE"],
    ["numcli", "006271"],
    ["saisie", "W"]
  ] as const) {
    it.effect(`P with another ${field} is set aside for a person, and pays nothing`, () =>
      Effect.gen(function* () {
        const { town, id, idop, invoiceState } = yield* atPayFip
        const { settings } = yield* Simulator
        yield* pay(idop)
        settings.echo[field] = value
        yield* Effect.ensuring(
          Effect.gen(function* () {
            assert.strictEqual(yield* settle(idop), "quarantined")
          }),
          Effect.sync(() => delete settings.echo[field])
        )
        assert.strictEqual(yield* settle(idop), "quarantined")
        assert.deepStrictEqual([yield* booksOf(town), yield* invoiceState], [nothing, "being-checked"])
        assert.strictEqual((yield* attemptOf(id))?.live, false)
      })
    )
  }

  it.effect("P of a test operation is set aside once the régie works with real money", () =>
    Effect.gen(function* () {
      const { town, idop } = yield* atPayFip
      yield* pay(idop)
      const regies = town.settings.regies.map((regie) => ({ ...regie, mode: "W" as const }))
      yield* Towns.use((towns) => towns.apply({ ...town.settings, regies }, [], { actor: "test", dryRun: false }))
      assert.strictEqual(yield* settle(idop), "quarantined")
      assert.deepStrictEqual(yield* booksOf(town), nothing)
    })
  )

  it.effect("changes nothing while PayFiP is down", () =>
    Effect.gen(function* () {
      const { id, idop, invoiceState } = yield* atPayFip
      yield* pay(idop)
      yield* age(id, 45)
      ;(yield* Simulator).settings.badGateway.next = 1
      assert.deepStrictEqual([yield* settle(idop), yield* invoiceState], ["pending", "being-paid"])
      assert.strictEqual(yield* settle(idop), "paid")
    })
  )

  it.effect("is unknown for an operation that is nobody's", () =>
    Effect.gen(function* () {
      assert.isUndefined(yield* settle("11111111-1111-1111-1111-111111111111"))
    })
  )
})

describeOnBothDatabases("the timetable", tillWithin(10_000), (it) => {
  const reconcile = (all: boolean) => AttemptReconciliation.use((reconciliation) => reconciliation.ofDue({ all }))

  it.effect("settles a payment whose notification was lost", () =>
    Effect.gen(function* () {
      const { town, idop } = yield* atPayFip
      yield* pay(idop)
      assert.strictEqual((yield* reconcile(false)).states.paid, undefined)
      assert.strictEqual((yield* reconcile(true)).states.paid, 1)
      assert.deepStrictEqual(yield* booksOf(town), { payments: [4250], allocations: [4250], mails: 1 })
      assert.strictEqual((yield* reconcile(true)).states.paid, undefined)
    })
  )

  it.effect("asks about each attempt that is due once, from several processes at once", () =>
    Effect.gen(function* () {
      const tills = yield* Effect.all(Array.from({ length: 6 }, () => atPayFip))
      for (const { id, idop } of tills) {
        yield* pay(idop)
        yield* age(id, 5)
      }
      const reports = yield* Effect.all([reconcile(false), reconcile(false), reconcile(false)], { concurrency: 3 })
      assert.strictEqual(
        reports.reduce((sum, report) => sum + report.attempts, 0),
        6
      )
      for (const { town } of tills) assert.strictEqual((yield* booksOf(town)).payments.length, 1)
    })
  )

  it.effect("lets go of an attempt that a crash left before PayFiP's answer, after two minutes", () =>
    Effect.gen(function* () {
      const { town, id, invoiceState } = yield* atPayFip
      const sql = yield* SqlClient.SqlClient
      yield* sql`update payment_attempts set state = 'preparing', idop = null,
        next_check_at = started_at + interval '2 minutes' where town_id = ${town.id} and id = ${id}`
      yield* reconcile(true)
      assert.deepStrictEqual([(yield* attemptOf(id))?.state, yield* invoiceState], ["preparing", "being-paid"])
      yield* age(id, 2.1)
      yield* reconcile(false)
      assert.deepStrictEqual(yield* attemptOf(id), { state: "failed", checked: false, live: false })
      assert.strictEqual(yield* invoiceState, "to-pay")
      // no mail: the payer saw at once that PayFiP did not answer
      assert.deepStrictEqual(yield* sql`select template from mails where town_id = ${town.id}`, [])
    })
  )
})
