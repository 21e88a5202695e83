import { assert } from "@effect/vitest"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../../../src/accounts/FamilyAccess.ts"
import { InvoiceRuns } from "../../../src/invoices/issuing/InvoiceRuns.ts"
import { runsAt } from "../../support/clock.ts"
import { describeOnDatabase } from "../../support/databases.ts"
import { book, familyToInvoice, meal, mealTariff, quotientOf, runServices, townToInvoice } from "./runsUnderTest.ts"

/** The months of a school year, and a Tuesday of each. */
const months = ["2026-09", "2026-10", "2026-11", "2026-12"].concat(
  Array.from({ length: 8 }, (_, index) => `2027-0${index + 1}`)
)
const days = months.map((month) => `${month}-08`)

/** Slots for meals on these days, whatever the calendar says. */
const slotsOn = (townId: string) =>
  SqlClient.SqlClient.use(
    (sql) => sql`insert into slots (town_id, id, activity, day, part, place)
      select ${townId}, gen_random_uuid(), 'restauration', d, 'repas', 'a' from unnest(${days}::date[]) d
      where not exists (select 1 from slots s where s.town_id = ${townId} and s.activity = 'restauration' and s.day = d)`
  )

/** Drafts and issues each month of the year, once it is over; gives how many documents came of it. */
const runYear = (staff: StaffAccess) =>
  Effect.gen(function* () {
    const runs = yield* InvoiceRuns
    let documents = 0
    for (const month of months) {
      yield* runs.draft(staff, month, { householdId: null })
      const drafted = yield* runs.documents(staff, month)
      documents += drafted.length
      if (drafted.length > 0) yield* runs.issue(staff, month, { early: false, leaveOut: false, dryRun: false })
    }
    return documents
  }).pipe((year) => runsAt("2027-09-02T08:00:00Z", year))

const claimedByPeriod = (townId: string, householdId: string) =>
  SqlClient.SqlClient.use((sql) =>
    Effect.map(
      sql<{ cents: number }>`select sum(i.total_cents - i.credited_cents)::int as cents from receivables i
        where i.town_id = ${townId} and i.household_id = ${householdId}
        group by i.period order by min(i.number)`,
      (rows) => rows.map(({ cents }) => cents)
    )
  )

describeOnDatabase("a year that is issued", runServices, (it) => {
  it.effect("is put right month by month when a quotient and an attendance change late, and then stays", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const { staff, town } = yield* townToInvoice([mealTariff()])
      yield* slotsOn(town.id)
      const family = yield* familyToInvoice(staff, "F1")
      const other = yield* familyToInvoice(staff, "F2")
      for (const each of [family, other]) yield* book(staff, each, meal, days)
      yield* runYear(staff)
      assert.deepStrictEqual(
        yield* claimedByPeriod(town.id, family.householdId),
        months.map(() => 324)
      )
      // from January on 1 100 instead of 900; and a meal of December that nobody ate
      yield* quotientOf(town.id, family.householdId, 1100, "2027-01-01")
      yield* sql`delete from reservations where town_id = ${town.id} and household_id = ${family.householdId} and day = '2026-12-08'`
      assert.strictEqual(yield* runYear(staff), 9)
      assert.deepStrictEqual(yield* claimedByPeriod(town.id, family.householdId), [
        ...[324, 324, 324, 0],
        ...months.slice(4).map(() => 396)
      ])
      assert.deepStrictEqual(
        yield* claimedByPeriod(town.id, other.householdId),
        months.map(() => 324)
      )
      assert.strictEqual(yield* runYear(staff), 0)
      const [numbers] = yield* sql<{ gaps: number }>`select (max(sequence) - count(*))::int as gaps from invoice_numbers
        where town_id = ${town.id}`
      assert.strictEqual(numbers?.gaps, 0)
    })
  )

  it.effect("keeps its prices when children go to their next class", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const rows = [
        { when: { classes: ["GS"] }, price: 2 },
        { name: "Élémentaire", otherwise: true, price: 4 }
      ]
      const { staff, town } = yield* townToInvoice([mealTariff({ rows })])
      yield* slotsOn(town.id)
      const family = yield* familyToInvoice(staff, "F1")
      yield* sql`update children set school_class = 'GS' where town_id = ${town.id}`
      yield* book(staff, family, meal, days)
      yield* runYear(staff)
      assert.deepStrictEqual(
        yield* claimedByPeriod(town.id, family.householdId),
        months.map(() => 200)
      )
      yield* sql`update children set school_class = 'CP' where town_id = ${town.id}`
      // whatever the day on which this test runs: the year before is over
      yield* sql`update children set former_classes = (select jsonb_build_object('2026', min(value))
        from jsonb_each_text(former_classes)) where town_id = ${town.id}`
      assert.strictEqual(yield* runYear(staff), 0)
    })
  )
})
