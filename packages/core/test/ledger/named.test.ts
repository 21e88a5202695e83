import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { Invoices } from "../../src/invoices/Invoices.ts"
import { CarryOvers } from "../../src/ledger/CarryOvers.ts"
import { CreditNotes } from "../../src/ledger/CreditNotes.ts"
import { Refunds } from "../../src/ledger/Refunds.ts"
import { CounterPayments } from "../../src/payments/CounterPayments.ts"
import { PaymentRecords } from "../../src/payments/PaymentRecords.ts"
import { newTill, tillWithin } from "../payments/till.ts"
import { describeOnDatabase } from "../support/databases.ts"

const services = Layer.mergeAll(CarryOvers.layer, CreditNotes.layer, CounterPayments.layer, Refunds.layer).pipe(
  Layer.provideMerge(tillWithin(10_000))
)
const real = { dryRun: false }
const dry = { dryRun: true }

const numberOf = (id: string) =>
  SqlClient.SqlClient.use((sql) =>
    Effect.map(sql<{ number: string }>`select number from invoices where id = ${id}`, ([row]) => row?.number ?? "")
  )

describeOnDatabase("a payment", services, (it) => {
  it.effect("is refunded and carried over by any name by which it is shown", () =>
    Effect.gen(function* () {
      const { staff, invoice } = yield* newTill
      const [first, second] = [yield* numberOf(yield* invoice(1000)), yield* numberOf(yield* invoice(100))]
      const cheque = {
        invoiceNumbers: [first],
        means: "cheque",
        amountCents: 1500,
        paidOn: "2026-01-20",
        reference: "CHQ 1"
      } as const
      const { id } = yield* CounterPayments.use((counter) => counter.record(staff, cheque, real))
      for (const name of ["CHQ 1", " CHQ 1 ", id ?? "", (id ?? "").toUpperCase()]) {
        const shown = yield* PaymentRecords.use((records) => records.find(staff, name))
        assert.strictEqual(shown.paymentId, id)
        const refund = { amountCents: 500, reason: "Trop-perçu" }
        assert.deepInclude(yield* Refunds.use((refunds) => refunds.refund(staff, name, refund, dry)), {
          surplusCents: 0
        })
        const carried = yield* CarryOvers.use((overs) => overs.carryOver(staff, name, [second], dry))
        assert.strictEqual(carried.surplusCents, 400)
      }
      const unknown = Refunds.use((refunds) => refunds.refund(staff, "CHQ 2", { amountCents: 1, reason: "?" }, dry))
      assert.strictEqual((yield* Effect.flip(unknown))._tag, "PaymentNotFound")
    })
  )
})

describeOnDatabase("an invoice", services, (it) => {
  it.effect("is shown, credited and paid by any name by which it is shown", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const { staff, town, invoice, start } = yield* newTill
      const id = yield* invoice(1000)
      const number = yield* numberOf(id)
      const note = yield* CreditNotes.use((notes) =>
        notes.issue(staff, number, { amountCents: 100, reason: "Absence" }, real)
      )
      const { id: attemptId } = yield* start(id)
      const [attempt] = yield* sql<{ refdet: string }>`select refdet from payment_attempts where id = ${attemptId}`
      const names = [
        number,
        number.toLowerCase(),
        `n° ${number}`,
        ` N°${number} `,
        id,
        note.number,
        attempt?.refdet ?? ""
      ]
      for (const name of names) {
        assert.strictEqual((yield* Invoices.use((invoices) => invoices.byNumber(staff, name))).id, id, name)
        const paid = {
          invoiceNumbers: [name],
          means: "cash",
          amountCents: 100,
          paidOn: "2026-01-20",
          reference: ""
        } as const
        const underWay = yield* Effect.flip(CounterPayments.use((counter) => counter.record(staff, paid, dry)))
        assert.deepInclude(underWay, { _tag: "AttemptUnderWay", number })
        const credited = yield* Effect.flip(
          CreditNotes.use((notes) => notes.issue(staff, name, { reason: "Absence" }, dry))
        )
        assert.deepInclude(credited, { _tag: "AttemptUnderWay", number })
      }
      const elsewhere = yield* newTill
      assert.isTrue(elsewhere.town.id !== town.id)
      const foreign = Invoices.use((invoices) => invoices.byNumber(elsewhere.staff, number))
      assert.strictEqual((yield* Effect.flip(foreign))._tag, "InvoiceNotFound")
    })
  )
})
