import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import fc from "fast-check"
import { InvoiceReports } from "../../../src/invoices/reporting/InvoiceReports.ts"
import type { ReportCell, ReportKey } from "../../../src/invoices/reporting/Report.ts"
import { newId } from "../../../src/platform/ids/Ids.ts"
import { describeOnDatabase } from "../../support/databases.ts"
import { newTown } from "../../support/town.ts"
import {
  book,
  draftOctober,
  evening,
  familyToInvoice,
  issueOctober,
  meal,
  runServices,
  schoolDays,
  townToInvoice
} from "../issuing/runsUnderTest.ts"

const services = Layer.mergeAll(runServices, InvoiceReports.layer)

const Written = fc.record({
  lines: fc.array(
    fc.record({
      cents: fc.integer({ min: 1, max: 99_999 }),
      component: fc.constantFrom("care", "meal", "other", null)
    }),
    { minLength: 1, maxLength: 7 }
  ),
  creditedPart: fc.integer({ min: 0, max: 100 }),
  paidPart: fc.integer({ min: 0, max: 100 })
})

const sums = (rows: ReadonlyArray<Pick<ReportCell, "invoicedCents" | "creditedCents" | "paidCents">>) => ({
  invoicedCents: rows.reduce((sum, row) => sum + row.invoicedCents, 0),
  creditedCents: rows.reduce((sum, row) => sum + row.creditedCents, 0),
  paidCents: rows.reduce((sum, row) => sum + row.paidCents, 0)
})

const limits = [60_000, 120_000]
const cells = (staff: Parameters<typeof draftOctober>[0], filter: object, ...keys: ReadonlyArray<ReportKey>) =>
  InvoiceReports.use((reports) => reports.cells(staff, filter, new Set(keys), limits))

describeOnDatabase("reports on invoices", services, (it) => {
  it.effect("add up with the ledger to the cent, whatever is credited and paid of invoices", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const { town, staff } = yield* newTown()
      const family = yield* familyToInvoice(staff, "F1")
      for (const [index, { lines, creditedPart, paidPart }] of fc.sample(Written, { numRuns: 40, seed: 7 }).entries()) {
        const id = yield* newId
        const total = lines.reduce((sum, { cents }) => sum + cents, 0)
        const credited = Math.floor((total * creditedPart) / 100)
        const paid = Math.floor(((total - credited) * paidPart) / 100)
        yield* sql`insert into invoices (town_id, id, household_id, regie_code, number, issued_on, due_on, period, total_cents,
            content_hash, recorded_at)
          values (${town.id}, ${id}, ${family.householdId}, 'enfance', ${`R${100_000 + index}`}, '2026-11-02', '2026-12-02',
            'Octobre 2026', ${total}, ${new Uint8Array([1])}, now())`
        for (const [position, { cents, component }] of lines.entries()) {
          yield* sql`insert into invoice_lines (town_id, invoice_id, position, child_id, activity, description, quantity,
              unit_price_cents, amount_cents, component)
            values (${town.id}, ${id}, ${position + 1}, ${family.childId}, 'Accueil', 'Heures', '1', ${cents}, ${cents}, ${component})`
        }
        if (credited > 0) {
          yield* sql`insert into credit_notes (town_id, id, invoice_id, number, issued_on, amount_cents, reason, recorded_at)
            values (${town.id}, ${yield* newId}, ${id}, ${`AV${index}`}, '2026-11-03', ${credited}, 'Erreur', now())`
        }
        if (paid > 0) {
          const paymentId = yield* newId
          yield* sql`insert into payments (town_id, id, household_id, regie_code, means, amount_cents, authorisation, paid_at, recorded_at)
            values (${town.id}, ${paymentId}, ${family.householdId}, 'enfance', 'cash', ${paid}, '', now(), now())`
          yield* sql`insert into payment_allocations (town_id, payment_id, invoice_id, amount_cents)
            values (${town.id}, ${paymentId}, ${id}, ${paid})`
        }
      }
      const [ledger] =
        yield* sql`select sum(total_cents)::int as invoiced_cents, sum(credited_cents)::int as credited_cents,
        sum(paid_cents)::int as paid_cents from receivables where town_id = ${town.id}`
      const byComponent = yield* cells(staff, {}, "component")
      assert.strictEqual(byComponent.length, 4)
      assert.deepEqual(sums(byComponent), ledger)
      assert.deepEqual(sums(yield* cells(staff, { period: "2026-10" }, "service", "component", "band", "site")), ledger)
      assert.deepEqual(yield* cells(staff, { period: "2026-09" }, "component"), [])
      const whole = yield* InvoiceReports.use((reports) =>
        Effect.gen(function* () {
          let cents = 0
          const count = yield* reports.each(staff, {}, (some) =>
            Effect.sync(() => {
              cents += some.flatMap(({ lines }) => lines).reduce((sum, { amountCents }) => sum + amountCents, 0)
            })
          )
          return { cents, count }
        })
      )
      assert.deepEqual(whole, { cents: ledger?.["invoicedCents"] as number, count: 40 })
    })
  )

  it.effect("tell a run's lines apart by activity, component, quotient band and site", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const { staff, town } = yield* townToInvoice()
      yield* sql`update slots set place = case when day < '2026-10-05' then 'nord' else 'sud' end where town_id = ${town.id}
        and activity = 'restauration'`
      const one = yield* familyToInvoice(staff, "F1", [2018], 500)
      const other = yield* familyToInvoice(staff, "F2", [2018], 900)
      const unknown = yield* familyToInvoice(staff, "F3", [2018], null)
      // three of five meals in the south
      yield* book(staff, one, meal, schoolDays.slice(0, 5))
      yield* book(staff, other, evening, schoolDays.slice(0, 1))
      yield* book(staff, unknown, meal, schoolDays.slice(0, 1))
      yield* draftOctober(staff)
      yield* issueOctober(staff)
      const found = yield* cells(staff, { period: "2026-10" }, "activity", "component", "band", "site")
      assert.deepEqual(
        found.map(({ activityCode, component, band, site, invoicedCents }) => [
          ...[activityCode, component, band, site, invoicedCents]
        ]),
        [
          ["periscolaire", "care", 1, "", 230],
          ["restauration", "meal", null, "nord", 450],
          ["restauration", "meal", 0, "sud", 1300]
        ]
      )
    })
  )
})
