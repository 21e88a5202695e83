import { assert } from "@effect/vitest"
import { Effect, Layer, Result } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../../src/accounts/FamilyAccess.ts"
import { Activities } from "../../src/activities/Activities.ts"
import { ActivityFiles } from "../../src/activities/ActivityFiles.ts"
import { parseActivities } from "../../src/activities/activitiesYaml.ts"
import { Audit } from "../../src/audit/Audit.ts"
import { townsLayer } from "../../src/towns/layer.ts"
import { activityFiles } from "../support/activities.ts"
import { describeOnBothDatabases } from "../support/databases.ts"
import { queriesOf } from "../support/queries.ts"
import { newActivities, newTown } from "../support/town.ts"

const services = activityFiles.pipe(Layer.provideMerge(Layer.mergeAll(townsLayer, Audit.layer)))

const canteen = `
  - code: cantine
    name: Cantine
    periods: [{ code: annee, name: Année, from: 2026-09-01, to: 2027-07-02 }]
    parts:
      - { code: repas, name: Repas, kind: meal, weekdays: [monday], on: every-day, startsAt: 11:45, endsAt: 13:30 }
`
const choir = `
  - { code: chorale, name: Chorale }
`
const read = (...activities: ReadonlyArray<string>) =>
  Result.getOrThrow(parseActivities("activities.yaml", `activities:${activities.join("")}`))
const apply = (staff: StaffAccess, activities: ReturnType<typeof read>, dryRun = false) =>
  ActivityFiles.use((files) => files.apply(staff, "activities.yaml", activities, { dryRun }))
const codes = (staff: StaffAccess) =>
  Activities.use((offered) => Effect.map(offered.list(staff.townId), (all) => all.map(({ code }) => code)))

describeOnBothDatabases("the activities of a town", services, (it) => {
  it.effect("are what its file says, after telling what changes; the same file again changes nothing", () =>
    Effect.gen(function* () {
      const { staff } = yield* newTown()
      const both = read(canteen, choir)
      const shown = yield* apply(staff, both, true)
      assert.deepStrictEqual(yield* codes(staff), [])
      const { changes: made, retired } = yield* apply(staff, both)
      assert.deepStrictEqual({ changes: made, retired }, { changes: shown.changes, retired: shown.retired })
      assert.deepStrictEqual(yield* codes(staff), ["cantine", "chorale"])
      assert.deepInclude(yield* apply(staff, both), { changes: [], retired: [] })
      const earlier = read(canteen.replace("11:45", "11:30"), choir)
      const { changes } = yield* apply(staff, earlier)
      assert.deepStrictEqual(changes, [{ path: "cantine.parts.repas.startsAt", before: "11:45", after: "11:30" }])
      assert.deepStrictEqual(yield* Activities.use(({ list }) => list(staff.townId)), earlier)
    })
  )

  it.effect("are retired when the file no longer says them, keep their names, and come back", () =>
    Effect.gen(function* () {
      const { staff } = yield* newTown()
      const offered = yield* Activities
      yield* apply(staff, read(canteen, choir))
      assert.deepInclude(yield* apply(staff, read(canteen)), { retired: ["chorale"] })
      assert.deepStrictEqual(yield* codes(staff), ["cantine"])
      assert.deepStrictEqual(yield* offered.names(staff.townId), [
        { code: "cantine", name: "Cantine", retired: false },
        { code: "chorale", name: "Chorale", retired: true }
      ])
      yield* apply(staff, read(choir, canteen))
      assert.deepStrictEqual(yield* codes(staff), ["chorale", "cantine"])
    })
  )

  it.effect("are one query for all who ask at the same moment, and in a transaction what it has written", () =>
    Effect.gen(function* () {
      const [{ staff }, { staff: other }] = [yield* newTown(), yield* newTown()]
      const { list } = yield* Activities
      yield* apply(staff, read(canteen))
      yield* apply(other, read(choir))
      const asked = [staff, other, staff].map(({ townId }) => list(townId))
      const all = Effect.all(asked, { concurrency: "unbounded" })
      assert.deepStrictEqual(
        (yield* all).map((each) => each.map(({ code }) => code)),
        [["cantine"], ["chorale"], ["cantine"]]
      )
      assert.strictEqual(yield* queriesOf(all), 1)
      const sql = yield* SqlClient.SqlClient
      const changed = Effect.gen(function* () {
        yield* sql`update activities set retired_at = now() where town_id = ${other.townId}`
        return yield* Effect.all([list(other.townId), list(other.townId)], { concurrency: "unbounded" })
      })
      assert.deepStrictEqual(yield* sql.withTransaction(changed), [[], []])
      assert.deepStrictEqual(yield* codes(other), [])
    })
  )

  it.effect("are the same array until they change, also when another process changes them", () =>
    Effect.gen(function* () {
      const { staff, town } = yield* newTown()
      const offered = yield* Activities
      yield* apply(staff, read(canteen))
      const first = yield* offered.list(town.id)
      assert.strictEqual(yield* offered.list(town.id), first)
      const sql = yield* SqlClient.SqlClient
      yield* sql`update activities set settings = jsonb_set(settings, '{name}', '"Restaurant"')
        where town_id = ${town.id}`
      assert.deepStrictEqual((yield* offered.list(town.id))[0]?.name, "Restaurant")
    })
  )

  it.effect("that towns only named before still read, and are named when one asks for another", () =>
    Effect.gen(function* () {
      const { town } = yield* newTown()
      const offered = yield* Activities
      yield* newActivities(town, ["mercredi"])
      assert.deepInclude(yield* offered.get(town.id, "mercredi"), { code: "mercredi", parts: [], otherHomeSees: true })
      const failure = yield* Effect.flip(offered.get(town.id, "judo"))
      assert.deepInclude(failure, { _tag: "ActivityNotFound", activity: "judo", known: ["mercredi"] })
    })
  )

  it.effect("are refused whole where the town has no such service, school or calendar", () =>
    Effect.gen(function* () {
      const { staff } = yield* newTown()
      const wrong = read(
        canteen.replace("every-day", "school-days").replace("name: Cantine", "name: Cantine\n    service: nulle-part")
      )
      assert.deepInclude(yield* Effect.flip(apply(staff, wrong)), {
        problems: [
          { code: "unknown", activity: "cantine", at: "service", what: "service", value: "nulle-part" },
          { code: "calendar-without-zone", activity: "cantine" }
        ]
      })
      assert.deepStrictEqual(yield* codes(staff), [])
    })
  )
})
