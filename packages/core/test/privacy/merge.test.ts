import { assert } from "@effect/vitest"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { Audit } from "../../src/audit/Audit.ts"
import { newId } from "../../src/platform/ids/Ids.ts"
import { Merges } from "../../src/privacy/Merges.ts"
import { samePerson } from "../../src/privacy/samePerson.ts"
import { family, newChild, newHome } from "../children/filesUnderTest.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { newFamily, newInvoice } from "../support/town.ts"
import { services } from "./familiesUnderTest.ts"

const named = (town: string, adultId: string, familyName: string) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    yield* sql`update adults set family_name = ${familyName} where town_id = ${town} and id = ${adultId}`
  })

/** A household, and a duplicate of it with the same child Zoé and a child Tom of its own. */
const twice = Effect.gen(function* () {
  const kept = yield* family()
  const duplicate = yield* newFamily(kept.town, "double@example.org")
  yield* newChild(kept.town, [duplicate.householdId])
  const tom = yield* newChild(kept.town, [duplicate.householdId], "Tom")
  return { ...kept, duplicate, tom, merges: yield* Merges }
})

describeOnDatabase("two records of one household", services, (it) => {
  it.effect("become one: who is missing moves with what was said of them, the rest goes", () =>
    Effect.gen(function* () {
      const { town, staff, householdId, access, duplicate, tom, merges, children } = yield* twice
      const sql = yield* SqlClient.SqlClient
      yield* sql`insert into child_contacts (town_id, id, child_id, household_id, kind, position, family_name)
        values (${town.id}, ${yield* newId}, ${tom}, ${duplicate.householdId}, 'pickup', 1, 'MAMIE')`
      yield* named(town.id, duplicate.adultId, "DURAND")
      const shown = yield* merges.merge(staff, householdId, duplicate.householdId, { dryRun: true })
      assert.strictEqual((yield* children.list(access)).length, 1)
      const done = yield* merges.merge(staff, householdId, duplicate.householdId, { dryRun: false })
      assert.deepStrictEqual(done, shown)
      assert.deepStrictEqual([done.adultsMoved, done.childrenMoved], [[duplicate.adultId], [tom]])
      assert.deepInclude(done.erased, { adults: 0, children: 1 })
      assert.sameMembers(
        (yield* children.list(access)).map(({ givenName }) => givenName),
        ["Zoé", "Tom"]
      )
      const file = yield* children.read(access, tom)
      assert.strictEqual(file.authorisedPickups.values.contacts[0]?.familyName, "MAMIE")
      assert.strictEqual((yield* sql`select 1 from households where town_id = ${town.id}`).length, 1)
      const [entry] = yield* Audit.use((audit) => audit.list(town.id, { actor: staff.actor, limit: 1 }))
      assert.deepInclude(entry, { action: "household.merge", subjectId: householdId })
    })
  )

  it.effect("keep one enrolment of a child that both have, and what was refused to either", () =>
    Effect.gen(function* () {
      const { town, staff, householdId, childId, duplicate, merges } = yield* twice
      const sql = yield* SqlClient.SqlClient
      const [double] = yield* sql<{ id: string }>`select c.id from children c
        join household_children l on l.town_id = c.town_id and l.child_id = c.id
        where l.town_id = ${town.id} and l.household_id = ${duplicate.householdId} and c.given_name = 'Zoé'`
      const enrol = (household: string, child: string, state: string, reason: string) =>
        Effect.flatMap(
          newId,
          (id) => sql`
        insert into enrolments (town_id, id, household_id, child_id, activity, starts_on, ends_on, recorded_at, state, reason)
        values (${town.id}, ${id}, ${household}, ${child}, 'cantine', '2026-09-01', '2027-07-05', now(), ${state}, ${reason})`
        )
      yield* enrol(householdId, childId, "accepted", "")
      yield* enrol(duplicate.householdId, double?.id ?? "", "requested", "")
      yield* enrol(duplicate.householdId, double?.id ?? "", "refused", "Complet.")
      yield* merges.merge(staff, householdId, duplicate.householdId, { dryRun: false })
      const kept = yield* sql<{ childId: string; state: string }>`select child_id, state from enrolments
        where town_id = ${town.id} order by state`
      assert.deepStrictEqual(
        kept.map((each) => [each.childId, each.state]),
        [
          [childId, "accepted"],
          [childId, "refused"]
        ]
      )
    })
  )

  it.effect("keep one note and one absence of a place that both have, and give over those that one has", () =>
    Effect.gen(function* () {
      const { town, staff, householdId, childId, duplicate, merges } = yield* twice
      const sql = yield* SqlClient.SqlClient
      const [double] = yield* sql<{ id: string }>`select c.id from children c
        join household_children l on l.town_id = c.town_id and l.child_id = c.id
        where l.town_id = ${town.id} and l.household_id = ${duplicate.householdId} and c.given_name = 'Zoé'`
      const slotOn = (day: string) =>
        Effect.tap(
          newId,
          (id) =>
            sql`insert into slots (town_id, id, activity, day, part) values (${town.id}, ${id}, 'cantine', ${day}::date, 'repas')`
        )
      yield* sql`insert into activities (town_id, code, position, settings, applied_at, revision)
        values (${town.id}, 'cantine', 1, '{}', now(), gen_random_uuid())`
      const [both, one] = [yield* slotOn("2026-09-01"), yield* slotOn("2026-09-03")]
      const note = (household: string, child: string, slot: string, state: string) =>
        sql`insert into attendances (town_id, slot_id, child_id, day, household_id, state, noted_at, noted_by, source, version)
          select town_id, id, ${child}, day, ${household}, ${state}, now(), 'test', 'cli', 1 from slots
          where town_id = ${town.id} and id = ${slot}`
      const absence = (household: string, child: string, slots: ReadonlyArray<string>) =>
        Effect.tap(newId, (id) =>
          Effect.andThen(
            sql`insert into absences (town_id, id, household_id, child_id, key, declared_at, proof_until)
              values (${town.id}, ${id}, ${household}, ${child}, ${id}, now(), now())`,
            Effect.forEach(
              slots,
              (
                slot
              ) => sql`insert into absence_slots (town_id, absence_id, slot_id, child_id, day, unit, proof_until, stays_due)
                select town_id, ${id}, id, ${child}, day, 'repas', now(), false from slots where town_id = ${town.id} and id = ${slot}`
            )
          )
        )
      yield* note(householdId, childId, both, "present")
      yield* note(duplicate.householdId, double?.id ?? "", both, "absent-unexcused")
      yield* note(duplicate.householdId, double?.id ?? "", one, "absent-unexcused")
      const kept = yield* absence(householdId, childId, [both])
      const moved = yield* absence(duplicate.householdId, double?.id ?? "", [both, one])
      yield* merges.merge(staff, householdId, duplicate.householdId, { dryRun: false })
      const notes =
        yield* sql`select day, household_id, child_id, state from attendances where town_id = ${town.id} order by day`
      assert.deepStrictEqual(notes, [
        { day: "2026-09-01", householdId, childId, state: "present" },
        { day: "2026-09-03", householdId, childId, state: "absent-unexcused" }
      ])
      const absences = yield* sql`select t.day, t.absence_id, a.household_id, t.child_id from absence_slots t
        join absences a on a.town_id = t.town_id and a.id = t.absence_id where t.town_id = ${town.id} order by t.day`
      assert.deepStrictEqual(absences, [
        { day: "2026-09-01", absenceId: kept, householdId, childId },
        { day: "2026-09-03", absenceId: moved, householdId, childId }
      ])
    })
  )

  it.effect("keep the account that one of them has", () =>
    Effect.gen(function* () {
      const { town, staff } = yield* family()
      const withAccount = yield* newHome(town)
      const without = yield* newFamily(town, null)
      const merges = yield* Merges
      const sql = yield* SqlClient.SqlClient
      const mailsTo = sql`select 1 from mails where town_id = ${town.id} and recipient = ${withAccount.mail}`
      const before = (yield* mailsTo).length
      const merge = yield* merges.merge(staff, without.householdId, withAccount.householdId, { dryRun: false })
      assert.deepInclude(merge, { accountsMoved: 1, adultsMoved: [] })
      assert.isAbove(before, 0)
      assert.strictEqual((yield* mailsTo).length, before)
      const [account] =
        yield* sql`select adult_id, disabled_at from accounts where id = ${withAccount.access.accountId}`
      assert.deepStrictEqual(account, { adultId: without.adultId, disabledAt: null })
    })
  )

  it.effect("stay two while the duplicate has an invoice, a change that waits, or one adult too many", () =>
    Effect.gen(function* () {
      const { town, staff, householdId, access, duplicate, tom, merges } = yield* twice
      const sql = yield* SqlClient.SqlClient
      const refused = Effect.flip(merges.merge(staff, householdId, duplicate.householdId, { dryRun: true }))
      yield* named(town.id, duplicate.adultId, "DURAND")
      const third = yield* newFamily(town, null)
      yield* named(town.id, third.adultId, "PETIT")
      yield* sql`update household_adults set household_id = ${householdId}, rank = 2
        where town_id = ${town.id} and adult_id = ${third.adultId}`
      assert.deepInclude(yield* refused, { _tag: "HouseholdFull", names: ["Camille DURAND"] })
      yield* sql`insert into section_changes (town_id, id, household_id, section, subject_id, account_id, made_from, key_id,
          sealed, state, asked_at)
        values (${town.id}, ${yield* newId}, ${duplicate.householdId}, 'diet', ${tom}, ${access.accountId}, '', 'k1',
          ${new Uint8Array([1])}, 'waiting', now())`
      assert.deepInclude(yield* refused, { _tag: "ChangesWaiting", count: 1 })
      yield* newInvoice(town, duplicate.householdId, { number: "2026000001", cents: 1 })
      assert.deepInclude(yield* refused, { _tag: "DuplicateHasBooks", invoices: 1 })
    })
  )

  it.effect("are two: a household is no duplicate of itself, nor of one in another town", () =>
    Effect.gen(function* () {
      const { staff, householdId, merges } = yield* twice
      const other = yield* family()
      for (const ref of [householdId, other.householdId, "rien"]) {
        const refused = yield* Effect.flip(merges.merge(staff, householdId, ref, { dryRun: false }))
        assert.strictEqual(refused._tag, "HomeNotFound")
      }
    })
  )

  it.effect("have the same person when names agree but for accents and case, and births do not contradict", () =>
    Effect.sync(() => {
      const zoe = { id: "1", givenName: "Zoé", familyName: "D'Arc-Œuvrard", birthDate: "2018-05-04" }
      const same = (changes: object) => samePerson(zoe, { ...zoe, id: "2", ...changes })
      assert.isTrue(same({ givenName: "ZOE", familyName: "D’ARC Œuvrard" }))
      assert.isTrue(same({ birthDate: null }))
      assert.isFalse(same({ birthDate: "2018-05-05" }))
      assert.isFalse(same({ givenName: "Zola" }))
    })
  )
})
