import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { Audit } from "../../src/audit/Audit.ts"
import { Invoices } from "../../src/invoices/Invoices.ts"
import { CreditNotes, type CreditOrder } from "../../src/ledger/CreditNotes.ts"
import { CounterPayments } from "../../src/payments/CounterPayments.ts"
import { age, newTill, tillWithin } from "../payments/till.ts"
import { describeOnDatabase } from "../support/databases.ts"

const services = Layer.mergeAll(CreditNotes.layer, CounterPayments.layer).pipe(Layer.provideMerge(tillWithin(10_000)))

/** An invoice of 42.50 €. */
const issued = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const till = yield* newTill
  const invoiceId = yield* till.invoice(4250)
  const [row] = yield* sql<{ number: string }>`select number from invoices where id = ${invoiceId}`
  const number = row?.number ?? ""
  const credit = (order: Partial<CreditOrder> = {}, dryRun = false) =>
    CreditNotes.use((notes) => notes.issue(till.staff, number, { reason: "Absence justifiée", ...order }, { dryRun }))
  const detail = Invoices.use((invoices) => invoices.detail(till.family, invoiceId))
  return { ...till, sql, invoiceId, number, credit, detail }
})

describeOnDatabase("a credit note", services, (it) => {
  it.effect("of a part leaves the rest to pay, and of all cancels: the family reads why, the log who", () =>
    Effect.gen(function* () {
      const { town, number, credit, detail, invoiceId } = yield* issued
      assert.deepInclude(yield* credit({ amountCents: 1000 }, true), { number: `AV${number}`, leftCents: 3250 })
      assert.strictEqual((yield* detail).creditedCents, 0)
      assert.deepInclude(yield* credit({ amountCents: 1000 }), { number: `AV${number}`, leftCents: 3250 })
      assert.deepInclude(yield* credit(), { number: `AV${number}-2`, amountCents: 3250, leftCents: 0 })
      const { state, creditNotes } = yield* detail
      assert.strictEqual(state, "cancelled")
      assert.deepStrictEqual(
        creditNotes.map(({ amountCents, reason }) => [amountCents, reason]),
        [
          [1000, "Absence justifiée"],
          [3250, "Absence justifiée"]
        ]
      )
      const entries = yield* Audit.use((audit) => audit.list(town.id, { subjectId: invoiceId, limit: 5 }))
      assert.deepStrictEqual(
        entries.map(({ action, actor }) => [action, actor]),
        [
          ["invoice.credit", "test"],
          ["invoice.credit", "test"]
        ]
      )
    })
  )

  it.effect("never exceeds what is left to pay, in the database either", () =>
    Effect.gen(function* () {
      const { town, sql, staff, number, invoiceId, credit } = yield* issued
      yield* CounterPayments.use((counter) =>
        counter.record(
          staff,
          { invoiceNumbers: [number], means: "cash", amountCents: 4000, paidOn: "2026-01-20", reference: "" },
          { dryRun: false }
        )
      )
      for (const amountCents of [251, 0, -1]) {
        assert.deepInclude(yield* Effect.flip(credit({ amountCents })), { _tag: "NothingToCredit", limitCents: 250 })
      }
      const behind = yield* Effect.flip(sql`insert into credit_notes
        (town_id, id, invoice_id, number, issued_on, amount_cents, reason, recorded_at)
        values (${town.id}, gen_random_uuid(), ${invoiceId}, 'AVTROP', '2026-01-20', 251, 'trop', now())`)
      assert.include(String(behind.reason.cause), "would be paid twice")
      yield* credit()
      assert.deepInclude(yield* Effect.flip(credit()), { _tag: "NothingToCredit", limitCents: 0 })
    })
  )

  it.effect("is refused while the invoice is being paid online, for an unknown invoice and a number that exists", () =>
    Effect.gen(function* () {
      const { staff, invoice, start, credit, invoiceId, number } = yield* issued
      yield* credit({ amountCents: 100, number: "AV2026-1" })
      const twice = yield* Effect.flip(credit({ amountCents: 100, number: "AV2026-1" }))
      assert.deepInclude(twice, { _tag: "CreditNoteKnown", number: "AV2026-1" })
      yield* age((yield* start(invoiceId)).id, 5)
      assert.deepInclude(yield* Effect.flip(credit()), { _tag: "AttemptUnderWay", number })
      const elsewhere = yield* issued
      for (const unknown of ["INCONNU3", elsewhere.number]) {
        const refused = yield* Effect.flip(
          CreditNotes.use((notes) => notes.issue(staff, unknown, { reason: "Erreur" }, { dryRun: false }))
        )
        assert.deepInclude(refused, { _tag: "InvoicesUnknown", numbers: [unknown] })
      }
      assert.isString(yield* invoice(100))
    })
  )

  it.effect("issued by two agents at once is issued once", () =>
    Effect.gen(function* () {
      const { credit, detail } = yield* issued
      const both = yield* Effect.all([Effect.result(credit()), Effect.result(credit())], { concurrency: "unbounded" })
      assert.deepStrictEqual(both.map(({ _tag }) => _tag).sort(), ["Failure", "Success"])
      assert.strictEqual((yield* detail).creditedCents, 4250)
    })
  )
})
