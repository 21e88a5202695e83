import { assert } from "@effect/vitest"
import { Effect, Exit } from "effect"
import { SqlClient } from "effect/sql"
import { CarryOvers } from "../../src/ledger/CarryOvers.ts"
import { CreditNotes } from "../../src/ledger/CreditNotes.ts"
import { AttemptReconciliation } from "../../src/payments/AttemptReconciliation.ts"
import { CounterPayments } from "../../src/payments/CounterPayments.ts"
import { PaymentRecords } from "../../src/payments/PaymentRecords.ts"
import { Payments } from "../../src/payments/Payments.ts"
import { QuarantinedPayments } from "../../src/payments/QuarantinedPayments.ts"
import { Towns } from "../../src/towns/Towns.ts"
import { describeOnBothDatabases } from "../support/databases.ts"
import { age, booksOf, newTill, pay, Simulator, tillWithin } from "./till.ts"

const settle = (idop: string) => AttemptReconciliation.use((reconciliation) => reconciliation.ofOperation(idop))
const nothing = { payments: [], allocations: [], mails: 0 }
const real = { dryRun: false }

/** PayFiP calls an attempt for 42.50 € paid, and repeats it with something else. */
const setAside = (echo: Readonly<Record<string, string>>) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const till = yield* newTill
    const invoiceId = yield* till.invoice(4250)
    const { id, idop } = yield* till.start(invoiceId)
    const { settings } = yield* Simulator
    yield* pay(idop)
    settings.echo = echo
    yield* Effect.ensuring(
      settle(idop),
      Effect.sync(() => {
        settings.echo = {}
      })
    )
    const [attempt] = yield* sql<{ refdet: string; number: string }>`select t.refdet, i.number from payment_attempts t
      join payment_attempt_invoices l on l.town_id = t.town_id and l.attempt_id = t.id
      join invoices i on i.town_id = l.town_id and i.id = l.invoice_id where t.id = ${id}`
    const { refdet = "", number = "" } = attempt ?? {}
    const decide = (decision: "accepted" | "rejected", dryRun = false) =>
      QuarantinedPayments.use((all) =>
        all.decide(till.staff, refdet, { decision, reason: "Vu avec la DGFiP" }, { dryRun })
      )
    const templates = Effect.map(
      sql<{ template: string }>`select template from mails where town_id = ${till.town.id} order by template`,
      (rows) => rows.map(({ template }) => template)
    )
    return {
      ...till,
      invoiceId,
      id,
      idop,
      refdet,
      number,
      decide,
      templates,
      state: Effect.map(till.states, (all) => all[invoiceId])
    }
  })

