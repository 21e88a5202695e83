import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { Audit } from "../../src/audit/Audit.ts"
import { Refunds } from "../../src/ledger/Refunds.ts"
import { CounterPayments } from "../../src/payments/CounterPayments.ts"
import { PaymentRecords } from "../../src/payments/PaymentRecords.ts"
import { newTill, tillWithoutPayFip } from "../payments/till.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { newTown } from "../support/town.ts"

const services = Layer.mergeAll(CounterPayments.layer, PaymentRecords.layer, Refunds.layer).pipe(
  Layer.provideMerge(tillWithoutPayFip)
)

/** A counter payment of 15 € for an invoice of 10 €. */
const overpaid = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const { town, staff, invoice } = yield* newTill
  const invoiceId = yield* invoice(1000)
  const [row] = yield* sql<{ number: string }>`select number from invoices where id = ${invoiceId}`
  const { id } = yield* CounterPayments.use((payments) =>
    payments.record(
      staff,
      { invoiceNumbers: [row?.number ?? ""], means: "cash", amountCents: 1500, paidOn: "2026-01-20", reference: "" },
      { dryRun: false }
    )
  )
  const paymentId = id ?? ""
  const refund = (amountCents: number, dryRun = false) =>
    Refunds.use((refunds) => refunds.refund(staff, paymentId, { amountCents, reason: "Trop-perçu" }, { dryRun }))
  const listed = Effect.map(
    PaymentRecords.use((records) => records.list(staff, {})),
    (rows) => rows.map((payment) => [payment.paymentId, payment.amountCents, payment.surplusCents])
  )
  return { town, staff, paymentId, refund, listed }
})

describeOnDatabase("a refund", services, (it) => {
  it.effect("lowers the surplus that staff see, and is in the log with its reason", () =>
    Effect.gen(function* () {
      const { town, paymentId, refund, listed } = yield* overpaid
      assert.deepStrictEqual(yield* listed, [[paymentId, 1500, 500]])
      assert.strictEqual((yield* refund(200)).surplusCents, 300)
      assert.deepStrictEqual(yield* listed, [[paymentId, 1500, 300]])
      const [entry] = yield* Audit.use((audit) => audit.list(town.id, { subjectId: paymentId, limit: 1 }))
      assert.deepInclude(entry, { action: "payment.refund", before: { surplusCents: 500 } })
      assert.deepStrictEqual(entry?.after, { surplusCents: 300, amountCents: 200, reason: "Trop-perçu" })
    })
  )

  it.effect("never exceeds the surplus, and says what is left of it", () =>
    Effect.gen(function* () {
      const { refund, listed } = yield* overpaid
      for (const cents of [501, 0, -1]) {
        assert.deepInclude(yield* Effect.flip(refund(cents)), { _tag: "NothingToRefund", limitCents: 500 })
      }
      yield* refund(500)
      assert.deepInclude(yield* Effect.flip(refund(1)), { _tag: "NothingToRefund", limitCents: 0 })
      assert.strictEqual((yield* listed)[0]?.[2], 0)
    })
  )

  it.effect("given by several at once goes out once", () =>
    Effect.gen(function* () {
      const { refund, listed } = yield* overpaid
      const results = yield* Effect.all(
        Array.from({ length: 5 }, () => Effect.result(refund(300))),
        { concurrency: "unbounded" }
      )
      assert.strictEqual(results.filter(({ _tag }) => _tag === "Success").length, 1)
      assert.strictEqual((yield* listed)[0]?.[2], 200)
    })
  )

  it.effect("in a dry run writes nothing", () =>
    Effect.gen(function* () {
      const { refund, listed } = yield* overpaid
      assert.deepInclude(yield* refund(500, true), { id: null, surplusCents: 0 })
      assert.strictEqual((yield* listed)[0]?.[2], 500)
    })
  )

  it.effect("of a payment that is not the town's is refused as of one that does not exist", () =>
    Effect.gen(function* () {
      const { paymentId } = yield* overpaid
      const { staff } = yield* newTown()
      for (const id of [paymentId, "nothing"]) {
        const refused = yield* Effect.flip(
          Refunds.use((refunds) =>
            refunds.refund(staff, id, { amountCents: 1, reason: "Trop-perçu" }, { dryRun: false })
          )
        )
        assert.strictEqual(refused._tag, "PaymentNotFound")
      }
    })
  )
})
