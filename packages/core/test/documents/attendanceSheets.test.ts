import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { Activities } from "../../src/activities/Activities.ts"
import { health } from "../../src/children/sections/health.ts"
import { AttendanceSheets } from "../../src/documents/AttendanceSheets.ts"
import { RegisterCare } from "../../src/documents/RegisterCare.ts"
import { Attendances } from "../../src/reservations/attendance/Attendances.ts"
import { Registers } from "../../src/reservations/attendance/links/Registers.ts"
import type { LinkHealth } from "../../src/reservations/attendance/links/StaffLink.ts"
import { StaffLinks } from "../../src/reservations/attendance/links/StaffLinks.ts"
import { book, newSlots, offer } from "../reservations/planningUnderTest.ts"
import { runsAt } from "../support/clock.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { documentFamily, services } from "./documentsUnderTest.ts"

const sheetServices = RegisterCare.layer.pipe(
  Layer.provideMerge(AttendanceSheets.layer),
  Layer.provideMerge(Layer.mergeAll(Attendances.layer, Registers.layer, StaffLinks.layer)),
  Layer.provideMerge(Activities.layer),
  Layer.provideMerge(services)
)

const day = "2030-10-07"
const part = { weekdays: ["monday"], on: "every-day" }
const club = {
  code: "club",
  name: "Club",
  places: [{ code: "centre", name: "Centre Desnos" }],
  parts: [
    { ...part, code: "apres-midi", name: "Après-midi", kind: "afternoon", startsAt: "13:30", endsAt: "18:00" },
    { ...part, code: "matin", name: "Matin", kind: "morning", startsAt: "08:00", endsAt: "12:00" }
  ],
  units: [{ code: "journee", name: "Journée", takes: ["matin", "apres-midi"] }]
}

/** A child at a club for the day, with an allergy, a contact of each kind and no pork. */
const clubFamily = Effect.gen(function* () {
  const home = yield* documentFamily()
  const { town, staff, access, children, childId, householdId } = home
  const sql = yield* SqlClient.SqlClient
  const { section } = yield* children.readHealth(access, childId)
  const ill = { ...section.values, foodAllergy: true, allergyDetail: "Arachide" }
  yield* children.change(access, childId, health, section.version, ill)
  yield* sql`update children set no_pork = true, school_class = 'CP' where town_id = ${town.id} and id = ${childId}`
  for (const [position, kind] of ["emergency", "pickup", "forbidden"].entries()) {
    yield* sql`insert into child_contacts (town_id, id, child_id, household_id, kind, position, family_name, proof)
      values (${town.id}, gen_random_uuid(), ${childId}, ${householdId}, ${kind}, ${position + 1}, ${`M. ${kind}`}, 'jugement')`
  }
  yield* offer(town, [club])
  yield* newSlots(
    town,
    ["matin", "apres-midi"].map((each) => ({ activity: "club", day, part: each, place: "centre" }))
  )
  yield* book(town, householdId, childId, { activity: "club", day, unit: "journee", parts: ["matin", "apres-midi"] })
  const activity = yield* Activities.use((activities) => activities.get(town.id, "club"))
  const reads = Effect.map(
    sql<{ purpose: string }>`select purpose from health_reads where town_id = ${town.id} and reader = ${staff.actor}`,
    (rows) => rows.map(({ purpose }) => purpose)
  )
  const logged = (action: string) =>
    sql<{ after: object }>`select after from audit_entries where town_id = ${town.id} and action = ${action}`
  return { ...home, reads, logged, sheet: { activity, day } }
})

