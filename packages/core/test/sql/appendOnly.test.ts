import { assert } from "@effect/vitest"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { SqlError } from "effect/sql/SqlError"
import { newId } from "../../src/sql/ids.ts"
import { Towns } from "../../src/towns/Towns.ts"
import { describeOnBothDatabases } from "../support/databases.ts"
import { newFamily, newInvoice, newTown } from "../support/town.ts"

/** A town with one row in each table of the books. */
const books = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const { town } = yield* newTown()
  const { householdId } = yield* newFamily(town, null)
  const invoiceId = yield* newInvoice(town, householdId, { number: "F202601001", cents: 1000 })
  const paymentId = yield* newId
  yield* sql`insert into payments (town_id, id, household_id, regie_code, means, amount_cents, paid_at, recorded_at)
    values (${town.id}, ${paymentId}, ${householdId}, 'enfance', 'cash', 600, now(), now())`
  yield* sql`insert into payment_allocations (town_id, payment_id, invoice_id, amount_cents)
    values (${town.id}, ${paymentId}, ${invoiceId}, 600)`
  yield* sql`insert into credit_notes (town_id, id, invoice_id, number, issued_on, amount_cents, reason, recorded_at)
    values (${town.id}, ${yield* newId}, ${invoiceId}, 'AV1', '2026-01-10', 100, 'Absence', now())`
  return { sql, town, householdId, invoiceId, paymentId }
})

/** What the server said. */
const messageOf = (error: SqlError) => String(error.reason.cause)

const tables = ["payments", "payment_allocations", "invoices", "invoice_lines", "credit_notes", "audit_entries"]

describeOnBothDatabases("the books", Towns.layer, (it) => {
  it.effect("keep what was written: no row changes or goes", () =>
    Effect.gen(function* () {
      const { sql, town } = yield* books
      for (const table of tables) {
        const rows = yield* sql`select * from ${sql(table)} where town_id = ${town.id}`
        assert.isAbove(rows.length, 0, table)
        for (const change of [
          sql`update ${sql(table)} set town_id = town_id where town_id = ${town.id}`,
          sql`delete from ${sql(table)} where town_id = ${town.id}`
        ]) {
          assert.include(messageOf(yield* Effect.flip(change)), "append-only", table)
        }
        assert.deepStrictEqual(yield* sql`select * from ${sql(table)} where town_id = ${town.id}`, rows)
      }
    })
  )

  it.effect("never cover more of an invoice than it claims", () =>
    Effect.gen(function* () {
      const { sql, town, householdId, invoiceId } = yield* books
      const second = yield* newId
      yield* sql`insert into payments (town_id, id, household_id, regie_code, means, amount_cents, paid_at, recorded_at)
        values (${town.id}, ${second}, ${householdId}, 'enfance', 'cash', 600, now(), now())`
      const allocate = (
        cents: number
      ) => sql`insert into payment_allocations (town_id, payment_id, invoice_id, amount_cents)
        values (${town.id}, ${second}, ${invoiceId}, ${cents})`
      assert.include(messageOf(yield* Effect.flip(allocate(401))), "would be paid twice")
      yield* allocate(400)
    })
  )
})
