import { assert } from "@effect/vitest"
import { Effect, Exit } from "effect"
import { SqlClient } from "effect/sql"
import { Invoices } from "../../src/invoices/Invoices.ts"
import { DailyClosings } from "../../src/ledger/DailyClosings.ts"
import type { Movement } from "../../src/ledger/ledgerExport.ts"
import { Movements } from "../../src/ledger/Movements.ts"
import { Refunds } from "../../src/ledger/Refunds.ts"
import { AttemptReconciliation } from "../../src/payments/AttemptReconciliation.ts"
import { CounterPayments } from "../../src/payments/CounterPayments.ts"
import { PaymentRecords } from "../../src/payments/PaymentRecords.ts"
import { PaymentRejections } from "../../src/payments/PaymentRejections.ts"
import { Payments } from "../../src/payments/Payments.ts"
import { todayInParis } from "../../src/platform/time/today.ts"
import { describeOnBothDatabases } from "../support/databases.ts"
import { newTill, pay, tillWithin } from "./till.ts"

const real = { dryRun: false }

/** A direct debit of 42.50 € for an invoice. */
const debited = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const till = yield* newTill
  const invoiceId = yield* till.invoice(4250)
  const { id, idop } = yield* till.start(invoiceId)
  yield* pay(idop, "V")
  yield* AttemptReconciliation.use((reconciliation) => reconciliation.ofOperation(idop))
  const [attempt] = yield* sql<{ refdet: string }>`select refdet from payment_attempts where id = ${id}`
  const refdet = attempt?.refdet ?? ""
  const reject = (name = refdet, dryRun = false) =>
    PaymentRejections.use((rejections) => rejections.reject(till.staff, name, "Provision insuffisante", { dryRun }))
  const templates = Effect.map(
    sql<{ template: string }>`select template from mails where town_id = ${till.town.id} order by template`,
    (rows) => rows.map(({ template }) => template)
  )
  return { ...till, invoiceId, id, refdet, reject, templates, state: Effect.map(till.states, (all) => all[invoiceId]) }
})

