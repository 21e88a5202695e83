import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { Audit } from "../../src/audit/Audit.ts"
import { PaymentImports } from "../../src/payments/PaymentImports.ts"
import { paymentRows } from "../../src/payments/paymentRows.ts"
import { readCsv } from "../../src/platform/csv/readCsv.ts"
import { describeOnBothDatabases } from "../support/databases.ts"
import { age, booksOf, newTill, tillWithin } from "./till.ts"

const services = PaymentImports.layer.pipe(Layer.provideMerge(tillWithin(10_000)))

const keep = { dryRun: false, skipInvalid: false }

/** A counter whose staff import lists. */
const counter = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const till = yield* newTill
  const newNumber = Effect.fnUntraced(function* (...invoice: Parameters<typeof till.invoice>) {
    const id = yield* till.invoice(...invoice)
    const [row] = yield* sql<{ number: string }>`select number from invoices where id = ${id}`
    return { id, number: row?.number ?? "" }
  })
  const list = (lines: ReadonlyArray<string>, options: Partial<typeof keep> = {}) =>
    PaymentImports.use((imports) =>
      imports.import(
        till.staff,
        paymentRows(readCsv(new TextEncoder().encode(["factures;moyen;montant;jour;reference", ...lines].join("\n")))),
        { ...keep, ...options }
      )
    )
  return { ...till, newNumber, list }
})

describeOnBothDatabases("a list of counter payments", services, (it) => {
  it.effect("is recorded in its order, once however often it is imported, and is in the log", () =>
    Effect.gen(function* () {
      const { town, newNumber, list, states } = yield* counter
      const [first, second] = [yield* newNumber(1000), yield* newNumber(800)]
      const lines = [
        `${first.number};espèces;6,00;20/01/2026;R-1`,
        `${first.number} ${second.number};chèque;10,00;20/01/2026;CHQ 9`,
        `${second.number};ANCV;5,00;20/01/2026;R-1`
      ]
      const report = yield* list(lines)
      assert.deepInclude(report, { created: 3, unchanged: 0, imported: true, warningCount: 1 })
      assert.deepInclude(report.warnings[0], { line: 4, column: "montant", code: "surplus" })
      const books = { payments: [500, 600, 1000], allocations: [200, 400, 600, 600], mails: 0 }
      assert.deepStrictEqual(yield* booksOf(town), books)
      assert.deepStrictEqual(Object.values(yield* states), ["paid", "paid"])
      assert.deepInclude(yield* list(lines), { created: 0, unchanged: 3, imported: true })
      assert.deepStrictEqual(yield* booksOf(town), books)
      const entries = yield* Audit.use((audit) => audit.list(town.id, { subjectType: "import", limit: 5 }))
      assert.deepStrictEqual(
        entries.map(({ action, after }) => [action, (after as { amountCents: number }).amountCents]),
        [["payment.import", 2100]]
      )
    })
  )

  it.effect("with a bad line records nothing, or the rest when told to, and says what is wrong with which", () =>
    Effect.gen(function* () {
      const { town, newNumber, start, list } = yield* counter
      const [due, paying, baby] = [
        yield* newNumber(1000),
        yield* newNumber(900),
        yield* newNumber(700, { regie: "petite-enfance" })
      ]
      yield* age((yield* start(paying.id)).id, 5)
      const lines = [
        `${due.number};espèces;10;20/01/2026;R-1`,
        "INCONNUE1;espèces;10;20/01/2026;R-2",
        `${due.number} ${baby.number};espèces;10;20/01/2026;R-3`,
        `${paying.number};espèces;9;20/01/2026;R-4`,
        `${due.number};espèces;10;20/01/2199;R-5`,
        `${due.number};espèces;5;20/01/2026;R-1`,
        `${due.number};espèces;5;20/01/2026;`,
        "INCONNUE2;;5;20/01/2026;R-6"
      ]
      const refused = yield* list(lines)
      assert.strictEqual(refused.imported, false)
      assert.deepStrictEqual(
        refused.invalid.map(({ line, column, code }) => [line, column, code]),
        [
          [3, "factures", "unknown-invoice"],
          [4, "factures", "several-regies"],
          [5, "factures", "being-paid"],
          [6, "jour", "future-day"],
          [7, "reference", "twice-in-file"],
          [8, "reference", "required"],
          [9, "moyen", "required"],
          [9, "factures", "unknown-invoice"]
        ]
      )
      assert.deepStrictEqual((yield* booksOf(town)).payments, [])
      assert.deepInclude(yield* list(lines, { dryRun: true, skipInvalid: true }), { created: 1, imported: false })
      assert.deepStrictEqual((yield* booksOf(town)).payments, [])
      assert.deepInclude(yield* list(lines, { skipInvalid: true }), { created: 1, imported: true })
      assert.deepStrictEqual((yield* booksOf(town)).payments, [1000])
    })
  )

  it.effect("never changes a payment that is recorded: another amount or day under its reference is refused", () =>
    Effect.gen(function* () {
      const { town, newNumber, list } = yield* counter
      const { number } = yield* newNumber(1000)
      yield* list([`${number};espèces;4;20/01/2026;R-1`])
      for (const changed of [`${number};espèces;5;20/01/2026;R-1`, `${number};espèces;4;21/01/2026;R-1`]) {
        const { invalid } = yield* list([changed])
        assert.deepInclude(invalid[0], { line: 2, column: "reference", code: "already-recorded" })
      }
      assert.deepStrictEqual((yield* booksOf(town)).payments, [400])
    })
  )

  it.effect("imported by two agents at once is recorded once", () =>
    Effect.gen(function* () {
      const { town, newNumber, list } = yield* counter
      const { number } = yield* newNumber(1000)
      const lines = [`${number};espèces;4;20/01/2026;R-1`, `${number};espèces;6;20/01/2026;R-2`]
      const both = yield* Effect.all([list(lines), list(lines)], { concurrency: "unbounded" })
      assert.deepStrictEqual(both.map(({ created, unchanged }) => [created, unchanged]).sort(), [
        [0, 2],
        [2, 0]
      ])
      assert.deepStrictEqual((yield* booksOf(town)).payments, [400, 600])
    })
  )
})
