import { assert } from "@effect/vitest"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { InvoiceRuns } from "../../../src/invoices/issuing/InvoiceRuns.ts"
import { describeOnDatabase } from "../../support/databases.ts"
import {
  book,
  draftLines,
  draftOctober,
  evening,
  familyToInvoice,
  issueOctober,
  meal,
  note,
  quotientOf,
  runServices,
  schoolDays,
  townToInvoice
} from "./runsUnderTest.ts"

/** What a household was claimed and credited. */
const claimed = (householdId: string) =>
  SqlClient.SqlClient.use(
    (sql) => sql<{
      number: string
      totalCents: number
      creditedCents: number
      paidCents: number
    }>`select number, total_cents,
      credited_cents, paid_cents from receivables where household_id = ${householdId} order by number`
  )

const net = (householdId: string) =>
  Effect.map(claimed(householdId), (rows) =>
    rows.reduce((sum, { totalCents, creditedCents }) => sum + totalCents - creditedCents, 0)
  )

/** What an agent gives up of a household's first invoice, in cents. */
const creditedByHand = (townId: string, householdId: string, cents: number) =>
  SqlClient.SqlClient.use(
    (
      sql
    ) => sql`insert into credit_notes (town_id, id, invoice_id, number, issued_on, amount_cents, reason, recorded_at)
      select town_id, gen_random_uuid(), id, 'MAIN' || number, '2026-11-03', ${cents}::integer, 'Repas non pris', now()
      from invoices where town_id = ${townId} and household_id = ${householdId} order by number limit 1`
  )

const unbooked = (townId: string, day: string) =>
  SqlClient.SqlClient.use((sql) => sql`delete from reservations where town_id = ${townId} and day = ${day}::date`)

const october = Effect.fnUntraced(function* (staff: Parameters<typeof draftOctober>[0]) {
  yield* draftOctober(staff)
  yield* issueOctober(staff)
})