describeOnBothDatabases("a payment set aside", tillWithin(10_000), (it) => {
  it.effect("keeps its invoice from being paid a second time, online and at the counter, and its payer is told", () =>
    Effect.gen(function* () {
      const { staff, family, id, invoiceId, number, start, state, templates } = yield* setAside({ montant: "4249" })
      assert.strictEqual(yield* state, "being-checked")
      assert.deepStrictEqual(yield* templates, ["paymentSetAside"])
      yield* age(id, 3 * 24 * 60)
      const refused = { _tag: "PaymentSetAside", number } as const
      assert.deepInclude(yield* Effect.flip(start(invoiceId)), refused)
      const cash = {
        invoiceNumbers: [number],
        means: "cash",
        amountCents: 4250,
        paidOn: "2026-01-20",
        reference: ""
      } as const
      assert.deepInclude(
        yield* Effect.flip(CounterPayments.use((counter) => counter.record(staff, cash, real))),
        refused
      )
      const credit = CreditNotes.use((notes) => notes.issue(staff, number, { reason: "Absence" }, real))
      assert.deepInclude(yield* Effect.flip(credit), refused)
      assert.strictEqual((yield* Payments.use((payments) => payments.follow(family, id))).state, "quarantined")
    })
  )

  it.effect("is refused a second attempt by the database itself", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const { town, family, invoiceId } = yield* setAside({ montant: "4249" })
      const other = "019b0000-0000-7000-8000-000000000001"
      const write = sql`with attempt as (
          insert into payment_attempts (town_id, id, household_id, account_id, regie_code, numcli, mode, refdet, amount_cents,
            return_url, state, started_at, state_at)
          select town_id, ${other}, household_id, account_id, regie_code, numcli, mode, 'AUTRE0000', 4250, return_url, 'preparing',
            now(), now() from payment_attempts where town_id = ${town.id} and household_id = ${family.householdId} limit 1
          returning town_id, id)
        insert into payment_attempt_invoices (town_id, attempt_id, invoice_id, amount_cents, live)
        select town_id, id, ${invoiceId}, 4250, true from attempt`
      assert.isTrue(Exit.isFailure(yield* Effect.exit(write)))
    })
  )

  it.effect("is listed with what PayFiP says instead, and shown with its attempt", () =>
    Effect.gen(function* () {
      const { staff, refdet, number } = yield* setAside({ montant: "4249", refdet: "UNEAUTREREFERENCE" })
      const [listed, ...others] = yield* QuarantinedPayments.use((all) => all.list(staff, { all: false }))
      assert.deepStrictEqual(others, [])
      assert.deepInclude(listed, { invoices: number, decision: null })
      assert.deepInclude(listed?.asked, { amountCents: 4250, refdet })
      assert.deepInclude(listed?.said, { letter: "P", amountCents: 4249, refdet: "UNEAUTREREFERENCE" })
      const shown = yield* PaymentRecords.use((records) => records.find(staff, refdet))
      assert.strictEqual(shown.quarantine?.said.amountCents, 4249)
    })
  )

  it.effect("accepted, books what PayFiP took, once on two tabs, and tells the payer", () =>
    Effect.gen(function* () {
      const { town, decide, state, templates, invoiceId, start } = yield* setAside({ montant: "4000" })
      assert.deepInclude(yield* decide("accepted", true), { amountCents: 4000, paymentId: null })
      assert.deepStrictEqual([yield* booksOf(town), yield* state], [nothing, "being-checked"])
      const twice = yield* Effect.all([Effect.result(decide("accepted")), Effect.result(decide("accepted"))], {
        concurrency: 2
      })
      assert.deepStrictEqual(twice.map(({ _tag }) => _tag).toSorted(), ["Failure", "Success"])
      assert.strictEqual((yield* Effect.flip(decide("rejected")))._tag, "QuarantineDecided")
      assert.deepStrictEqual(yield* booksOf(town), { payments: [4000], allocations: [4000], mails: 1 })
      assert.deepStrictEqual([yield* state, yield* templates], ["partly-paid", ["paymentConfirmed", "paymentSetAside"]])
      // what PayFiP took too little can be paid now
      yield* start(invoiceId)
    })
  )

  it.effect("rejected, books nothing, lets the invoice be paid again and tells the payer", () =>
    Effect.gen(function* () {
      const { town, family, id, idop, decide, state, templates, invoiceId, start } = yield* setAside({
        montant: "4249"
      })
      yield* decide("rejected")
      assert.deepStrictEqual([yield* booksOf(town), yield* state], [nothing, "to-pay"])
      assert.deepStrictEqual(yield* templates, ["paymentNotKept", "paymentSetAside"])
      yield* settle(idop)
      assert.strictEqual((yield* Payments.use((payments) => payments.follow(family, id))).state, "rejected")
      yield* start(invoiceId)
    })
  )

  it.effect("that was a trial is not booked once the régie works with real money", () =>
    Effect.gen(function* () {
      const { town, refdet, staff, decide } = yield* setAside({ montant: "4249" })
      const regies = town.settings.regies.map((regie) => ({ ...regie, mode: "W" as const }))
      const settings = { ...town.settings, regies }
      yield* Towns.use((towns) => towns.apply(settings, [], { actor: "test", dryRun: false }))
      const inProduction = { ...staff, town: { ...town, settings } }
      const accepted = QuarantinedPayments.use((all) =>
        all.decide(inProduction, refdet, { decision: "accepted", reason: "Vu" }, real)
      )
      assert.strictEqual((yield* Effect.flip(accepted))._tag, "QuarantineWithoutMoney")
      yield* decide("rejected")
    })
  )

  it.effect("cannot be called paid, rejected or anything else without a decision, and a decision never changes", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const { id, decide } = yield* setAside({ montant: "4249" })
      const become = (state: string) => Effect.exit(sql`update payment_attempts set state = ${state} where id = ${id}`)
      for (const state of ["paid", "rejected", "failed", "pending"]) assert.isTrue(Exit.isFailure(yield* become(state)))
      yield* decide("rejected")
      for (const state of ["paid", "quarantined", "pending"]) assert.isTrue(Exit.isFailure(yield* become(state)))
      const again = sql`update payment_quarantines set decision = 'accepted' where attempt_id = ${id}`
      assert.isTrue(Exit.isFailure(yield* Effect.exit(again)))
    })
  )
})

describeOnBothDatabases("a payment set aside for an invoice that was paid otherwise", tillWithin(10_000), (it) => {
  it.effect("becomes a surplus when it is accepted, which another invoice may take", () =>
    Effect.gen(function* () {
      const { staff, town, invoice, start } = yield* newTill
      const sql = yield* SqlClient.SqlClient
      const [first, second] = [yield* invoice(4250), yield* invoice(1000)]
      const { id, idop } = yield* start(first)
      yield* age(id, 45)
      const other = yield* start(first)
      yield* pay(other.idop)
      yield* settle(other.idop)
      const { settings } = yield* Simulator
      yield* pay(idop)
      settings.echo = { montant: "4249" }
      yield* Effect.ensuring(
        settle(idop),
        Effect.sync(() => {
          settings.echo = {}
        })
      )
      const decided = yield* QuarantinedPayments.use((all) =>
        all.decide(staff, id, { decision: "accepted", reason: "Payé deux fois" }, real)
      )
      assert.deepInclude(decided, { amountCents: 4249, surplusCents: 4249 })
      const [row] = yield* sql<{ number: string }>`select number from invoices where id = ${second}`
      const [attempt] = yield* sql<{ refdet: string }>`select refdet from payment_attempts where id = ${id}`
      yield* CarryOvers.use((overs) => overs.carryOver(staff, attempt?.refdet ?? "", [row?.number ?? ""], real))
      assert.deepStrictEqual((yield* booksOf(town)).allocations, [1000, 4250])
    })
  )
})
