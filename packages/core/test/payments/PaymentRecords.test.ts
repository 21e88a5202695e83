import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { CarryOvers } from "../../src/ledger/CarryOvers.ts"
import { DailyClosings } from "../../src/ledger/DailyClosings.ts"
import { type Movement, movementsCsv } from "../../src/ledger/ledgerExport.ts"
import { Movements } from "../../src/ledger/Movements.ts"
import { Refunds } from "../../src/ledger/Refunds.ts"
import { AttemptReconciliation } from "../../src/payments/AttemptReconciliation.ts"
import { CounterPayments } from "../../src/payments/CounterPayments.ts"
import { PaymentRecords } from "../../src/payments/PaymentRecords.ts"
import { todayInParis } from "../../src/platform/time/today.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { newTill, pay, tillWithin } from "./till.ts"

const services = Layer.mergeAll(
  CarryOvers.layer,
  CounterPayments.layer,
  DailyClosings.layer,
  Movements.layer,
  PaymentRecords.layer,
  Refunds.layer
).pipe(Layer.provideMerge(tillWithin(10_000)))

/**
 * A régie's day: 15 € in cash for an invoice of 10 €, of which 2 € were given back and 3 € put towards another; a card payment of
 * 12,50 €; an attempt that is under way.
 */
const day = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const till = yield* newTill
  const { staff, invoice, start } = till
  const today = yield* todayInParis
  const numberOf = (id: string) =>
    Effect.map(sql<{ number: string }>`select number from invoices where id = ${id}`, ([row]) => row?.number ?? "")
  const [paidInCash, next] = [yield* invoice(1000), yield* invoice(800)]
  const counted = yield* CounterPayments.use((counter) =>
    Effect.flatMap(numberOf(paidInCash), (number) =>
      counter.record(
        staff,
        { invoiceNumbers: [number], means: "cash", amountCents: 1500, paidOn: today, reference: "R-1" },
        { dryRun: false }
      )
    )
  )
  const cash = counted.id ?? ""
  yield* Refunds.use((refunds) =>
    refunds.refund(staff, cash, { amountCents: 200, reason: "=Erreur" }, { dryRun: false })
  )
  const nextNumber = yield* numberOf(next)
  yield* CarryOvers.use((overs) => overs.carryOver(staff, cash, [nextNumber], { dryRun: false }))
  const byCard = yield* start(yield* invoice(1250))
  yield* pay(byCard.idop)
  yield* AttemptReconciliation.use((reconciliation) => reconciliation.ofOperation(byCard.idop))
  const open = yield* start(yield* invoice(900))
  const records = yield* PaymentRecords
  return { ...till, sql, today, cash, nextNumber, byCard, open, records }
})

describeOnDatabase("the records of payments", services, (it) => {
  it.effect("are listed by state, surplus, régie and day", () =>
    Effect.gen(function* () {
      const { staff, today, cash, byCard, open, records } = yield* day
      const ids = (filter: Parameters<typeof records.list>[1]) =>
        Effect.map(records.list(staff, filter), (rows) => rows.map((row) => row.attemptId ?? row.paymentId).sort())
      assert.deepStrictEqual(yield* ids({}), [cash, byCard.id, open.id].sort())
      assert.deepStrictEqual(yield* ids({ state: "pending" }), [open.id])
      assert.deepStrictEqual(yield* ids({ state: "paid", from: today, to: today }), [cash, byCard.id].sort())
      assert.deepStrictEqual(yield* ids({ surplus: true }), [])
      assert.deepStrictEqual(yield* ids({ regie: "petite-enfance" }), [])
      assert.deepStrictEqual(yield* ids({ to: "2026-01-01" }), [])
    })
  )

  it.effect("tell of one payment what it covers, what was given back and what was put towards another invoice", () =>
    Effect.gen(function* () {
      const { staff, cash, nextNumber, byCard, records } = yield* day
      const found = yield* records.find(staff, "R-1")
      assert.deepInclude(found, { paymentId: cash, amountCents: 1500, surplusCents: 0, attempt: null })
      assert.deepStrictEqual(
        found.parts.map(({ amountCents, carriedOverAt }) => [amountCents, carriedOverAt === null]),
        [
          [1000, true],
          [300, false]
        ]
      )
      assert.strictEqual(found.parts[1]?.invoice, nextNumber)
      assert.deepInclude(found.refunds[0], { amountCents: 200, reason: "=Erreur" })
      const online = yield* records.find(staff, byCard.id)
      assert.deepInclude(online, { state: "paid", means: "card", refunds: [] })
      assert.deepInclude(online.attempt, { mode: "T", resultCode: "P", nextCheckAt: null })
      for (const name of [online.refdet, online.paymentId?.slice(-8) ?? "", byCard.id.slice(-8).toUpperCase()]) {
        assert.strictEqual((yield* records.find(staff, name)).paymentId, online.paymentId)
      }
    })
  )

  it.effect("say that there is no such payment, and which ones share a number", () =>
    Effect.gen(function* () {
      const { staff, sql, cash, records } = yield* day
      const elsewhere = yield* day
      for (const named of ["", "rien", elsewhere.cash]) {
        assert.strictEqual((yield* Effect.flip(records.find(staff, named)))._tag, "PaymentNotFound")
      }
      yield* sql`insert into payments (town_id, id, household_id, regie_code, means, amount_cents, reference, paid_at, recorded_at)
        select town_id, gen_random_uuid(), household_id, regie_code, 'cheque', 1, reference, paid_at, recorded_at
        from payments where id = ${cash}`
      const several = yield* Effect.flip(records.find(staff, "R-1"))
      assert.strictEqual(several._tag === "SeveralPayments" ? several.ids.length : 0, 2)
    })
  )

  it.effect("list every movement of money once: together they are the journal, and formulas are neutralised", () =>
    Effect.gen(function* () {
      const { staff, today } = yield* day
      const ledger = yield* Movements
      const movements: Array<Movement> = []
      const filter = { regie: "enfance", from: today, to: today }
      const count = yield* ledger.each(staff, filter, (some) => Effect.sync(() => void movements.push(...some)))
      assert.deepStrictEqual(movements.map((each) => [each.kind, each.receivedCents, each.coveredCents]).sort(), [
        ["carry-over", 0, 300],
        ["payment", 1000, 1000],
        ["payment", 1250, 1250],
        ["refund", -200, 0],
        ["surplus", 500, 0]
      ])
      assert.strictEqual(count, movements.length)
      const { total } = yield* DailyClosings.use((journals) => journals.ofDay(staff, "enfance", today))
      assert.strictEqual(
        movements.reduce((sum, { receivedCents }) => sum + receivedCents, 0),
        total.totalCents
      )
      const csv = movementsCsv.lines(movements, (means) => means)
      assert.include(csv, ";remboursement;")
      assert.include(csv, `;"-2,00";"0,00";cash;R-1;;'=Erreur;`)
      const none = yield* ledger.each(staff, { to: "2026-01-01" }, () => Effect.void)
      assert.strictEqual(none, 0)
    })
  )
})
