import { assert } from "@effect/vitest"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { FamilyAccess } from "../../src/accounts/FamilyAccess.ts"
import { Plannings } from "../../src/reservations/Plannings.ts"
import { family, newChild, newHome } from "../children/filesUnderTest.ts"
import { runsAt } from "../support/clock.ts"
import { describeOnDatabase } from "../support/databases.ts"
import {
  book,
  canteen,
  enrol,
  meals,
  newSlots,
  offer,
  services,
  unmet,
  wednesday,
  wednesdays
} from "./planningUnderTest.ts"

const calendar = { zone: "B", publicHolidays: "metropole", closures: [] } as const
// Tuesday morning
const now = "2026-12-01T09:00:00Z"

const read = (access: FamilyAccess, from: string, to: string, at = now) =>
  runsAt(
    at,
    Plannings.use((plannings) => plannings.read(access, { from, to }, "fr"))
  )

const short = (planning: Effect.Success<ReturnType<typeof read>>) =>
  planning.cells.map(({ unit, day, state, refusal }) => `${day.slice(5)} ${unit} ${state} ${refusal?.code ?? "-"}`)

/** A family with a child enrolled in the canteen, which has slots on some days. */
const enrolled = Effect.gen(function* () {
  const home = yield* family({ calendar })
  yield* offer(home.town, [canteen, wednesday])
  yield* enrol(home.town, home.householdId, home.childId, "cantine")
  return home
})

