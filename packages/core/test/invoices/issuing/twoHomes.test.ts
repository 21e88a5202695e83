import { assert } from "@effect/vitest"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import * as fc from "fast-check"
import { describe, test } from "vitest"
import { shared } from "../../../src/invoices/issuing/dayShare.ts"
import { InvoiceRuns } from "../../../src/invoices/issuing/InvoiceRuns.ts"
import { newId } from "../../../src/platform/ids/Ids.ts"
import { priceUnit } from "../../../src/tariffs/pricing.ts"
import { describeOnDatabase } from "../../support/databases.ts"
import { factsOf, tariffOf } from "../../tariffs/tariffsUnderTest.ts"
import {
  book,
  draftLines,
  draftOctober,
  familyToInvoice,
  issueOctober,
  meal,
  mealTariff,
  runServices,
  schoolDays,
  townToInvoice
} from "./runsUnderTest.ts"

/** Two homes of a child that is with the first in even weeks and with the second in odd ones. */
const twoHomes = Effect.fnUntraced(function* (staff: Parameters<typeof draftOctober>[0], withCalendar = true) {
  const sql = yield* SqlClient.SqlClient
  const [one, other] = [yield* familyToInvoice(staff, "F1"), yield* familyToInvoice(staff, "F2", [], 500)]
  yield* sql`insert into household_children (town_id, household_id, child_id)
    values (${staff.townId}, ${other.householdId}, ${one.childId})`
  const weeks = { even: one.householdId, odd: other.householdId, changeOver: 1 }
  if (withCalendar) {
    yield* sql`insert into custody_calendars (town_id, id, child_id, valid_from, calendar, recorded_at, recorded_by)
      values (${staff.townId}, ${yield* newId}, ${one.childId}, '2026-09-01',
        ${JSON.stringify({ weeks, holidays: null, exceptions: [] })}::jsonb, now(), 'test')`
  }
  return { one, other: { ...other, childId: one.childId } }
})

describeOnDatabase("a child with two homes", runServices, (it) => {
  it.effect("is paid by the home where it is on each day, whoever booked, each at its own price", () =>
    Effect.gen(function* () {
      const { staff } = yield* townToInvoice()
      const { one, other } = yield* twoHomes(staff)
      // weeks 40 and 42 are even: 1, 2, 12, 13, 15 and 16 October
      yield* book(staff, one, meal, schoolDays.slice(0, 6))
      yield* book(staff, other, meal, schoolDays.slice(6))
      yield* draftOctober(staff)
      assert.deepStrictEqual(yield* draftLines(staff, one.householdId), ["6 Repas 324"])
      assert.deepStrictEqual(yield* draftLines(staff, other.householdId), ["4 Repas 260"])
      yield* issueOctober(staff)
    })
  )

  it.effect("is paid by who booked where no calendar says, and the check tells so", () =>
    Effect.gen(function* () {
      const { staff } = yield* townToInvoice()
      const { one, other } = yield* twoHomes(staff, false)
      yield* book(staff, one, meal, schoolDays.slice(0, 6))
      yield* draftOctober(staff)
      assert.deepStrictEqual(yield* draftLines(staff, one.householdId), ["6 Repas 324"])
      assert.deepStrictEqual(yield* draftLines(staff, other.householdId), [])
      const [document] = yield* InvoiceRuns.use((runs) => runs.documents(staff, "2026-10"))
      assert.deepStrictEqual(document?.problems, [{ code: "no-custody-calendar", childId: one.childId }])
    })
  )

  it.effect("shares the price of a month by its days, to the cent", () =>
    Effect.gen(function* () {
      const rows = [{ otherwise: true, price: 59.01 }]
      const { staff } = yield* townToInvoice([mealTariff({ per: "month", rows })])
      const { one, other } = yield* twoHomes(staff)
      yield* book(staff, one, meal, schoolDays.slice(0, 7))
      yield* draftOctober(staff)
      // 3 of 7 days, and 4
      assert.deepStrictEqual(yield* draftLines(staff, one.householdId), ["1 Repas 2529"])
      assert.deepStrictEqual(yield* draftLines(staff, other.householdId), ["1 Repas 3372"])
    })
  )
})

describe("a price shared by days", () => {
  test("adds up to the cent, part by part, whatever the price and the days", () => {
    const cents = fc.integer({ min: 0, max: 100_000 })
    fc.assert(
      fc.property(
        cents,
        cents,
        fc.integer({ min: 0, max: 31 }),
        fc.integer({ min: 1, max: 31 }),
        (base, extra, days, more) => {
          const tariff = tariffOf([{ price: base / 100, otherwise: true }], {
            extras: [{ name: "Goûter", component: "meal", price: Math.min(extra, 100_000) / 100 }],
            payers: [{ code: "ccas", name: "Le CCAS", percent: 30 }]
          })
          const price = priceUnit(tariff, factsOf())
          if (price === undefined) return false
          const of = days + more
          const [one, other] = [
            shared(price, { days, of, isRest: false }),
            shared(price, { days: more, of, isRest: true })
          ]
          return (
            price.parts.every(
              ({ cents }, at) => (one.parts[at]?.cents ?? 0) + (other.parts[at]?.cents ?? 0) === cents
            ) && one.familyCents + other.familyCents === price.familyCents
          )
        }
      )
    )
  })
})