describeOnDatabase("the attendance sheets of a day", sheetServices, (it) => {
  it.effect(
    "say who comes from when to when, what it eats, whom to call and who may collect it, and nothing of health",
    () =>
      Effect.gen(function* () {
        const { staff, sheet, reads, logged } = yield* clubFamily
        const { groups, withHealth } = yield* AttendanceSheets.use((sheets) => sheets.of(staff, sheet))
        assert.deepStrictEqual(
          groups.map(({ place, children }) => [place, children.length]),
          [["Centre Desnos", 1]]
        )
        const [child] = groups[0]?.children ?? []
        assert.deepInclude(child, {
          units: ["Journée"],
          from: "08:00",
          until: "18:00",
          diet: ["sans porc"],
          health: []
        })
        assert.deepInclude(child, { schoolClass: "CP", forbidden: [{ name: "M. forbidden", relation: "" }] })
        assert.deepStrictEqual(
          [child?.contacts.map(({ name }) => name), child?.pickups.map(({ name }) => name)],
          [["Camille ESSAI", "M. emergency"], ["M. pickup"]]
        )
        assert.isFalse(withHealth)
        assert.deepStrictEqual(yield* reads, [])
        const [entry] = yield* logged("document.attendance-sheet")
        assert.deepInclude(entry?.after, { activity: "club", on: day, children: 1 })
      })
  )

  it.effect("say what to know of health where they are asked to, and every family sees that they did", () =>
    Effect.gen(function* () {
      const { staff, sheet, reads } = yield* clubFamily
      const opening = { purpose: "journée au club", service: "enfance" }
      const { groups } = yield* AttendanceSheets.use((sheets) => sheets.withHealth(staff, sheet, opening))
      assert.deepStrictEqual(groups[0]?.children[0]?.health, [
        "Allergies : allergie alimentaire",
        "Que faire : Arachide"
      ])
      assert.deepStrictEqual(yield* reads, ["journée au club"])
    })
  )

  it.effect("are refused with health to a service that may not see it, and the journal says who tried", () =>
    Effect.gen(function* () {
      const { staff, sheet, reads, logged } = yield* clubFamily
      const opening = { purpose: "curiosité", service: "sport" }
      const refused = yield* Effect.flip(AttendanceSheets.use((sheets) => sheets.withHealth(staff, sheet, opening)))
      assert.deepInclude(refused, { _tag: "DocumentNotForService", services: ["enfance"] })
      assert.deepStrictEqual(yield* reads, [])
      assert.lengthOf(yield* logged("document.open-refused"), 1)
    })
  )
})

const tablet = "6f1f8f5e-6f3c-4f6d-9a7c-1d0f9a5b0001"
const onTheDay = <A, E, R>(effect: Effect.Effect<A, E, R>) => runsAt(`${day}T07:00:00Z`, effect)

describeOnDatabase("what a staff link tells of those who come", sheetServices, (it) => {
  const careOf = Effect.fnUntraced(function* (health: LinkHealth | null, child?: "mine" | "nobody") {
    const { staff, town, childId } = yield* clubFamily
    const sql = yield* SqlClient.SqlClient
    const links = yield* StaffLinks
    const order = { label: "Équipe", activity: "club", place: null, group: null, from: day, to: day, health }
    const { secret } = yield* onTheDay(links.create(staff, order))
    const link = yield* onTheDay(links.open(town, secret, tablet))
    const named = child === undefined ? undefined : child === "mine" ? childId : tablet
    const care = yield* onTheDay(RegisterCare.use((records) => records.of(link, day, named)))
    const reads = yield* sql<{ reader: string; purpose: string }>`select reader, purpose from health_reads
      where town_id = ${town.id} and reader like 'Équipe%'`
    return { ...care, reads: reads.map(({ reader, purpose }) => `${reader} ${purpose}`) }
  })

  it.effect("is whom to call and nothing of health, unless the town said why when it made the link", () =>
    Effect.gen(function* () {
      const without = yield* careOf(null)
      assert.deepStrictEqual([without.withHealth, without.children[0]?.health, without.reads], [false, [], []])
      assert.strictEqual(without.children[0]?.contacts[0]?.name, "Camille ESSAI")
    })
  )

  it.effect("is what to know of health too where it said so: the family sees which tablet read it, and why", () =>
    Effect.gen(function* () {
      const known = yield* careOf({ purpose: "journée au club", service: "enfance" }, "mine")
      assert.deepInclude(known.children[0], { health: ["Allergies : allergie alimentaire", "Que faire : Arachide"] })
      assert.deepStrictEqual(known.reads, ["Équipe (1) journée au club"])
      const nobody = yield* careOf({ purpose: "journée au club", service: "enfance" }, "nobody")
      assert.deepStrictEqual([nobody.children, nobody.reads], [[], []])
    })
  )

  it.effect("loses health where the documents are no longer for its service", () =>
    Effect.gen(function* () {
      const refused = yield* careOf({ purpose: "journée au club", service: "sport" })
      assert.deepStrictEqual([refused.withHealth, refused.children[0]?.health, refused.reads], [false, [], []])
    })
  )
})