describeOnDatabase("a family's planning", services, (it) => {
  it.effect("says of each day on which the activity runs where it stands, until when, and why not", () =>
    Effect.gen(function* () {
      const { town, access, householdId, childId } = yield* enrolled
      yield* newSlots(town, meals(["2026-12-01", "2026-12-03", "2026-12-04", "2026-12-07", "2026-12-08"]))
      yield* newSlots(town, meals(["2026-12-10"], { capacity: 0 }))
      for (const day of ["2026-12-01", "2026-12-03", "2026-12-07"]) {
        yield* book(town, householdId, childId, { activity: "cantine", day, unit: "repas" })
      }
      const planning = yield* read(access, "2026-11-30", "2026-12-13")
      assert.deepStrictEqual(short(planning), [
        "12-01 repas booked -",
        "12-03 repas booked -",
        "12-04 repas free -",
        "12-07 repas booked -",
        "12-08 repas free -",
        "12-10 repas full full"
      ])
      const [today, thursday, friday] = planning.cells
      // noon of today, less an hour
      assert.deepStrictEqual(
        [today?.mayCancel, today?.feePercent, today?.until?.toISOString()],
        [true, 50, "2026-12-01T10:00:00.000Z"]
      )
      assert.deepStrictEqual([thursday?.feePercent, thursday?.until?.toISOString()], [null, "2026-12-02T11:00:00.000Z"])
      assert.deepStrictEqual([friday?.mayAdd, friday?.until?.toISOString()], [true, "2026-12-02T11:00:00.000Z"])
      assert.deepStrictEqual(
        [planning.today, planning.activities.map(({ code }) => code), planning.children.map(({ id }) => id)],
        ["2026-12-01", ["cantine"], [childId]]
      )
      const later = yield* read(access, "2026-12-04", "2026-12-04", "2026-12-02T11:00:00.001Z")
      assert.deepStrictEqual(later.cells[0]?.refusal?.limit?.toISOString(), "2026-12-02T11:00:00.000Z")
      assert.deepStrictEqual(short(later), ["12-04 repas closed too-late-to-add"])
    })
  )

  it.effect("shows the slots of the child's group alone, and a half of a day that another unit takes", () =>
    Effect.gen(function* () {
      const { town, access, householdId, childId } = yield* enrolled
      yield* enrol(town, householdId, childId, "mercredi")
      yield* newSlots(town, wednesdays(["2026-12-02", "2026-12-09", "2026-12-16", "2026-12-23"]))
      const sql = yield* SqlClient.SqlClient
      yield* sql`update slots set state = 'closed', reason = 'grève' where town_id = ${town.id} and day = '2026-12-16' and group_code = 'grands'`
      // the town's weeks no longer have it
      yield* sql`update slots set state = 'closed', withdrawn = true where town_id = ${town.id} and day = '2026-12-23'`
      yield* sql`update slots set capacity = 0 where town_id = ${town.id} and day = '2026-12-02' and group_code = 'petits'`
      yield* book(town, householdId, childId, {
        activity: "mercredi",
        day: "2026-12-09",
        unit: "journee",
        parts: ["matin", "apres-midi"]
      })
      const planning = yield* read(access, "2026-12-01", "2026-12-31")
      assert.deepStrictEqual(short(planning), [
        "12-02 matin free -",
        "12-02 journee free -",
        "12-09 matin free excluded",
        "12-09 journee booked -",
        "12-16 matin closed closed",
        "12-16 journee closed closed"
      ])
      assert.strictEqual(planning.cells.at(-1)?.refusal?.reason, "grève")
    })
  )

  it.effect("follows an enrolment: none where it does not hold, a reason where it waits or a document is missing", () =>
    Effect.gen(function* () {
      const { town, access, householdId, childId } = yield* family({ calendar })
      yield* offer(town, [{ ...canteen, requires: { documents: true } }])
      const ask = (from: string, to: string, state: string) =>
        enrol(town, householdId, childId, "cantine", { from, to, state })
      yield* ask("2026-11-01", "2026-12-07", "accepted")
      yield* ask("2026-12-08", "2026-12-10", "requested")
      yield* ask("2026-12-11", "2026-12-31", "withdrawn")
      yield* newSlots(town, meals(["2026-12-04", "2026-12-07", "2026-12-08", "2026-12-11"]))
      const states = Effect.map(read(access, "2026-12-01", "2026-12-31"), short)
      assert.deepStrictEqual(yield* states, [
        "12-04 repas free -",
        "12-07 repas free -",
        "12-08 repas free enrolment-waiting"
      ])
      unmet.push({ activity: "cantine", childId, startsOn: "2026-11-01", code: "documents-missing" })
      const missing = yield* Effect.ensuring(
        states,
        Effect.sync(() => unmet.splice(0))
      )
      assert.deepStrictEqual(missing[0], "12-04 repas free documents-missing")
    })
  )

  it.effect("says when a period opens, and nothing of it may be booked before", () =>
    Effect.gen(function* () {
      const { town, access, householdId, childId } = yield* family({ calendar })
      const [period] = canteen.periods
      const opens = [
        { for: "residents", at: "2026-12-02T08:30" },
        { for: "everyone", at: "2026-12-03T08:30" }
      ]
      yield* offer(town, [{ ...canteen, periods: [{ ...period, opens }] }])
      yield* enrol(town, householdId, childId, "cantine")
      yield* newSlots(town, meals(["2026-12-10"]))
      const planning = yield* read(access, "2026-12-01", "2026-12-31")
      assert.deepStrictEqual(planning.openings, [
        {
          activity: "cantine",
          activityName: "Cantine",
          period: "Année scolaire",
          at: new Date("2026-12-03T07:30:00.000Z")
        }
      ])
      assert.deepStrictEqual(short(planning), ["12-10 repas closed not-open-yet"])
      // as soon as the family lives in the town, residents' opening is its own
      const sql = yield* SqlClient.SqlClient
      yield* sql`update towns set settings = settings where id = ${town.id}`
      yield* sql`update households set postal_code = '60000', city = 'Beauvais' where town_id = ${town.id} and id = ${householdId}`
      const resident = { ...access, town: { ...town, settings: { ...town.settings, inseeCode: "60057" } } }
      const sooner = yield* read(resident, "2026-12-01", "2026-12-31")
      assert.strictEqual(sooner.openings[0]?.at.toISOString(), "2026-12-02T07:30:00.000Z")
    })
  )

  it.effect("names the days that are not as others, and when the next holidays begin", () =>
    Effect.gen(function* () {
      const closures = [{ name: "Pont", from: "2026-12-24", to: "2026-12-24" }]
      const { access } = yield* family({ calendar: { ...calendar, closures } })
      const planning = yield* read(access, "2026-12-18", "2026-12-25")
      assert.deepStrictEqual(
        planning.days.map(({ day, kind, name }) => `${day.slice(8)} ${kind} ${name}`),
        [
          "19 school-holiday Vacances de Noël",
          "20 school-holiday Vacances de Noël",
          "21 school-holiday Vacances de Noël",
          "22 school-holiday Vacances de Noël",
          "23 school-holiday Vacances de Noël",
          "24 closure Pont",
          "24 school-holiday Vacances de Noël",
          "25 public-holiday Noël",
          "25 school-holiday Vacances de Noël"
        ]
      )
      assert.strictEqual(planning.nextHolidaysFrom, "2026-12-19")
    })
  )

  it.effect("refuses days that end before they begin, or are too many", () =>
    Effect.gen(function* () {
      const { access } = yield* family({ calendar })
      for (const [from, to] of [
        ["2026-12-02", "2026-12-01"],
        ["2026-12-01", "2036-12-01"],
        ["2026-01-01", "2026-07-10"]
      ] as const) {
        const refused = yield* Effect.flip(read(access, from, to))
        assert.deepStrictEqual(refused._tag, "PlanningPeriodRefused")
      }
      assert.deepStrictEqual((yield* read(access, "2026-01-01", "2026-07-09")).cells, [])
    })
  )
})