describeOnBothDatabases("a direct debit", tillWithin(10_000), (it) => {
  it.effect("is told as recorded, subject to collection, and never as received", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const { town, family, id } = yield* debited
      const mails = yield* sql<{
        subject: string
        body: string
      }>`select subject, body from mails where town_id = ${town.id}`
      assert.match(mails[0]?.subject ?? "", /^Prélèvement enregistré, sous réserve d’encaissement/)
      assert.notInclude(mails[0]?.body ?? "", "Nous avons bien reçu votre paiement")
      const followed = yield* Payments.use((payments) => payments.follow(family, id))
      assert.deepStrictEqual([followed.state, followed.means], ["paid", "direct-debit"])
    })
  )

  it.effect("that the bank rejects makes its invoice due again, and its payer is told by a letter", () =>
    Effect.gen(function* () {
      const { family, id, reject, state, templates, invoiceId, start } = yield* debited
      assert.deepInclude(yield* reject(undefined, true), { amountCents: 4250, means: "direct-debit" })
      assert.strictEqual(yield* state, "paid")
      yield* reject()
      assert.strictEqual(yield* state, "to-pay")
      assert.deepStrictEqual(yield* templates, ["debitRecorded", "paymentRejected"])
      assert.strictEqual((yield* Payments.use((payments) => payments.follow(family, id))).state, "rejected")
      const { payments } = yield* Invoices.use((invoices) => invoices.detail(family, invoiceId))
      assert.deepStrictEqual(
        payments.map(({ amountCents, rejectedAt }) => [amountCents, rejectedAt !== null]),
        [
          [4250, false],
          [-4250, true]
        ]
      )
      yield* start(invoiceId)
    })
  )

  it.effect("is rejected once, on two tabs at once and again", () =>
    Effect.gen(function* () {
      const { reject, templates } = yield* debited
      const twice = yield* Effect.all([Effect.result(reject()), Effect.result(reject())], { concurrency: 2 })
      assert.deepStrictEqual(twice.map(({ _tag }) => _tag).toSorted(), ["Failure", "Success"])
      assert.strictEqual((yield* Effect.flip(reject()))._tag, "AlreadyRejected")
      assert.deepStrictEqual(yield* templates, ["debitRecorded", "paymentRejected"])
    })
  )

  it.effect("that was rejected stands with its counter-entry in the day's closing, the ledger and its own page", () =>
    Effect.gen(function* () {
      const { staff, refdet, reject } = yield* debited
      yield* reject()
      const closing = yield* DailyClosings.use((closings) =>
        Effect.flatMap(todayInParis, (today) => closings.ofDay(staff, "enfance", today))
      )
      assert.deepInclude(closing.total, { amountCents: 4250, rejectedCents: 4250, totalCents: 0 })
      const movements: Array<Movement> = []
      yield* Movements.use((all) => all.each(staff, {}, (some) => Effect.sync(() => movements.push(...some))))
      assert.deepStrictEqual(
        movements.map(({ kind, receivedCents, coveredCents, reason }) => [kind, receivedCents, coveredCents, reason]),
        [
          ["payment", 4250, 4250, ""],
          ["rejection", -4250, -4250, "Provision insuffisante"]
        ]
      )
      const shown = yield* PaymentRecords.use((records) => records.find(staff, refdet))
      assert.deepStrictEqual([shown.state, shown.rejection?.reason], ["rejected", "Provision insuffisante"])
    })
  )

  it.effect("that was rejected is neither given back, nor carried over, nor changed, nor forgotten", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const { town, staff, refdet, reject, invoice } = yield* debited
      yield* reject()
      const refund = Refunds.use((refunds) =>
        refunds.refund(staff, refdet, { amountCents: 1, reason: "Trop-perçu" }, real)
      )
      assert.deepInclude(yield* Effect.flip(refund), { _tag: "NothingToRefund", limitCents: 0 })
      const other = yield* invoice(100)
      const forbidden = [
        sql`insert into payment_allocations (town_id, payment_id, invoice_id, amount_cents)
          select town_id, id, ${other}, 1 from payments where town_id = ${town.id}`,
        sql`update payment_rejections set reason = 'Erreur' where town_id = ${town.id}`,
        sql`delete from payment_rejections where town_id = ${town.id}`
      ]
      for (const statement of forbidden) assert.isTrue(Exit.isFailure(yield* Effect.exit(statement)))
    })
  )
})

describeOnBothDatabases("what the counter took", tillWithin(10_000), (it) => {
  const taken = (means: "cheque" | "cash") =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const till = yield* newTill
      const invoiceId = yield* till.invoice(1000)
      const [row] = yield* sql<{ number: string }>`select number from invoices where id = ${invoiceId}`
      const payment = {
        invoiceNumbers: [row?.number ?? ""],
        means,
        amountCents: 1500,
        paidOn: "2026-01-20",
        reference: "CHQ 1"
      }
      yield* CounterPayments.use((counter) => counter.record(till.staff, payment, real))
      yield* Refunds.use((refunds) =>
        refunds.refund(till.staff, "CHQ 1", { amountCents: 500, reason: "Trop-perçu" }, real)
      )
      const reject = PaymentRejections.use((rejections) =>
        rejections.reject(till.staff, "CHQ 1", "Chèque impayé", real)
      )
      return { ...till, invoiceId, reject, state: Effect.map(till.states, (all) => all[invoiceId]) }
    })

  it.effect("as a cheque, which the bank sends back, is claimed again; what was given back of it is named", () =>
    Effect.gen(function* () {
      const { reject, state } = yield* taken("cheque")
      assert.deepInclude(yield* reject, { amountCents: 1500, refundedCents: 500 })
      assert.strictEqual(yield* state, "to-pay")
    })
  )

  it.effect("as cash, no bank sends back", () =>
    Effect.gen(function* () {
      const { reject, state } = yield* taken("cash")
      assert.strictEqual((yield* Effect.flip(reject))._tag, "NotRejectable")
      assert.strictEqual(yield* state, "paid")
    })
  )
})