describeOnDatabase("a later run of a month", runServices, (it) => {
  it.effect("issues what is more as a complementary invoice, with its lines alone", () =>
    Effect.gen(function* () {
      const { staff } = yield* townToInvoice()
      const family = yield* familyToInvoice(staff, "F1")
      yield* book(staff, family, meal, schoolDays.slice(0, 4))
      yield* october(staff)
      yield* book(staff, family, meal, schoolDays.slice(4, 6))
      yield* draftOctober(staff)
      assert.deepStrictEqual(yield* draftLines(staff, family.householdId), ["2 Repas 324"])
      yield* issueOctober(staff)
      assert.deepStrictEqual(
        (yield* claimed(family.householdId)).map(({ number, totalCents }) => [number, totalCents]),
        [
          ["202601000001", 1296],
          ["202601000002", 648]
        ]
      )
    })
  )

  it.effect("credits what is less, and what was paid of it becomes a surplus", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const { staff, town } = yield* townToInvoice()
      const family = yield* familyToInvoice(staff, "F1")
      yield* book(staff, family, meal, schoolDays.slice(0, 4))
      yield* october(staff)
      yield* sql`insert into payments (town_id, id, household_id, regie_code, means, amount_cents, authorisation, paid_at, recorded_at)
        values (${town.id}, ${family.householdId}, ${family.householdId}, 'enfance', 'cash', 1296, '', now(), now())`
      yield* sql`insert into payment_allocations (town_id, payment_id, invoice_id, amount_cents)
        select town_id, ${family.householdId}, id, 1296 from invoices where household_id = ${family.householdId}`
      // a lower quotient since September: 2.60 € instead of 3.24 €
      yield* sql`update quotients set superseded_at = now() where household_id = ${family.householdId}`
      yield* quotientOf(town.id, family.householdId, 500)
      yield* draftOctober(staff)
      assert.deepStrictEqual(yield* draftLines(staff, family.householdId), ["4 Repas 260", "-4 Repas 324"])
      yield* issueOctober(staff)
      assert.deepStrictEqual(yield* claimed(family.householdId), [
        { number: "202601000001", totalCents: 1296, creditedCents: 256, paidCents: 1040 }
      ])
      const [credit] = yield* sql<{ number: string; reason: string }>`select number, reason from credit_notes
        where town_id = ${town.id}`
      assert.deepStrictEqual(credit, { number: "AV202601000001", reason: "Régularisation d’octobre 2026" })
      const [payment] = yield* sql<{
        surplusCents: number
      }>`select surplus_cents from booked_payments where town_id = ${town.id}`
      assert.strictEqual(payment?.surplusCents, 256)
      // and once more finds nothing to change
      yield* draftOctober(staff)
      assert.deepStrictEqual(yield* draftLines(staff, family.householdId), [])
    })
  )

  it.effect("comes to what one run on the final data comes to, whatever changed between", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const [corrected, once] = [yield* townToInvoice(), yield* townToInvoice()]
      const change = (staff: typeof corrected.staff, turn: 1 | 2 | 3) =>
        Effect.gen(function* () {
          const refs = ["F1", "F2", "F3"]
          for (const [index, ref] of refs.entries()) {
            if (turn === 1) {
              const family = yield* familyToInvoice(staff, ref, [2018, 2020], index === 2 ? null : 700 + index * 100)
              yield* book(staff, family, meal, schoolDays.slice(0, 4 + index))
              yield* book(staff, family, evening, schoolDays.slice(2, 5 + index))
            }
          }
          const [row] = yield* sql<{ id: string; childId: string }>`select h.id, c.child_id from households h
            join household_children c on c.town_id = h.town_id and c.household_id = h.id
            where h.town_id = ${staff.townId} and h.external_ref = ${refs[turn - 1] ?? ""} order by c.child_id limit 1`
          const family = { householdId: row?.id ?? "", childId: row?.childId ?? "" }
          if (turn === 2) {
            yield* note(staff, family, meal, schoolDays.slice(0, 3), "absent-excused")
            yield* sql`delete from reservations where town_id = ${staff.townId} and household_id = ${family.householdId}
              and day = '2026-10-06' and unit = 'soir'`
          }
          if (turn === 3) yield* quotientOf(staff.townId, family.householdId, 1000, "2026-10-05")
        })
      for (const turn of [1, 2, 3] as const) {
        yield* change(corrected.staff, turn)
        yield* october(corrected.staff)
        yield* change(once.staff, turn)
      }
      yield* october(once.staff)
      const totals = (townId: string) =>
        sql<{
          ref: string
          cents: number
        }>`select h.external_ref as ref, sum(r.total_cents - r.credited_cents)::int as cents
          from receivables r join households h on h.town_id = r.town_id and h.id = r.household_id
          where r.town_id = ${townId} group by 1 order by 1`
      const expected = yield* totals(once.town.id)
      assert.strictEqual(expected.length, 3)
      assert.deepStrictEqual(yield* totals(corrected.town.id), expected)
      const [numbers] = yield* sql<{ gaps: number }>`select (max(sequence) - count(*))::int as gaps from invoice_numbers
        where town_id = ${corrected.town.id}`
      assert.strictEqual(numbers?.gaps, 0)
    })
  )

  it.effect("does not credit once more what an agent has credited by hand, and never claims it back", () =>
    Effect.gen(function* () {
      const { staff, town } = yield* townToInvoice()
      const family = yield* familyToInvoice(staff, "F1")
      yield* book(staff, family, meal, schoolDays.slice(0, 4))
      yield* october(staff)
      yield* creditedByHand(town.id, family.householdId, 324)
      yield* draftOctober(staff)
      assert.deepStrictEqual(yield* draftLines(staff, family.householdId), [])
      yield* unbooked(town.id, "2026-10-01")
      yield* draftOctober(staff)
      assert.deepStrictEqual(yield* draftLines(staff, family.householdId), ["-1 Repas 324", "1  324"])
      const [document] = yield* InvoiceRuns.use((runs) => runs.documents(staff, "2026-10"))
      assert.deepInclude(document, { outcome: "nothing", totalCents: 0 })
      assert.deepStrictEqual(document?.problems, [{ code: "credited-by-hand", cents: 324 }])
      yield* issueOctober(staff)
      assert.strictEqual(yield* net(family.householdId), 972)
      // reckoned with once: the next meal that is taken back is credited
      yield* unbooked(town.id, "2026-10-02")
      yield* october(staff)
      assert.strictEqual(yield* net(family.householdId), 648)
      yield* draftOctober(staff)
      assert.deepStrictEqual(yield* draftLines(staff, family.householdId), [])
    })
  )

  it.effect("claims a month anew, line by line, whose invoice an agent has cancelled", () =>
    Effect.gen(function* () {
      const { staff, town } = yield* townToInvoice()
      const family = yield* familyToInvoice(staff, "F1")
      yield* book(staff, family, meal, schoolDays.slice(0, 4))
      yield* october(staff)
      yield* creditedByHand(town.id, family.householdId, 1296)
      yield* unbooked(town.id, "2026-10-01")
      yield* draftOctober(staff)
      assert.deepStrictEqual(yield* draftLines(staff, family.householdId), ["3 Repas 324"])
      yield* issueOctober(staff)
      assert.strictEqual(yield* net(family.householdId), 972)
      yield* draftOctober(staff)
      assert.deepStrictEqual(yield* draftLines(staff, family.householdId), [])
    })
  )

  it.effect("claims anew what was left when an agent cancelled an invoice that a run had credited in part", () =>
    Effect.gen(function* () {
      const { staff, town } = yield* townToInvoice()
      const family = yield* familyToInvoice(staff, "F1")
      yield* book(staff, family, meal, schoolDays.slice(0, 4))
      yield* october(staff)
      yield* unbooked(town.id, "2026-10-01")
      yield* october(staff)
      yield* creditedByHand(town.id, family.householdId, 972)
      yield* october(staff)
      assert.strictEqual(yield* net(family.householdId), 972)
      yield* draftOctober(staff)
      assert.deepStrictEqual(yield* draftLines(staff, family.householdId), [])
    })
  )

  it.effect("keeps what is under the minimum for a later invoice, which claims it once", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const { staff, town } = yield* townToInvoice()
      const settings = {
        ...town.settings,
        regies: town.settings.regies.map((regie) => ({ ...regie, minimumCents: 500 }))
      }
      const careful = { ...staff, town: { ...town, settings } }
      const family = yield* familyToInvoice(staff, "F1")
      yield* book(staff, family, meal, schoolDays.slice(0, 1))
      yield* october(careful)
      assert.deepStrictEqual(yield* claimed(family.householdId), [])
      yield* book(staff, family, meal, schoolDays.slice(1, 2))
      yield* october(careful)
      assert.strictEqual(yield* net(family.householdId), 648)
      const lines = yield* sql<{
        activity: string
        amountCents: number
      }>`select activity, amount_cents from invoice_lines
        where town_id = ${town.id} order by position`
      assert.deepStrictEqual(lines, [
        { activity: "Restauration scolaire", amountCents: 324 },
        { activity: "Report d’octobre 2026", amountCents: 324 }
      ])
      yield* draftOctober(careful)
      assert.deepStrictEqual(yield* draftLines(staff, family.householdId), [])
    })
  )

  it.effect("drafted again shows what changed since, and one family alone is worked out again", () =>
    Effect.gen(function* () {
      const { staff } = yield* townToInvoice()
      const [one, other] = [yield* familyToInvoice(staff, "F1"), yield* familyToInvoice(staff, "F2")]
      for (const family of [one, other]) yield* book(staff, family, meal, schoolDays.slice(0, 2))
      yield* draftOctober(staff)
      for (const family of [one, other]) yield* book(staff, family, meal, schoolDays.slice(2, 3))
      const runs = yield* InvoiceRuns
      yield* runs.draft(staff, "2026-10", { householdId: one.householdId })
      assert.deepStrictEqual(yield* draftLines(staff, one.householdId), ["3 Repas 324"])
      assert.deepStrictEqual(yield* draftLines(staff, other.householdId), ["2 Repas 324"])
      yield* draftOctober(staff)
      assert.deepStrictEqual(
        (yield* runs.differences(staff, "2026-10")).map(({ householdRef, beforeCents, afterCents }) => [
          householdRef,
          beforeCents,
          afterCents
        ]),
        [["F2", 648, 972]]
      )
    })
  )
})
