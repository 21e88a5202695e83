import { assert } from "@effect/vitest"
import { Effect, Layer, Result } from "effect"
import { SqlClient } from "effect/sql"
import { staffAccess } from "../../src/accounts/FamilyAccess.ts"
import { ActivityFiles } from "../../src/activities/ActivityFiles.ts"
import { parseActivities } from "../../src/activities/activitiesYaml.ts"
import { Slots } from "../../src/activities/Slots.ts"
import { slotStates } from "../../src/activities/slotStates.ts"
import { Audit } from "../../src/audit/Audit.ts"
import { Families } from "../../src/households/Families.ts"
import { familyCsv } from "../../src/households/familyCsv.ts"
import { townsLayer } from "../../src/towns/layer.ts"
import { activityFiles } from "../support/activities.ts"
import { runsAt } from "../support/clock.ts"
import { describeOnBothDatabases } from "../support/databases.ts"
import { familiesLayer } from "../support/families.ts"
import { newReservations } from "../support/planning.ts"
import { newTown } from "../support/town.ts"

const services = activityFiles.pipe(
  Layer.provideMerge(familiesLayer),
  Layer.provideMerge(Layer.mergeAll(townsLayer, Audit.layer))
)

const file = (weekdays: ReadonlyArray<string>, { each = 10, exceptions = [] as ReadonlyArray<object> } = {}) =>
  Result.getOrThrow(
    parseActivities(
      "a.yaml",
      JSON.stringify({
        activities: [
          {
            ...{ code: "cantine", name: "Cantine", exceptions },
            periods: [{ code: "hiver", name: "Hiver", from: "2026-11-02", to: "2026-12-18" }],
            parts: [
              {
                ...{ code: "repas", name: "Repas", kind: "meal", weekdays, on: "every-day", capacity: { each } },
                ...{ startsAt: "12:00", endsAt: "13:30" }
              }
            ]
          }
        ]
      })
    )
  )

const friday = "2026-11-27T09:00:00Z"
const families = [
  "foyer;nom_1;prenom_1;enfant;enfant_nom;enfant_prenom;enfant_naissance",
  "F1;A;Ana;E1;A;Zoé;01/01/2020",
  "F2;B;Bo;E2;B;Noé;01/01/2020"
]

/** A canteen on Mondays and Thursdays; both children are booked on the first two days of December, one on the 7th. */
const canteen = Effect.gen(function* () {
  const { town, staff } = yield* newTown()
  const csv = yield* Effect.promise(() => familyCsv(families.join("\n")))
  yield* Families.use((all) => all.import(staff, [csv], { dryRun: false, skipInvalid: false }))
  yield* apply(staff, file(["monday", "thursday"]))
  const meal = (childRef: string, day: string) => ({ childRef, activity: "cantine", day, unit: "repas" })
  yield* newReservations(town, [meal("E1", "2026-12-03"), meal("E2", "2026-12-03"), meal("E1", "2026-12-07")])
  return { town, staff }
})

const apply = (
  staff: ReturnType<typeof staffAccess>,
  activities: ReturnType<typeof file>,
  following: { readonly dryRun: boolean; readonly agreed?: ReadonlySet<string> } = { dryRun: false }
) => ActivityFiles.use((files) => files.apply(staff, "a.yaml", activities, following))

const slotsOf = (townId: string) =>
  SqlClient.SqlClient.use((sql) =>
    Effect.map(
      sql<{ slot: string }>`select to_char(day, 'MM-DD') || ' ' || capacity || ' ' || reserved || ' ' || state ||
          case when withdrawn then ' withdrawn' else '' end || case when reason = '' then '' else ' ' || reason end as slot
        from slots where town_id = ${townId} and day between '2026-11-23' and '2026-12-09' order by day`,
      (rows) => rows.map(({ slot }) => slot)
    )
  )

const logged = (townId: string) =>
  SqlClient.SqlClient.use((sql) =>
    Effect.map(
      sql<{
        after: unknown
      }>`select after from audit_entries where town_id = ${townId} and action = 'activity.slots' order by at, id`,
      (rows) => rows.map(({ after }) => after)
    )
  )

const before = ["11-23 10 0 open", "11-26 10 0 open", "11-30 10 0 open", "12-03 10 2 open", "12-07 10 1 open"]

