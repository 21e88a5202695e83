import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { SqlError } from "effect/sql/SqlError"
import { Audit } from "../../../src/audit/Audit.ts"
import { newId } from "../../../src/platform/ids/Ids.ts"
import { violatedConstraint } from "../../../src/platform/sql/failures.ts"
import { Towns } from "../../../src/towns/Towns.ts"
import { describeOnBothDatabases } from "../../support/databases.ts"
import { newFamily, newInvoice, newTown } from "../../support/town.ts"

/** A town with one row in each table of the books. */
const books = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const { town } = yield* newTown()
  const { householdId } = yield* newFamily(town, null)
  const invoiceId = yield* newInvoice(town, householdId, { number: "F202601001", cents: 1000 })
  const paymentId = yield* newId
  yield* sql`insert into payments (town_id, id, household_id, regie_code, means, amount_cents, paid_at, recorded_at)
    values (${town.id}, ${paymentId}, ${householdId}, 'enfance', 'cash', 700, now(), now())`
  yield* sql`insert into payment_refunds (town_id, id, payment_id, amount_cents, reason, refunded_at, recorded_at)
    values (${town.id}, ${yield* newId}, ${paymentId}, 50, 'Trop-perçu', now(), now())`
  yield* sql`insert into payment_allocations (town_id, payment_id, invoice_id, amount_cents)
    values (${town.id}, ${paymentId}, ${invoiceId}, 600)`
  yield* sql`insert into credit_notes (town_id, id, invoice_id, number, issued_on, amount_cents, reason, recorded_at)
    values (${town.id}, ${yield* newId}, ${invoiceId}, 'AV1', '2026-01-10', 100, 'Absence', now())`
  return { sql, town, householdId, invoiceId, paymentId }
})

/** What the server said. */
const messageOf = (error: SqlError) => String(error.reason.cause)

const tables = [
  "payments",
  "payment_allocations",
  "payment_refunds",
  "invoices",
  "invoice_lines",
  "credit_notes",
  "audit_entries"
]

describeOnBothDatabases("the books", Layer.mergeAll(Towns.layer, Audit.layer), (it) => {
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

  it.effect("are not emptied either, whichever table lets no row go", () =>
    Effect.gen(function* () {
      const { sql } = yield* books
      const kept = yield* sql<{ name: string }>`select distinct t.tgrelid::regclass::text as name from pg_trigger t
        join pg_proc p on p.oid = t.tgfoid join pg_class c on c.oid = t.tgrelid
        where p.proname = 'portail_append_only' and not c.relispartition order by name`
      assert.includeMembers(
        kept.map(({ name }) => name),
        tables
      )
      for (const { name } of kept) {
        assert.include(messageOf(yield* Effect.flip(sql`truncate ${sql(name)} cascade`)), "append-only", name)
      }
    })
  )

  it.effect("never cover more of an invoice than it claims, by payments and credit notes together", () =>
    Effect.gen(function* () {
      const { sql, town, householdId, invoiceId } = yield* books
      const second = yield* newId
      yield* sql`insert into payments (town_id, id, household_id, regie_code, means, amount_cents, paid_at, recorded_at)
        values (${town.id}, ${second}, ${householdId}, 'enfance', 'cash', 600, now(), now())`
      const allocate = (
        cents: number
      ) => sql`insert into payment_allocations (town_id, payment_id, invoice_id, amount_cents)
        values (${town.id}, ${second}, ${invoiceId}, ${cents})`
      assert.include(messageOf(yield* Effect.flip(allocate(301))), "would be paid twice")
      yield* allocate(300)
    })
  )

  it.effect("never spend more of a payment than it brought, on invoices and refunds together", () =>
    Effect.gen(function* () {
      const { sql, town, householdId, paymentId } = yield* books
      const other = yield* newInvoice(town, householdId, { number: "F202601002", cents: 1000 })
      const refund = (cents: number, reason = "Trop-perçu") =>
        Effect.flatMap(
          newId,
          (
            id
          ) => sql`insert into payment_refunds (town_id, id, payment_id, amount_cents, reason, refunded_at, recorded_at)
            values (${town.id}, ${id}, ${paymentId}, ${cents}, ${reason}, now(), now())`
        )
      const allocate = (cents: number) =>
        sql`insert into payment_allocations (town_id, payment_id, invoice_id, amount_cents)
          values (${town.id}, ${paymentId}, ${other}, ${cents})`
      assert.include(messageOf(yield* Effect.flip(refund(51))), "would be spent twice")
      assert.include(messageOf(yield* Effect.flip(allocate(51))), "would be spent twice")
      for (const [cents, reason] of [
        [10, " "],
        [0, "Trop-perçu"]
      ] as const) {
        assert.include(messageOf(yield* Effect.flip(refund(cents, reason))), "check constraint")
      }
      yield* allocate(20)
      yield* refund(30)
      assert.include(messageOf(yield* Effect.flip(refund(1))), "would be spent twice")
    })
  )

  it.effect("hold a counter payment of one reference once", () =>
    Effect.gen(function* () {
      const { sql, town, householdId } = yield* books
      const record = (means: string, reference: string) =>
        Effect.flatMap(
          newId,
          (
            id
          ) => sql`insert into payments (town_id, id, household_id, regie_code, means, amount_cents, reference, paid_at,
              recorded_at)
            values (${town.id}, ${id}, ${householdId}, 'enfance', ${means}, 100, ${reference}, now(), now())`
        )
      for (const [means, reference] of [
        ["cash", ""],
        ["cash", ""],
        ["cheque", "0042"],
        ["cash", "0042"]
      ] as const) {
        yield* record(means, reference)
      }
      assert.strictEqual(violatedConstraint(yield* Effect.flip(record("cheque", "0042"))), "payments_reference")
    })
  )
})
