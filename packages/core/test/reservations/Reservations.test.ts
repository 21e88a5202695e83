import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { Audit } from "../../src/audit/Audit.ts"
import { Families } from "../../src/households/Families.ts"
import { familyCsv } from "../../src/households/familyCsv.ts"
import type { ReservationFilter, ReservationLine } from "../../src/reservations/ReservationLine.ts"
import { Reservations } from "../../src/reservations/Reservations.ts"
import { Towns } from "../../src/towns/Towns.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { familiesLayer } from "../support/families.ts"
import { newReservations, newSlots } from "../support/planning.ts"
import { newActivities, newTown } from "../support/town.ts"

const services = Layer.mergeAll(familiesLayer, Reservations.layer, Towns.layer).pipe(Layer.provideMerge(Audit.layer))

const families = `foyer;nom_1;prenom_1;enfant;enfant_nom;enfant_prenom;enfant_naissance
F1;ABEL;Ana;E1;ABEL;Zoé;01/01/2020
F1;ABEL;Ana;E2;ABEL;Élie;01/01/2018
F2;ZOLA;Bo;E3;ZOLA;Noé;01/01/2019`

const meal = { activity: "cantine", unit: "repas" }
const camp = { activity: "camp", unit: "journee", parts: ["matin", "repas"] }

const plannedTown = Effect.gen(function* () {
  const { town, staff } = yield* newTown()
  const file = yield* Effect.promise(() => familyCsv(families))
  yield* Families.use((service) => service.import(staff, [file], { dryRun: false, skipInvalid: false }))
  yield* newActivities(town, ["cantine", "camp"])
  yield* newSlots(town, [
    { activity: "cantine", day: "2026-12-01", part: "repas", place: "centre" },
    { activity: "cantine", day: "2026-12-10", part: "repas", place: "centre" },
    { activity: "camp", day: "2026-12-01", part: "matin", group: "petits" },
    { activity: "camp", day: "2026-12-01", part: "repas", group: "petits" }
  ])
  yield* newReservations(town, [
    { childRef: "E3", day: "2026-12-01", ...meal },
    { childRef: "E1", day: "2026-12-01", ...meal },
    { childRef: "E2", day: "2026-12-10", ...meal },
    { childRef: "E1", day: "2026-12-01", ...camp }
  ])
  return staff
})

/** The lines of a filter, and how many at a time. */
const read = (filter: Partial<ReservationFilter>) =>
  Effect.gen(function* () {
    const staff = yield* plannedTown
    const lines: Array<ReservationLine> = []
    const together: Array<number> = []
    yield* Reservations.use((reservations) =>
      reservations.each(staff, { from: "2026-12-01", to: "2026-12-31", ...filter }, (some) => {
        together.push(some.length)
        return Effect.sync(() => void lines.push(...some))
      })
    )
    return { lines: lines.map(({ day, activity, givenName, parts }) => [day, activity, givenName, ...parts]), together }
  })

describeOnDatabase("reservations as staff read them", services, (it) => {
  it.effect("are a line for each child, day and unit, by day, activity and name, a week of a town at a time", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* read({}), {
        lines: [
          ["2026-12-01", "camp", "Zoé", "matin", "repas"],
          ["2026-12-01", "cantine", "Zoé", "repas"],
          ["2026-12-01", "cantine", "Noé", "repas"],
          ["2026-12-10", "cantine", "Élie", "repas"]
        ],
        together: [3, 1]
      })
    })
  )

  it.effect("are narrowed to an activity, a place or a group, and to days, the last included", () =>
    Effect.gen(function* () {
      const names = (filter: Partial<ReservationFilter>) => Effect.map(read(filter), ({ lines }) => lines.length)
      assert.deepStrictEqual(
        [
          yield* names({ activity: "cantine" }),
          yield* names({ activity: "cantine", to: "2026-12-09" }),
          yield* names({ activity: "cantine", to: "2026-12-10" }),
          yield* names({ place: "centre" }),
          yield* names({ group: "petits" })
        ],
        [3, 2, 3, 3, 1]
      )
    })
  )
})
