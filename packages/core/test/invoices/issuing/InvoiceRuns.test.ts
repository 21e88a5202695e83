import { assert } from "@effect/vitest"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { InvoiceRuns } from "../../../src/invoices/issuing/InvoiceRuns.ts"
import { describeOnBothDatabases } from "../../support/databases.ts"
import {
  book,
  draftLines,
  draftOctober,
  evening,
  familyToInvoice,
  issueOctober,
  meal,
  runServices,
  schoolDays,
  townToInvoice
} from "./runsUnderTest.ts"

const issuedNumbers = (townId: string) =>
  SqlClient.SqlClient.use(
    (sql) => sql<{ number: string; totalCents: number; linesCents: number }>`select i.number, i.total_cents,
        (select sum(l.amount_cents)::int from invoice_lines l where l.town_id = i.town_id and l.invoice_id = i.id) as lines_cents
      from invoices i where i.town_id = ${townId} order by i.number`
  )

describeOnBothDatabases("a month's run", runServices, (it) => {
  it.effect("prices what was booked, with the family's words and the trace of each line", () =>
    Effect.gen(function* () {
      const { staff } = yield* townToInvoice()
      const family = yield* familyToInvoice(staff, "F1")
      yield* book(staff, family, meal, schoolDays.slice(0, 4))
      yield* book(staff, family, evening, schoolDays.slice(0, 2))
      yield* draftOctober(staff)
      const lines = yield* InvoiceRuns.use((runs) => runs.lines(staff, "2026-10", family.householdId))
      assert.deepStrictEqual(
        lines.map(({ quantity, unit, unitPriceCents, amountCents, tariff, component, firstDay, lastDay }) => ({
          ...{ quantity, unit, unitPriceCents, amountCents, tariff, component, firstDay, lastDay }
        })),
        [
          {
            ...{ quantity: 2, unit: "soir", unitPriceCents: 230, amountCents: 460, component: "care" },
            ...{ firstDay: "2026-10-01", lastDay: "2026-10-02", tariff: "Tranche 2" }
          },
          {
            ...{ quantity: 4, unit: "repas", unitPriceCents: 324, amountCents: 1296, component: "meal" },
            ...{ firstDay: "2026-10-01", lastDay: "2026-10-06" },
            tariff: "0,36 % de votre quotient 900, délibération du 25 juin 2026"
          }
        ]
      )
      const trace = lines[1]?.trace as { tariff: string; from: string; row: number; facts: object; steps: unknown }
      assert.deepStrictEqual(
        { tariff: trace.tariff, from: trace.from, row: trace.row, steps: trace.steps },
        {
          ...{ tariff: "repas", from: "2026-09-01", row: 1 },
          steps: [{ kind: "rate", percent: 0.36, quotientCents: 90_000, cents: 324 }]
        }
      )
      assert.containSubset(trace.facts, { quotientCents: 90_000, age: 8, quantity: 4 })
    })
  )

  it.effect("drafted twice says the same, and claims nothing", () =>
    Effect.gen(function* () {
      const { staff } = yield* townToInvoice()
      const family = yield* familyToInvoice(staff, "F1")
      yield* book(staff, family, meal, schoolDays)
      yield* draftOctober(staff)
      const first = yield* draftLines(staff, family.householdId)
      yield* draftOctober(staff)
      assert.deepStrictEqual(yield* draftLines(staff, family.householdId), first)
      assert.deepStrictEqual(first, ["10 Repas 324"])
      assert.deepStrictEqual(yield* issuedNumbers(staff.townId), [])
    })
  )

  it.effect("is issued with numbers without gaps, each invoice the sum of its lines", () =>
    Effect.gen(function* () {
      const { staff } = yield* townToInvoice()
      for (const ref of ["F3", "F1", "F2"]) {
        const family = yield* familyToInvoice(staff, ref, [2018, 2020], ref === "F2" ? null : 900)
        for (const childId of family.children) yield* book(staff, { ...family, childId }, meal, schoolDays.slice(0, 3))
      }
      yield* draftOctober(staff)
      yield* issueOctober(staff)
      assert.deepStrictEqual(yield* issuedNumbers(staff.townId), [
        { number: "202601000001", totalCents: 1944, linesCents: 1944 },
        { number: "202601000002", totalCents: 2700, linesCents: 2700 },
        { number: "202601000003", totalCents: 1944, linesCents: 1944 }
      ])
      // issuing again, or drafting and issuing again, finds nothing left
      const again = yield* Effect.flip(issueOctober(staff))
      assert.strictEqual(again._tag, "RunNotDrafted")
      yield* draftOctober(staff)
      assert.strictEqual((yield* Effect.flip(issueOctober(staff)))._tag, "RunNotDrafted")
      assert.strictEqual((yield* issuedNumbers(staff.townId)).length, 3)
    })
  )
})
