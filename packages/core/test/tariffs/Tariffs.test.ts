import { assert } from "@effect/vitest"
import { Effect, Layer, Result } from "effect"
import type { StaffAccess } from "../../src/accounts/FamilyAccess.ts"
import { ActivityFiles } from "../../src/activities/ActivityFiles.ts"
import { parseActivities } from "../../src/activities/activitiesYaml.ts"
import { Audit } from "../../src/audit/Audit.ts"
import { Tariffs } from "../../src/tariffs/Tariffs.ts"
import { parseTariffs } from "../../src/tariffs/tariffsYaml.ts"
import { townsLayer } from "../../src/towns/layer.ts"
import { activityFiles } from "../support/activities.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { newTown } from "../support/town.ts"

const services = Tariffs.layer.pipe(
  Layer.provideMerge(activityFiles),
  Layer.provideMerge(Layer.mergeAll(townsLayer, Audit.layer))
)

const canteen = `activities:
  - code: cantine
    name: Cantine
    periods: [{ code: annee, name: Année, from: 2026-09-01, to: 2027-07-02 }]
    parts:
      - { code: repas, name: Repas, kind: meal, weekdays: [monday], on: every-day, startsAt: 11:45, endsAt: 13:30 }
`
const meals = `
  - code: repas
    name: Repas
    activity: cantine
    from: 2026-09-01
    until: 2026-12-31
    rows:
      - { when: { quotient: { below: 500 } }, price: 1 }
      - { otherwise: true, price: 3.5 }
    adjustments: [{ name: Hors commune, when: { residents: false }, percent: 20 }]
`
const dearer = meals.replace("2026-09-01", "2027-01-01").replace("    until: 2026-12-31\n", "").replace("3.5", "3.7")
const read = (...tariffs: ReadonlyArray<string>) =>
  Result.getOrThrow(parseTariffs("tarifs.yaml", `tariffs:${tariffs.join("")}`))
const apply = (staff: StaffAccess, tariffs: ReturnType<typeof read>, dryRun = false) =>
  Tariffs.use((town) => town.apply(staff, "tarifs.yaml", tariffs, { dryRun }))

const town = Effect.gen(function* () {
  const { staff } = yield* newTown()
  const activities = Result.getOrThrow(parseActivities("activities.yaml", canteen))
  yield* ActivityFiles.use((files) => files.apply(staff, "activities.yaml", activities, { dryRun: false }))
  return staff
})

describeOnDatabase("the tariffs of a town", services, (it) => {
  it.effect("are refused where they depend on what no child's file says; a meal of its own is known", () =>
    Effect.gen(function* () {
      const staff = yield* town
      const dependingOn = (attribute: string) =>
        meals.replace(
          "- { otherwise",
          `- { name: Panier, when: { with: [${attribute}] }, price: 2 }\n      - { otherwise`
        )
      const refused = yield* Effect.flip(apply(staff, read(dependingOn("panier"))))
      const place = { tariff: "repas", from: "2026-09-01", what: "Panier" }
      assert.deepStrictEqual(
        refused.problems.filter(({ code }) => code === "unknown-attribute"),
        [{ code: "unknown-attribute", ...place, attribute: "panier", known: ["pai"] }]
      )
      const known = yield* Effect.exit(apply(staff, read(dependingOn("pai"))))
      assert.notInclude(JSON.stringify(known), "unknown-attribute")
    })
  )

  it.effect("are what its file says, version by version, after telling what changes", () =>
    Effect.gen(function* () {
      const staff = yield* town
      const tariffs = yield* Tariffs
      yield* apply(staff, read(meals, dearer), true)
      assert.deepStrictEqual(yield* tariffs.list(staff.townId), [])
      yield* apply(staff, read(meals, dearer))
      assert.deepStrictEqual(yield* tariffs.list(staff.townId), read(meals, dearer))
      assert.deepStrictEqual(yield* apply(staff, read(meals, dearer)), { changes: [], retired: [] })
      assert.deepInclude(yield* apply(staff, read(meals)), { retired: ["repas (2027-01-01)"] })
      yield* apply(staff, read(dearer))
      assert.deepStrictEqual(yield* tariffs.list(staff.townId), read(dearer))
    })
  )

  it.effect("are exported as a file that says the same", () =>
    Effect.gen(function* () {
      const staff = yield* town
      const tariffs = yield* Tariffs
      yield* apply(staff, read(meals, dearer))
      const again = Result.getOrThrow(parseTariffs("tarifs.yaml", yield* tariffs.export(staff.townId)))
      assert.deepStrictEqual(again, read(meals, dearer))
    })
  )

  it.effect("are refused with two prices on one day, a unit that is not offered, or the same version twice", () =>
    Effect.gen(function* () {
      const staff = yield* town
      const codesOf = (...tariffs: ReadonlyArray<string>) =>
        apply(staff, read(...tariffs)).pipe(
          Effect.flip,
          Effect.map(({ problems }) => problems.map(({ code }) => code))
        )
      const other = meals.replace("code: repas", "code: autre")
      assert.deepStrictEqual(yield* codesOf(meals, other), ["two-tariffs"])
      assert.deepStrictEqual(yield* codesOf(meals, meals), ["two-tariffs", "twice"])
      assert.deepStrictEqual(yield* codesOf(meals.replace("    from", "    units: [gouter]\n    from")), [
        "unknown-unit"
      ])
      const some = meals.replace("{ otherwise: true", "{ when: { residents: false }, otherwise: true")
      assert.deepStrictEqual(yield* codesOf(some), ["otherwise-with-conditions"])
      assert.deepStrictEqual(yield* codesOf(meals.replace("cantine", "piscine")), ["unknown-activity"])
      assert.deepStrictEqual(yield* Tariffs.use(({ list }) => list(staff.townId)), [])
    })
  )
})