describeOnBothDatabases("the slots of a town", services, (it) => {
  const at = <A, E, R>(effect: Effect.Effect<A, E, R>) => runsAt(friday, effect)

  it.effect("are made in bulk when a file is applied, the days before today too, and once", () =>
    at(
      Effect.gen(function* () {
        const { town, staff } = yield* canteen
        assert.deepStrictEqual(yield* slotsOf(town.id), before)
        const { slots } = yield* apply(staff, file(["monday", "thursday"]))
        assert.deepInclude(slots, { added: 0, resized: 0, reopened: 0, withdrawn: 0, cancelled: [] })
      })
    )
  )

  it.effect("that lose children are told first, by name, and close only once staff have agreed to each", () =>
    at(
      Effect.gen(function* () {
        const { town, staff } = yield* canteen
        const mondays = file(["monday", "tuesday"])
        const { slots } = yield* apply(staff, mondays, { dryRun: true })
        assert.deepStrictEqual(
          slots.cancelled.map(({ day, childName, childRef, householdRef }) => [day, childName, childRef, householdRef]),
          [
            ["2026-12-03", "Zoé A", "E1", "F1"],
            ["2026-12-03", "Noé B", "E2", "F2"]
          ]
        )
        assert.deepStrictEqual(yield* slotsOf(town.id), before)
        const [one, other] = slots.cancelled.map(({ reservationId }) => reservationId)
        const refused = yield* Effect.flip(apply(staff, mondays, { dryRun: false, agreed: new Set([one ?? ""]) }))
        assert.deepInclude(refused, { _tag: "PlacesNotAgreed", places: 1 })
        assert.deepStrictEqual(yield* slotsOf(town.id), before)
        const done = yield* apply(staff, mondays, { dryRun: false, agreed: new Set([one ?? "", other ?? ""]) })
        assert.deepInclude(done.slots.families, { reservations: 2, households: 2 })
        assert.deepInclude((yield* logged(town.id)).at(-1), {
          changed: 0,
          withdrawn: 3,
          reservations: 2,
          households: 2
        })
        // what happened before today stays, and so does the slot that somebody was booked in
        assert.deepStrictEqual(yield* slotsOf(town.id), [
          ...["11-23 10 0 open", "11-26 10 0 open", "11-30 10 0 open", "12-01 10 0 open"],
          ...["12-03 10 0 closed withdrawn", "12-07 10 1 open", "12-08 10 0 open"]
        ])
      })
    )
  )

  it.effect("open again when their weeks want them back, and say in the town's words why they do not take place", () =>
    at(
      Effect.gen(function* () {
        const { town, staff } = yield* canteen
        const exceptions = [{ from: "2026-12-07", to: "2026-12-07", runs: false, reason: "Grève" }]
        const closing = file(["monday", "thursday"], { exceptions })
        const { slots } = yield* apply(staff, closing, { dryRun: true })
        assert.deepStrictEqual(
          slots.cancelled.map(({ day, reason }) => [day, reason]),
          [["2026-12-07", "Grève"]]
        )
        const agreed = new Set(slots.cancelled.map(({ reservationId }) => reservationId))
        yield* apply(staff, closing, { dryRun: false, agreed })
        assert.strictEqual((yield* slotsOf(town.id)).at(-1), "12-07 10 0 closed withdrawn Grève")
        assert.deepInclude((yield* apply(staff, file(["monday", "thursday"]))).slots, { reopened: 1, added: 0 })
        assert.strictEqual((yield* slotsOf(town.id)).at(-1), "12-07 10 0 open")
      })
    )
  )

  it.effect("may take fewer than are booked: nobody loses a place, and the plan says where", () =>
    at(
      Effect.gen(function* () {
        const { town, staff } = yield* canteen
        const { slots } = yield* apply(staff, file(["monday", "thursday"], { each: 1 }))
        assert.deepStrictEqual(
          slots.crowded.map(({ day, capacity, reserved }) => [day, capacity, reserved]),
          [["2026-12-03", 1, 2]]
        )
        assert.deepStrictEqual(slots.cancelled, [])
        assert.include(yield* slotsOf(town.id), "12-03 1 2 open")
      })
    )
  )

  it.effect("follow a calendar that changes", () =>
    at(
      Effect.gen(function* () {
        const { town, staff } = yield* canteen
        const calendar = {
          ...town.settings.calendar,
          closures: [{ name: "Pont", from: "2026-11-30", to: "2026-12-03" }]
        }
        const closing = staffAccess({ town: { ...town, settings: { ...town.settings, calendar } }, actor: "test" })
        const plan = yield* Slots.use((slots) => slots.regenerate(closing, "town.yaml", { dryRun: true }))
        assert.deepStrictEqual([plan.withdrawn, plan.cancelled.map(({ reason }) => reason)], [2, ["Pont", "Pont"]])
        const agreed = new Set(plan.cancelled.map(({ reservationId }) => reservationId))
        yield* Slots.use((slots) => slots.regenerate(closing, "town.yaml", { dryRun: false, agreed }))
        assert.deepStrictEqual((yield* slotsOf(town.id)).slice(2), [
          "12-03 10 0 closed withdrawn Pont",
          "12-07 10 1 open"
        ])
        assert.deepInclude(yield* Slots.use((slots) => slots.regenerate(staff, "town.yaml", { dryRun: false })), {
          added: 1,
          reopened: 1
        })
      })
    )
  )

  it.effect("that staff closed stay closed when the file is applied again, until staff open them", () =>
    at(
      Effect.gen(function* () {
        const { town, staff } = yield* canteen
        const states = yield* slotStates
        const chosen = yield* states.choose(town.id, { activity: "cantine", from: "2026-11-30", to: "2026-11-30" })
        const ids = chosen.map(({ id }) => id)
        assert.strictEqual(ids.length, 1)
        yield* states.close(town.id, ids, "Chauffage en panne")
        assert.deepInclude((yield* apply(staff, file(["monday", "thursday"]))).slots, { reopened: 0, withdrawn: 0 })
        assert.include(yield* slotsOf(town.id), "11-30 10 0 closed Chauffage en panne")
        yield* states.reopen(town.id, ids)
        assert.deepStrictEqual(yield* slotsOf(town.id), before)
      })
    )
  )

  it.effect(
    "of an activity that the file no longer says go, but for those that happened or that somebody was booked in",
    () =>
      at(
        Effect.gen(function* () {
          const { town, staff } = yield* canteen
          const { slots } = yield* apply(staff, [], { dryRun: true })
          yield* apply(staff, [], {
            dryRun: false,
            agreed: new Set(slots.cancelled.map((place) => place.reservationId))
          })
          assert.deepStrictEqual(yield* slotsOf(town.id), [
            ...["11-23 10 0 open", "11-26 10 0 open", "12-03 10 0 closed withdrawn", "12-07 10 0 closed withdrawn"]
          ])
        })
      )
  )
})
