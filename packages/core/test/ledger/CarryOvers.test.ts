import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { Audit } from "../../src/audit/Audit.ts"
import { Invoices } from "../../src/invoices/Invoices.ts"
import { CarryOvers } from "../../src/ledger/CarryOvers.ts"
import { Refunds } from "../../src/ledger/Refunds.ts"
import { CounterPayments } from "../../src/payments/CounterPayments.ts"
import { age, booksOf, newTill, tillWithin } from "../payments/till.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { newFamily, newInvoice } from "../support/town.ts"

const services = Layer.mergeAll(CarryOvers.layer, CounterPayments.layer, Refunds.layer).pipe(
  Layer.provideMerge(tillWithin(10_000))
)

/** A counter payment of 15 € for an invoice of 10 €, and its staff. */
const overpaid = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const till = yield* newTill
  const numberOf = (id: string) =>
    Effect.map(sql<{ number: string }>`select number from invoices where id = ${id}`, ([row]) => row?.number ?? "")
  const newNumber = (...invoice: Parameters<typeof till.invoice>) =>
    Effect.flatMap(till.invoice(...invoice), (id) => Effect.map(numberOf(id), (number) => ({ id, number })))
  const first = yield* newNumber(1000)
  const { id: paymentId } = yield* CounterPayments.use((payments) =>
    payments.record(
      till.staff,
      { invoiceNumbers: [first.number], means: "cash", amountCents: 1500, paidOn: "2026-01-20", reference: "" },
      { dryRun: false }
    )
  )
  const carryOver = (numbers: ReadonlyArray<string>, dryRun = false) =>
    CarryOvers.use((overs) => overs.carryOver(till.staff, paymentId ?? "", numbers, { dryRun }))
  const surplus = Invoices.use((invoices) => invoices.surplusCents(till.family))
  return { ...till, sql, first, newNumber, paymentId: paymentId ?? "", carryOver, surplus }
})

describeOnDatabase("a surplus that is carried over", services, (it) => {
  it.effect("covers what is due first, is in the log, and the family sees where it went", () =>
    Effect.gen(function* () {
      const { town, family, paymentId, newNumber, carryOver, states, surplus } = yield* overpaid
      const [late, early] = [yield* newNumber(400), yield* newNumber(300, { dueOn: "2026-02-01" })]
      assert.strictEqual(yield* surplus, 500)
      const carried = yield* carryOver([late.number, early.number])
      assert.deepStrictEqual(
        carried.parts.map(({ number, amountCents, leftCents }) => [number, amountCents, leftCents]),
        [
          [early.number, 300, 0],
          [late.number, 200, 200]
        ]
      )
      assert.strictEqual(carried.surplusCents, 0)
      assert.strictEqual(yield* surplus, 0)
      const now = yield* states
      assert.deepStrictEqual([now[early.id], now[late.id]], ["paid", "partly-paid"])
      const { payments } = yield* Invoices.use((invoices) => invoices.detail(family, early.id))
      assert.strictEqual(payments.length, 1)
      assert.instanceOf(payments[0]?.carriedOverAt, Date)
      const [entry] = yield* Audit.use((audit) => audit.list(town.id, { subjectId: paymentId, limit: 1 }))
      assert.deepInclude(entry, { action: "payment.carry-over", actor: "test", before: { surplusCents: 500 } })
    })
  )

  it.effect("in a dry run says the same and writes nothing", () =>
    Effect.gen(function* () {
      const { newNumber, carryOver, surplus } = yield* overpaid
      const { number } = yield* newNumber(2000)
      const tried = yield* carryOver([number], true)
      assert.strictEqual(yield* surplus, 500)
      assert.deepStrictEqual(yield* carryOver([number]), tried)
    })
  )

  it.effect("never covers another household's invoice, another régie's, nor one that claims nothing", () =>
    Effect.gen(function* () {
      const { town, first, newNumber, carryOver, surplus } = yield* overpaid
      const baby = yield* newNumber(1000, { regie: "petite-enfance" })
      const { householdId } = yield* newFamily(town, null)
      yield* newInvoice(town, householdId, { number: "VOISIN02", cents: 1000 })
      for (const [number, rule] of [
        [baby.number, "other-regie"],
        ["VOISIN02", "other-household"],
        [first.number, "nothing-due"]
      ] as const) {
        assert.deepInclude(yield* Effect.flip(carryOver([number])), { _tag: "CarryOverUnfit", rule, number })
      }
      assert.deepInclude(yield* Effect.flip(carryOver(["INCONNU2"])), { numbers: ["INCONNU2"] })
      assert.deepInclude(yield* Effect.flip(carryOver([])), { _tag: "InvoicesUnknown", numbers: [] })
      assert.strictEqual(yield* surplus, 500)
    })
  )

  it.effect("waits while its invoice is being paid online", () =>
    Effect.gen(function* () {
      const { newNumber, start, carryOver, surplus } = yield* overpaid
      const { id, number } = yield* newNumber(1000)
      yield* age((yield* start(id)).id, 5)
      assert.deepInclude(yield* Effect.flip(carryOver([number])), { _tag: "AttemptUnderWay", number })
      assert.strictEqual(yield* surplus, 500)
    })
  )

  it.effect("to several invoices and given back at the same moment is spent once", () =>
    Effect.gen(function* () {
      const { town, staff, paymentId, newNumber, carryOver, surplus } = yield* overpaid
      const [one, other] = [yield* newNumber(500), yield* newNumber(500)]
      const refund = Refunds.use((refunds) =>
        refunds.refund(staff, paymentId, { amountCents: 500, reason: "Trop-perçu" }, { dryRun: false })
      )
      const ends = yield* Effect.all(
        [Effect.result(carryOver([one.number])), Effect.result(carryOver([other.number])), Effect.result(refund)],
        { concurrency: "unbounded" }
      )
      assert.deepStrictEqual(ends.map(({ _tag }) => _tag).sort(), ["Failure", "Failure", "Success"])
      assert.strictEqual(yield* surplus, 0)
      assert.deepStrictEqual((yield* booksOf(town)).payments, [1500])
    })
  )

  it.effect("that is none is refused", () =>
    Effect.gen(function* () {
      const { newNumber, carryOver } = yield* overpaid
      const [one, other] = [yield* newNumber(500), yield* newNumber(500)]
      yield* carryOver([one.number])
      assert.deepInclude(yield* Effect.flip(carryOver([other.number])), { rule: "no-surplus" })
    })
  )
})
