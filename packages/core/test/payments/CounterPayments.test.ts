import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { Audit } from "../../src/audit/Audit.ts"
import type { CounterPayment } from "../../src/payments/CounterPayment.ts"
import { CounterPayments } from "../../src/payments/CounterPayments.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { newFamily, newInvoice } from "../support/town.ts"
import { age, booksOf, newTill, tillWithin } from "./till.ts"

const services = CounterPayments.layer.pipe(Layer.provideMerge(tillWithin(10_000)))

/** A till whose staff record counter payments. */
const counter = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const till = yield* newTill
  const numbersOf = (...ids: ReadonlyArray<string>) =>
    Effect.map(
      sql<{ number: string }>`select number from invoices where ${sql.in("id", ids)} order by number`,
      (rows) => rows.map(({ number }) => number)
    )
  const record = (invoiceNumbers: ReadonlyArray<string>, more: Partial<CounterPayment> = {}, dryRun = false) =>
    CounterPayments.use((payments) =>
      payments.record(
        till.staff,
        { invoiceNumbers, means: "cash", amountCents: 1250, paidOn: "2026-01-20", reference: "", ...more },
        { dryRun }
      )
    )
  return { ...till, sql, numbersOf, record }
})

describeOnDatabase("a counter payment", services, (it) => {
  it.effect("covers what is due first, keeps its surplus apart, and is in the log", () =>
    Effect.gen(function* () {
      const { town, invoice, numbersOf, record, states } = yield* counter
      const [late, early] = [yield* invoice(1000), yield* invoice(500, { dueOn: "2026-02-01" })]
      const numbers = yield* numbersOf(late, early)
      const recorded = yield* record(numbers, { amountCents: 2000, reference: "R-1" })
      assert.deepStrictEqual(
        recorded.parts.map(({ amountCents, leftCents }) => [amountCents, leftCents]),
        [
          [500, 0],
          [1000, 0]
        ]
      )
      assert.strictEqual(recorded.surplusCents, 500)
      assert.deepStrictEqual(yield* booksOf(town), { payments: [2000], allocations: [500, 1000], mails: 0 })
      assert.deepStrictEqual(Object.values(yield* states), ["paid", "paid"])
      const [entry] = yield* Audit.use((audit) => audit.list(town.id, { subjectType: "payment", limit: 5 }))
      assert.deepInclude(entry, { action: "payment.record", subjectId: recorded.id ?? "", actor: "test" })
    })
  )

  it.effect("that is less than what is due leaves the rest to pay", () =>
    Effect.gen(function* () {
      const { invoice, numbersOf, record, states } = yield* counter
      const id = yield* invoice(2000)
      const { parts, surplusCents } = yield* record(yield* numbersOf(id))
      assert.deepStrictEqual([parts[0]?.leftCents, surplusCents, (yield* states)[id]], [750, 0, "partly-paid"])
    })
  )

  it.effect("in a dry run says the same and writes nothing", () =>
    Effect.gen(function* () {
      const { town, invoice, numbersOf, record } = yield* counter
      const numbers = yield* numbersOf(yield* invoice(1000))
      const tried = yield* record(numbers, {}, true)
      assert.deepStrictEqual((yield* booksOf(town)).payments, [])
      assert.deepStrictEqual({ ...(yield* record(numbers)), id: null }, tried)
    })
  )

  it.effect("given twice with one reference is written once, also at the same moment", () =>
    Effect.gen(function* () {
      const { town, invoice, numbersOf, record } = yield* counter
      const [first, second] = yield* numbersOf(yield* invoice(1250), yield* invoice(1250))
      const both = yield* Effect.all(
        [first, second].map((number) => Effect.result(record([number ?? ""], { reference: "CHQ 7", means: "cheque" }))),
        { concurrency: "unbounded" }
      )
      assert.deepStrictEqual(both.map(({ _tag }) => _tag).sort(), ["Failure", "Success"])
      const refused = yield* Effect.flip(record([first ?? ""], { reference: "CHQ 7", means: "cheque", amountCents: 3 }))
      assert.deepInclude(refused, { _tag: "PaymentAlreadyRecorded", reference: "CHQ 7", amountCents: 1250 })
      assert.deepStrictEqual((yield* booksOf(town)).payments, [1250])
    })
  )

  it.effect("is refused while the invoice is being paid online, until when is told", () =>
    Effect.gen(function* () {
      const { town, sql, invoice, numbersOf, record, start } = yield* counter
      const invoiceId = yield* invoice(1250)
      const { id } = yield* start(invoiceId)
      yield* age(id, 5)
      const [attempt] = yield* sql<{ startedAt: Date }>`select started_at from payment_attempts where id = ${id}`
      const [number = ""] = yield* numbersOf(invoiceId)
      const refused = yield* Effect.flip(record([number]))
      assert.deepInclude(refused, {
        _tag: "AttemptUnderWay",
        number,
        until: new Date((attempt?.startedAt.getTime() ?? 0) + 20 * 60_000)
      })
      assert.deepStrictEqual((yield* booksOf(town)).payments, [])
    })
  )

  it.effect("names the rule that it breaks and the limit", () =>
    Effect.gen(function* () {
      const { town, invoice, numbersOf, record } = yield* counter
      const [number = "", baby = ""] = yield* numbersOf(
        yield* invoice(1000),
        yield* invoice(1000, { regie: "petite-enfance" })
      )
      const { householdId } = yield* newFamily(town, null)
      yield* newInvoice(town, householdId, { number: "VOISIN01", cents: 1000 })
      assert.deepInclude(yield* Effect.flip(record([number, "INCONNU1"])), { numbers: ["INCONNU1"] })
      for (const [numbers, more, rule, limit] of [
        [[], {}, "no-invoice", ""],
        [[number, baby], {}, "several-regies", ""],
        [[number, "VOISIN01"], {}, "several-households", ""],
        [[number], { amountCents: 0 }, "amount", "100000000"],
        [[number], { amountCents: 100_000_001 }, "amount", "100000000"]
      ] as const) {
        assert.deepInclude(yield* Effect.flip(record(numbers, more)), { rule, limit })
      }
      assert.deepInclude(yield* Effect.flip(record([number], { paidOn: "2999-01-01" })), { rule: "future-day" })
      assert.deepStrictEqual((yield* booksOf(town)).payments, [])
    })
  )

  it.effect("of another town's invoice is refused as of one that does not exist", () =>
    Effect.gen(function* () {
      const { invoice, numbersOf } = yield* counter
      const numbers = yield* numbersOf(yield* invoice(1000))
      const elsewhere = yield* counter
      assert.deepInclude(yield* Effect.flip(elsewhere.record(numbers)), { _tag: "InvoicesUnknown", numbers })
    })
  )

  it.effect("taken by several counters at once never covers an invoice twice", () =>
    Effect.gen(function* () {
      const { town, invoice, numbersOf, record } = yield* counter
      const numbers = yield* numbersOf(yield* invoice(1000), yield* invoice(1000))
      const taken = yield* Effect.all(
        [numbers, [...numbers].reverse(), numbers].map((order) => record(order)),
        { concurrency: "unbounded" }
      )
      assert.strictEqual(
        taken.reduce((sum, { surplusCents }) => sum + surplusCents, 0),
        3 * 1250 - 2000
      )
      assert.deepStrictEqual(yield* booksOf(town), {
        payments: [1250, 1250, 1250],
        allocations: [250, 750, 1000],
        mails: 0
      })
    })
  )
})
