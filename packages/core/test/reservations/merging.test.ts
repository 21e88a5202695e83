import { assert } from "@effect/vitest"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { newId } from "../../src/platform/ids/Ids.ts"
import { Merges } from "../../src/privacy/Merges.ts"
import { family, newChild } from "../children/filesUnderTest.ts"
import { services } from "../privacy/familiesUnderTest.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { newFamily } from "../support/town.ts"

const parts = ["matin", "repas", "soir"]

/** A household and a duplicate of it with the same child, and slots of a day in three parts. */
const twice = Effect.gen(function* () {
  const kept = yield* family()
  const { town } = kept
  const duplicate = yield* newFamily(town, "double@example.org")
  const double = yield* newChild(town, [duplicate.householdId])
  const sql = yield* SqlClient.SqlClient
  yield* sql`insert into activities (town_id, code, position, settings, applied_at, revision)
    values (${town.id}, 'centre', 1, '{}', now(), gen_random_uuid())`
  yield* sql`insert into slots (town_id, id, activity, day, part) select ${town.id}, gen_random_uuid(), 'centre', d::date, p
    from unnest(array['2026-09-01', '2026-09-02', '2026-09-03']) d, unnest(array['matin', 'repas', 'soir']) p`
  const book = (householdId: string, childId: string, unit: string, day: string, taken: ReadonlyArray<string>) =>
    Effect.flatMap(
      newId,
      (
        bookingId
      ) => sql`insert into reservations (town_id, id, booking_id, slot_id, day, child_id, household_id, unit, booked_at, booked_by)
        select town_id, gen_random_uuid(), ${bookingId}, id, day, ${childId}, ${householdId}, ${unit}, now(), 'test' from slots
        where town_id = ${town.id} and day = ${day}::date and part in (select jsonb_array_elements_text(${JSON.stringify(taken)}::jsonb))`
    )
  const ofKept = (unit: string, day: string, taken: ReadonlyArray<string>) =>
    book(kept.householdId, kept.childId, unit, day, taken)
  const ofDouble = (unit: string, day: string, taken: ReadonlyArray<string>) =>
    book(duplicate.householdId, double, unit, day, taken)
  const booked = sql<{
    day: string
    unit: string
    taken: string
  }>`select r.day, r.unit, string_agg(s.part, ' ' order by s.part) as taken
    from reservations r join slots s on s.town_id = r.town_id and s.id = r.slot_id
    where r.town_id = ${town.id} and r.child_id = ${kept.childId} and r.cancelled_at is null
    group by r.day, r.booking_id, r.unit order by r.day, r.unit`
  return { ...kept, duplicate, ofKept, ofDouble, booked }
})

describeOnDatabase("days that two records of one child have booked", services, (it) => {
  it.effect("stay whole when the records become one: the booking with more parts stays, and no place twice", () =>
    Effect.gen(function* () {
      const { town, staff, householdId, duplicate, ofKept, ofDouble, booked } = yield* twice
      yield* ofKept("matin", "2026-09-01", ["matin"])
      yield* ofDouble("journee", "2026-09-01", parts)
      yield* ofKept("journee", "2026-09-02", parts)
      yield* ofDouble("soiree", "2026-09-02", ["repas", "soir"])
      yield* ofKept("matin", "2026-09-03", ["matin"])
      yield* ofDouble("soiree", "2026-09-03", ["repas", "soir"])
      yield* Merges.use((merges) => merges.merge(staff, householdId, duplicate.householdId, { dryRun: false }))
      assert.deepStrictEqual(yield* booked, [
        { day: "2026-09-01", unit: "journee", taken: "matin repas soir" },
        { day: "2026-09-02", unit: "journee", taken: "matin repas soir" },
        { day: "2026-09-03", unit: "matin", taken: "matin" },
        { day: "2026-09-03", unit: "soiree", taken: "repas soir" }
      ])
      const sql = yield* SqlClient.SqlClient
      const counted = yield* sql`select 1 from slots s where s.town_id = ${town.id} and s.reserved <> 1`
      assert.lengthOf(counted, 0)
    })
  )
})
