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

  it.effect("of what is paid makes a surplus, and never exceeds the invoice, in the database either", () =>
    Effect.gen(function* () {
      const { town, sql, staff, family, number, invoiceId, credit, detail } = yield* issued
      const pay = (amountCents: number, paidOn: string) =>
        CounterPayments.use((counter) =>
          counter.record(
            staff,
            { invoiceNumbers: [number], means: "cash", amountCents, paidOn, reference: "" },
            { dryRun: false }
          )
        )
      yield* pay(1000, "2026-01-20")
      yield* pay(3000, "2026-01-21")
      for (const amountCents of [4251, 0, -1]) {
        assert.deepInclude(yield* Effect.flip(credit({ amountCents })), { _tag: "NothingToCredit", limitCents: 4250 })
      }
      const behind = yield* Effect.flip(sql`insert into credit_notes
        (town_id, id, invoice_id, number, issued_on, amount_cents, reason, recorded_at)
        values (${town.id}, gen_random_uuid(), ${invoiceId}, 'AVTROP', '2026-01-20', 251, 'trop', now())`)
      assert.include(String(behind.reason.cause), "would be paid twice")
      // 2.50 € is left to pay, 5 € of the last payment is freed
      assert.deepInclude(yield* credit({ amountCents: 750 }), { leftCents: 0, surplusCents: 500 })
      const { state, payments } = yield* detail
      assert.strictEqual(state, "credited")
      assert.deepStrictEqual(
        payments.map(({ amountCents }) => amountCents),
        [1000, 2500]
      )
      const surplus = Invoices.use((invoices) => invoices.surplusCents(family))
      assert.strictEqual(yield* surplus, 500)
      assert.deepInclude(yield* credit({ amountCents: "whole" }), {
        amountCents: 3500,
        leftCents: 0,
        surplusCents: 3500
      })
      assert.strictEqual((yield* detail).state, "cancelled")
      assert.strictEqual(yield* surplus, 4000)
      assert.deepInclude(yield* Effect.flip(credit({ amountCents: "whole" })), { limitCents: 0 })
      const freed =
        yield* Effect.flip(sql`insert into payment_releases (town_id, credit_note_id, payment_id, invoice_id, amount_cents)
        select r.town_id, n.id, r.payment_id, r.invoice_id, 1 from payment_releases r
        join credit_notes n on n.town_id = r.town_id and n.id <> r.credit_note_id
        where r.town_id = ${town.id} and not exists (select 1 from payment_releases o where o.town_id = r.town_id
          and o.credit_note_id = n.id and o.payment_id = r.payment_id)`)
      assert.include(String(freed.reason.cause), "covers less than that")
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
