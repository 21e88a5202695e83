import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { Audit } from "../../src/audit/Audit.ts"
import { CustodyCalendars } from "../../src/children/CustodyCalendars.ts"
import { ForbiddenPickups } from "../../src/children/ForbiddenPickups.ts"
import { authorisedPickups } from "../../src/children/sections/contacts.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { townSettings } from "../support/town.ts"
import { family, services as files, newHome } from "./filesUnderTest.ts"

const services = Layer.mergeAll(CustodyCalendars.layer, ForbiddenPickups.layer).pipe(Layer.provideMerge(files))

// in these tests references are the ids
const shared = Effect.gen(function* () {
  const one = yield* family({ calendar: { ...townSettings().calendar, zone: "B" } })
  const other = yield* newHome(one.town)
  const sql = yield* SqlClient.SqlClient
  yield* sql`insert into household_children (town_id, household_id, child_id)
    values (${one.town.id}, ${other.householdId}, ${one.childId})`
  const calendar = {
    weeks: { even: one.householdId, odd: other.householdId, changeOver: 1 },
    holidays: { firstHalfEvenYears: other.householdId, firstHalfOddYears: one.householdId },
    exceptions: []
  }
  return { ...one, other, calendar, calendars: yield* CustodyCalendars, pickups: yield* ForbiddenPickups }
})

const write = { dryRun: false }

describeOnDatabase("a child's custody calendar", services, (it) => {
  it.effect("holds from its day on until the next one's, with the town's holidays, and is logged", () =>
    Effect.gen(function* () {
      const { town, staff, childId, householdId, other, calendar, calendars } = yield* shared
      const homes = (from: string, days: number) =>
        Effect.map(calendars.show(staff, childId, from, days), (custody) => custody.days.map(({ homeRef }) => homeRef))
      assert.deepStrictEqual(yield* homes("2026-11-23", 1), [null])
      yield* calendars.set(staff, childId, "2026-11-23", calendar, { dryRun: true })
      assert.deepStrictEqual(yield* homes("2026-11-23", 1), [null])
      yield* calendars.set(staff, childId, "2026-11-23", calendar, write)
      assert.deepStrictEqual(yield* homes("2026-11-22", 9), [
        null,
        ...Array.from({ length: 7 }, () => householdId),
        other.householdId
      ])
      assert.deepStrictEqual(yield* homes("2026-12-19", 1), [other.householdId])
      const weeks = { even: other.householdId, odd: householdId, changeOver: 1 }
      yield* calendars.set(staff, childId, "2027-02-01", { ...calendar, weeks }, write)
      assert.deepStrictEqual(yield* homes("2027-01-25", 8), [
        ...Array.from({ length: 7 }, () => householdId),
        householdId
      ])
      const log = yield* Audit.use((audit) => audit.list(town.id, { subjectId: childId, limit: 9 }))
      assert.deepStrictEqual(
        log.map(({ action }) => action),
        ["custody.set", "custody.set"]
      )
    })
  )

  it.effect("shares holidays by halves and a bridge by weeks, and says of which years it knows no holidays", () =>
    Effect.gen(function* () {
      const { staff, childId, householdId, other, calendar, calendars } = yield* shared
      yield* calendars.set(staff, childId, "2026-11-23", calendar, write)
      // 2027 is odd: the first half of spring is of the first home, the bridge of Ascension of week 18's
      const shown = yield* calendars.show(staff, childId, "2027-04-17", 22)
      const homes = new Map(shown.days.map(({ day, homeRef }) => [day, homeRef]))
      assert.deepStrictEqual(
        ["2027-04-24", "2027-04-25", "2027-05-03", "2027-05-08"].map((day) => homes.get(day)),
        [householdId, other.householdId, householdId, householdId]
      )
      assert.deepStrictEqual(shown.missingYears, [])
      const { missingYears } = yield* calendars.show(staff, childId, "2028-08-31", 2)
      assert.deepStrictEqual(missingYears, ["2028-2029"])
    })
  )

  it.effect("is of its two homes only, and of nobody in another town", () =>
    Effect.gen(function* () {
      const { town, staff, childId, householdId, other, calendar, calendars } = yield* shared
      const stranger = yield* newHome(town)
      const unfit = (weeks: typeof calendar.weeks) =>
        Effect.map(Effect.flip(calendars.set(staff, childId, "2026-11-23", { ...calendar, weeks }, write)), (error) =>
          error._tag === "CustodyUnfit" ? error.problems : error._tag
        )
      assert.deepStrictEqual(yield* unfit({ ...calendar.weeks, odd: stranger.householdId }), [
        { code: "not-its-home", childRef: childId, homeRef: stranger.householdId }
      ])
      assert.deepStrictEqual(yield* unfit({ ...calendar.weeks, odd: householdId }), [{ code: "same-home-every-week" }])
      yield* calendars.set(staff, childId, "2026-11-23", calendar, write)
      const elsewhere = yield* family()
      const refused = yield* Effect.flip(calendars.set(elsewhere.staff, childId, "2026-11-23", calendar, write))
      assert.strictEqual(refused._tag, "HomeNotFound")
      const sql = yield* SqlClient.SqlClient
      // the second home is another one now: the calendar says nothing of it
      yield* sql`update household_children set household_id = ${stranger.householdId}
        where town_id = ${town.id} and household_id = ${other.householdId}`
      const { days } = yield* calendars.show(staff, childId, "2026-11-29", 2)
      assert.deepStrictEqual(
        days.map(({ homeRef }) => homeRef),
        [householdId, null]
      )
      yield* sql`delete from household_children where town_id = ${town.id} and household_id = ${stranger.householdId}`
      const alone = yield* calendars.show(staff, childId, "2026-11-30", 1)
      assert.deepStrictEqual(alone.days, [{ day: "2026-11-30", homeRef: householdId }])
      assert.deepStrictEqual(yield* unfit(calendar.weeks), [{ code: "only-one-home", childRef: childId }])
    })
  )
})

