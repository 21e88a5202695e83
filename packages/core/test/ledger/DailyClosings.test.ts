import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { Audit } from "../../src/audit/Audit.ts"
import { DailyClosings } from "../../src/ledger/DailyClosings.ts"
import { newId } from "../../src/platform/ids/Ids.ts"
import { Towns } from "../../src/towns/Towns.ts"
import { describeOnBothDatabases } from "../support/databases.ts"
import { newFamily, newInvoice, newTown } from "../support/town.ts"

/** A town, payments and refunds of it at given instants, and what its journals say. */
const regie = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const { town, staff } = yield* newTown()
  const { householdId } = yield* newFamily(town, null)
  const paid = Effect.fnUntraced(function* (at: string, cents: number, code = "enfance") {
    const id = yield* newId
    yield* sql`insert into payments (town_id, id, household_id, regie_code, means, amount_cents, paid_at, recorded_at)
      values (${town.id}, ${id}, ${householdId}, ${code}, 'cash', ${cents}, ${at}::timestamptz, now())`
    return id
  })
  const refunded = (paymentId: string, at: string, cents: number) =>
    Effect.flatMap(
      newId,
      (id) => sql`insert into payment_refunds (town_id, id, payment_id, amount_cents, reason, refunded_at, recorded_at)
        values (${town.id}, ${id}, ${paymentId}, ${cents}, 'Trop-perçu', ${at}::timestamptz, now())`
    )
  const totals = (day: string, code = "enfance") =>
    Effect.map(
      DailyClosings.use((journals) => journals.ofDay(staff, code, day)),
      ({ total }) => [total.count, total.amountCents, total.refundedCents, total.totalCents]
    )
  const covered = Effect.fnUntraced(function* (paymentId: string, cents: number, carriedOverAt: string | null) {
    const number = `F${paymentId.replaceAll("-", "").slice(-12)}${cents}`
    const invoiceId = yield* newInvoice(town, householdId, { number, cents })
    yield* sql`insert into payment_allocations (town_id, payment_id, invoice_id, amount_cents, carried_over_at)
      values (${town.id}, ${paymentId}, ${invoiceId}, ${cents}, ${carriedOverAt}::timestamptz)`
  })
  return { staff, paid, refunded, covered, totals }
})

describeOnBothDatabases("the journal of a day", Layer.mergeAll(DailyClosings.layer, Towns.layer, Audit.layer), (it) => {
  it.effect("ends at midnight in Paris, before and after the clocks change in October", () =>
    Effect.gen(function* () {
      const { paid, totals } = yield* regie
      yield* paid("2026-10-24T23:30:00+02:00", 1)
      yield* paid("2026-10-25T00:00:00+02:00", 10)
      yield* paid("2026-10-25T02:30:00+02:00", 100)
      yield* paid("2026-10-25T02:30:00+01:00", 1000)
      yield* paid("2026-10-25T23:30:00+01:00", 10_000)
      yield* paid("2026-10-26T00:00:00+01:00", 100_000)
      const days = ["2026-10-24", "2026-10-25", "2026-10-26"]
      const amounts = (yield* Effect.forEach(days, (day) => totals(day))).map(([, amount]) => amount)
      assert.deepStrictEqual(amounts, [1, 11_110, 100_000])
    })
  )

  it.effect("counts a refund on the day it was given, and no other régie's or town's money", () =>
    Effect.gen(function* () {
      const { paid, refunded, totals } = yield* regie
      const id = yield* paid("2026-11-20T12:00:00+01:00", 5000)
      yield* paid("2026-11-20T12:00:00+01:00", 700, "petite-enfance")
      yield* (yield* regie).paid("2026-11-20T12:00:00+01:00", 900)
      yield* refunded(id, "2026-11-21T23:30:00+01:00", 335)
      assert.deepStrictEqual(yield* totals("2026-11-20"), [1, 5000, 0, 5000])
      assert.deepStrictEqual(yield* totals("2026-11-21"), [0, 0, 335, -335])
      assert.deepStrictEqual(yield* totals("2026-11-22"), [0, 0, 0, 0])
    })
  )

  it.effect("is not changed by a surplus that is carried over on another day", () =>
    Effect.gen(function* () {
      const { staff, paid, covered } = yield* regie
      const id = yield* paid("2026-11-20T12:00:00+01:00", 5000)
      yield* covered(id, 3000, null)
      const dayOf = (day: string) =>
        Effect.map(
          DailyClosings.use((journals) => journals.ofDay(staff, "enfance", day)),
          ({ total }) => [total.allocatedCents, total.surplusCents, total.carriedOverCents, total.totalCents]
        )
      const before = yield* dayOf("2026-11-20")
      assert.deepStrictEqual(before, [3000, 2000, 0, 5000])
      yield* covered(id, 1500, "2026-11-23T00:00:00+01:00")
      assert.deepStrictEqual(yield* dayOf("2026-11-20"), before)
      assert.deepStrictEqual(yield* dayOf("2026-11-22"), [0, 0, 0, 0])
      assert.deepStrictEqual(yield* dayOf("2026-11-23"), [0, 0, 1500, 0])
    })
  )

  it.effect("of a régie that the town does not have names those it has", () =>
    Effect.gen(function* () {
      const { totals } = yield* regie
      assert.deepInclude(yield* Effect.flip(totals("2026-11-20", "voirie")), {
        code: "voirie",
        known: ["enfance", "petite-enfance"]
      })
    })
  )
})
