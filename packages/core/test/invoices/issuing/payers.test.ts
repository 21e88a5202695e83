import { assert } from "@effect/vitest"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { PayerInvoices } from "../../../src/invoices/issuing/PayerInvoices.ts"
import { describeOnDatabase } from "../../support/databases.ts"
import {
  book,
  draftOctober,
  familyToInvoice,
  issueOctober,
  meal,
  mealTariff,
  runServices,
  schoolDays,
  townToInvoice
} from "./runsUnderTest.ts"

const payers = [
  { code: "ccas", name: "CCAS de Beauvais", when: { quotient: { below: 800 } }, percent: 50 },
  { code: "bresles", name: "Commune de Bresles", when: { residents: false }, euros: 1 }
]
/** Of the CCAS's family the meal is 2.60 €, and 1.30 € is its part. */
const month = Effect.gen(function* () {
  const { staff } = yield* townToInvoice([mealTariff({ payers })])
  const helped = yield* familyToInvoice(staff, "F1", [2018, 2020], 500)
  for (const childId of helped.children) yield* book(staff, { ...helped, childId }, meal, schoolDays.slice(0, 3))
  const other = yield* familyToInvoice(staff, "F2")
  yield* book(staff, other, meal, schoolDays.slice(0, 3))
  const issued = Effect.andThen(draftOctober(staff), issueOctober(staff))
  const claims = PayerInvoices.use((all) =>
    Effect.map(all.list(staff, "2026-10"), (each) =>
      each.map(({ number, payerCode, children, totalCents }) => [number, payerCode, children, totalCents])
    )
  )
  const lines = PayerInvoices.use((all) => all.lines(staff, "2026-10", "ccas"))
  return { staff, helped, issued, claims, lines }
})

describeOnDatabase("who pays a part instead of families", runServices, (it) => {
  it.effect("gets one invoice of the month, child by child, with nothing of why", () =>
    Effect.gen(function* () {
      const { issued, claims, lines } = yield* month
      yield* issued
      assert.deepStrictEqual(yield* claims, [
        ["202601P00001", "bresles", 3, 900],
        ["202601P00002", "ccas", 2, 780]
      ])
      const alike = { number: "202601P00002", activity: "Restauration scolaire", quantity: 3, unitPriceCents: 130 }
      assert.deepStrictEqual(yield* lines, [
        { ...alike, childName: "ESSAI Né en 2018", amountCents: 390 },
        { ...alike, childName: "ESSAI Né en 2020", amountCents: 390 }
      ])
    })
  )

  it.effect("gets the difference of a later run alone, and nothing where there is none", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const { staff, helped, issued, claims } = yield* month
      yield* issued
      yield* sql`delete from reservations where town_id = ${staff.townId} and child_id = ${helped.childId} and day = '2026-10-01'`
      yield* issued
      assert.deepStrictEqual((yield* claims).slice(2), [
        ["202601P00003", "bresles", 1, -100],
        ["202601P00004", "ccas", 1, -130]
      ])
    })
  )

  it.effect("is not claimed twice what an agent's cancelling has a later run claim anew", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const { staff, helped, issued, claims } = yield* month
      yield* issued
      yield* sql`insert into credit_notes (town_id, id, invoice_id, number, issued_on, amount_cents, reason, recorded_at)
        select town_id, gen_random_uuid(), id, 'MAIN' || number, '2026-11-03', total_cents, 'Erreur', now()
        from invoices where town_id = ${staff.townId} and household_id = ${helped.householdId}`
      yield* issued
      assert.strictEqual((yield* claims).length, 2)
    })
  )

  it.effect("has numbers without gaps, which never change", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const { staff, issued } = yield* month
      yield* issued
      const refused = (statement: string) =>
        Effect.map(Effect.flip(sql.unsafe(statement)), (error) => String(error.reason.cause))
      assert.include(
        yield* refused(`update payer_invoices set total_cents = 1 where town_id = '${staff.townId}'`),
        "append-only"
      )
      assert.include(
        yield* refused(`insert into payer_invoices (town_id, id, run_id, payer_code, payer_name, regie_code, year, sequence, number,
            issued_on, due_on, total_cents)
          select town_id, gen_random_uuid(), run_id, 'x', 'X', regie_code, year, 9, '202601P00009', issued_on, due_on, 1
          from payer_invoices where town_id = '${staff.townId}' limit 1`),
        "payer_invoices_no_gap"
      )
    })
  )
})