describeOnDatabase("somebody who must not collect a child", services, (it) => {
  it.effect("is told to the home it was recorded for, not to the other, until the prohibition is lifted", () =>
    Effect.gen(function* () {
      const { town, staff, childId, householdId, access, other, pickups, children } = yield* shared
      const at = { childRef: childId, householdRef: householdId }
      const person = { name: "Paul MARTIN", relation: "père", proof: "JAF Compiègne, 12/03/2026" }
      assert.deepStrictEqual(yield* pickups.forbid(staff, at, person), { changed: true, alsoAuthorised: 0 })
      assert.deepStrictEqual(yield* pickups.forbid(staff, at, person), { changed: false, alsoAuthorised: 0 })
      assert.isTrue((yield* pickups.forbid(staff, at, { ...person, proof: "appel" })).changed)
      const seen = Effect.map(children.read(access, childId), (file) => file.forbiddenPickups)
      assert.deepStrictEqual(yield* seen, [{ name: "Paul MARTIN", relation: "père" }])
      const there = yield* children.read(other.access, childId)
      assert.deepStrictEqual(there.forbiddenPickups, [])
      assert.notInclude(JSON.stringify(there), "MARTIN")
      const atOther = { childRef: childId, householdRef: other.householdId }
      assert.isTrue((yield* pickups.forbid(staff, atOther, person)).changed)
      assert.strictEqual((yield* seen).length, 1)
      assert.isTrue(yield* pickups.allow(staff, atOther, "Paul MARTIN"))
      assert.isTrue(yield* pickups.allow(staff, at, "paul martin"))
      assert.isFalse(yield* pickups.allow(staff, at, "paul martin"))
      assert.deepStrictEqual(yield* seen, [])
      const log = yield* Audit.use((audit) => audit.list(town.id, { subjectId: childId, actor: staff.actor, limit: 9 }))
      assert.deepStrictEqual(
        log.map(({ action }) => action),
        ["pickup.allow", "pickup.allow", "pickup.forbid", "pickup.forbid", "pickup.forbid"]
      )
    })
  )

  it.effect("survives what the family changes, and a contradiction with its own list is told", () =>
    Effect.gen(function* () {
      const { staff, childId, householdId, access, pickups, children } = yield* shared
      const at = { childRef: childId, householdRef: householdId }
      const contact = { relation: "", phone: "", secondPhone: "", private: false }
      const { authorisedPickups: before } = yield* children.read(access, childId)
      yield* children.change(access, childId, authorisedPickups, before.version, {
        contacts: [{ ...contact, givenName: "Paul", familyName: "Martin" }]
      })
      const done = yield* pickups.forbid(staff, at, { name: "PAUL MARTIN", relation: "", proof: "jugement" })
      assert.deepStrictEqual(done, { changed: true, alsoAuthorised: 1 })
      const { authorisedPickups: now, forbiddenPickups } = yield* children.read(access, childId)
      assert.strictEqual(forbiddenPickups.length, 1)
      yield* children.change(access, childId, authorisedPickups, now.version, { contacts: [] })
      assert.strictEqual((yield* children.read(access, childId)).forbiddenPickups.length, 1)
    })
  )

  it.effect("is recorded for a home of the child only", () =>
    Effect.gen(function* () {
      const { town, staff, childId, pickups } = yield* shared
      const stranger = yield* newHome(town)
      const person = { name: "X", relation: "", proof: "y" }
      for (const at of [
        { childRef: childId, householdRef: stranger.householdId },
        { childRef: "rien", householdRef: stranger.householdId }
      ]) {
        assert.strictEqual((yield* Effect.flip(pickups.forbid(staff, at, person)))._tag, "HomeNotFound")
      }
    })
  )
})