describeOnDatabase("the planning of a child with two homes", services, (it) => {
  const twoHomes = Effect.gen(function* () {
    const anna = yield* family({ calendar })
    const boris = yield* newHome(anna.town)
    const childId = yield* newChild(anna.town, [anna.householdId, boris.householdId], "Noé")
    yield* offer(anna.town, [canteen, wednesday])
    return { town: anna.town, anna, boris, childId }
  })

  it.effect("says that the other home has a day where the town lets it, by no name and no id", () =>
    Effect.gen(function* () {
      const { town, anna, boris, childId } = yield* twoHomes
      yield* enrol(town, anna.householdId, childId, "cantine")
      yield* newSlots(town, meals(["2026-12-07", "2026-12-08"]))
      yield* book(town, anna.householdId, childId, { activity: "cantine", day: "2026-12-07", unit: "repas" })
      const theirs = yield* read(boris.access, "2026-12-01", "2026-12-31")
      assert.deepStrictEqual(short(theirs), ["12-07 repas other-home booked-by-other-home"])
      const everything = JSON.stringify(theirs)
      for (const secret of [anna.householdId, anna.adultId, anna.mail, anna.childId]) {
        assert.notInclude(everything, secret)
      }
      yield* enrol(town, boris.householdId, childId, "cantine")
      assert.deepStrictEqual(short(yield* read(boris.access, "2026-12-01", "2026-12-31")), [
        "12-07 repas other-home booked-by-other-home",
        "12-08 repas free -"
      ])
    })
  )

  it.effect("does not say it where the town keeps it to itself", () =>
    Effect.gen(function* () {
      const { town, anna, boris, childId } = yield* twoHomes
      yield* enrol(town, anna.householdId, childId, "mercredi")
      yield* newSlots(town, wednesdays(["2026-12-09"]))
      yield* book(town, anna.householdId, childId, { activity: "mercredi", day: "2026-12-09", unit: "matin" })
      const unenrolled = yield* read(boris.access, "2026-12-01", "2026-12-31")
      assert.deepStrictEqual([unenrolled.cells, unenrolled.activities], [[], []])
      yield* enrol(town, boris.householdId, childId, "mercredi")
      assert.deepStrictEqual(
        (yield* Effect.map(read(boris.access, "2026-12-01", "2026-12-31"), short))[0],
        "12-09 matin closed ask-town"
      )
    })
  )

  it.effect("gives each home its days by the custody calendar", () =>
    Effect.gen(function* () {
      const { town, anna, boris, childId } = yield* twoHomes
      const sql = yield* SqlClient.SqlClient
      const custody = {
        weeks: { even: anna.householdId, odd: boris.householdId, changeOver: 1 },
        holidays: null,
        exceptions: []
      }
      yield* sql`insert into custody_calendars (town_id, id, child_id, valid_from, calendar, recorded_at, recorded_by)
        values (${town.id}, ${childId}, ${childId}, '2026-09-01', ${JSON.stringify(custody)}::jsonb, now(), 'test')`
      for (const { householdId } of [anna, boris]) yield* enrol(town, householdId, childId, "cantine")
      yield* newSlots(town, meals(["2026-12-07", "2026-12-14"]))
      const ofAnna = (yield* read(anna.access, "2026-12-02", "2026-12-31")).cells.filter(
        (cell) => cell.childId === childId
      )
      const ofBoris = yield* read(boris.access, "2026-12-02", "2026-12-31")
      // the week of 7 December is the 50th
      assert.deepStrictEqual(
        ofAnna.map(({ mayAdd, refusal }) => [mayAdd, refusal?.code]),
        [
          [true, undefined],
          [false, "other-homes-day"]
        ]
      )
      assert.deepStrictEqual(
        ofBoris.cells.map(({ mayAdd, refusal }) => [mayAdd, refusal?.code]),
        [
          [false, "other-homes-day"],
          [true, undefined]
        ]
      )
    })
  )
})
