import { assert } from "@effect/vitest"
import { Effect, Exit } from "effect"
import { SqlClient } from "effect/sql"
import { InvoiceRuns } from "../../../src/invoices/issuing/InvoiceRuns.ts"
import { describeOnPostgres } from "../../support/databases.ts"
import {
  book,
  draftOctober,
  evening,
  eveningTariff,
  familyToInvoice,
  issueOctober,
  meal,
  mealTariff,
  runServices,
  schoolDays,
  townToInvoice
} from "./runsUnderTest.ts"

/** A drafted October of five families, whose meals and evenings go to two cash offices. */
const drafted = Effect.gen(function* () {
  const { staff } = yield* townToInvoice([mealTariff(), eveningTariff({ regie: "petite-enfance" })])
  for (const ref of ["F1", "F2", "F3", "F4", "F5"]) {
    const family = yield* familyToInvoice(staff, ref)
    yield* book(staff, family, meal, schoolDays.slice(0, 3))
    yield* book(staff, family, evening, schoolDays.slice(0, 2))
  }
  yield* draftOctober(staff)
  return staff
})

const books = (townId: string) =>
  SqlClient.SqlClient.use(
    (sql) => sql<{
      regieCode: string
      invoices: number
      numbers: string
      lines: number
      counted: number
    }>`select i.regie_code,
        count(*)::int as invoices, min(i.number) || '-' || max(i.number) as numbers,
        (select count(*)::int from invoice_lines l join invoices o on o.town_id = l.town_id and o.id = l.invoice_id
          where l.town_id = ${townId} and o.regie_code = i.regie_code) as lines,
        (select c.last from invoice_counters c where c.town_id = ${townId} and c.regie_code = i.regie_code) as counted
      from invoices i where i.town_id = ${townId} group by i.regie_code order by i.regie_code`
  )

/** Each family once in each cash office, no number missing. */
const whole = [
  { regieCode: "enfance", invoices: 5, numbers: "202601000001-202601000005", lines: 5, counted: 5 },
  { regieCode: "petite-enfance", invoices: 5, numbers: "202602000001-202602000005", lines: 5, counted: 5 }
]

/** What writes while a run is issued: at each of them the connection is lost once. */
const steps = [
  ...["invoice_counters", "run_documents", "invoices", "invoice_numbers", "invoice_lines", "invoice_runs"],
  "audit_entries"
]

describeOnPostgres("issuing a run", runServices, (it) => {
  it.effect("by several agents at once issues each invoice once, without a gap", () =>
    Effect.gen(function* () {
      const staff = yield* drafted
      const all = yield* Effect.all(
        Array.from({ length: 4 }, () => Effect.exit(issueOctober(staff))),
        { concurrency: "unbounded" }
      )
      assert.isTrue(all.some(Exit.isSuccess))
      assert.deepStrictEqual(yield* books(staff.townId), whole)
    })
  )

  it.effect(
    "broken off at any step, whichever cash office, is taken up again: no invoice twice, no number missing",
    () =>
      Effect.gen(function* () {
        const sql = yield* SqlClient.SqlClient
        for (const table of steps) {
          for (const regie of ["enfance", "petite-enfance"]) {
            const staff = yield* drafted
            // the second cash office is only reached once the first is issued
            const first =
              regie === "enfance"
                ? "true"
                : `exists (select 1 from invoice_runs r
            where r.town_id = '${staff.townId}' and r.regie_code = 'enfance' and r.state = 'issued'
              and r.xmin::text <> pg_current_xact_id()::xid::text)`
            yield* sql.unsafe(`create function test_lose_here() returns trigger language plpgsql as $$
            begin if ${first} then perform pg_terminate_backend(pg_backend_pid()); end if; return null; end $$`)
            yield* sql.unsafe(
              `create trigger test_lose after insert or update on ${table} for each statement execute function test_lose_here()`
            )
            const broken = yield* Effect.exit(issueOctober(staff))
            yield* sql.unsafe(`drop trigger test_lose on ${table}`)
            yield* sql.unsafe(`drop function test_lose_here()`)
            assert.isTrue(Exit.isFailure(broken), `${table}, ${regie}`)
            const before = yield* books(staff.townId)
            assert.deepStrictEqual(before, regie === "enfance" ? [] : whole.slice(0, 1), `${table}, ${regie}`)
            yield* issueOctober(staff)
            assert.deepStrictEqual(yield* books(staff.townId), whole, `${table}, ${regie}`)
            assert.strictEqual((yield* InvoiceRuns.use((runs) => runs.numbers(staff, "2026-10"))).length, 10)
          }
        }
      })
  )

  it.effect("leaves nothing that could be changed or removed, and no number may be left out", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const staff = yield* drafted
      yield* issueOctober(staff)
      const refused = (statement: string) =>
        Effect.map(Effect.flip(sql.unsafe(statement)), (error) => String(error.reason.cause))
      const ours = `town_id = '${staff.townId}'`
      assert.include(yield* refused(`update run_lines set quantity = quantity where ${ours}`), "never changes")
      assert.include(yield* refused(`delete from run_lines where ${ours}`), "never changes")
      assert.include(yield* refused(`update invoice_runs set state = 'draft' where ${ours}`), "is issued")
      assert.include(
        yield* refused(`insert into invoice_numbers (town_id, regie_code, year, sequence, invoice_id)
          select town_id, regie_code, year, 7, gen_random_uuid() from invoice_numbers where ${ours} limit 1`),
        "invoice_numbers"
      )
    })
  )
})
