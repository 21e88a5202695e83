import { Effect, Layer } from "effect"
import { expect } from "vitest"
import type { FamilyAccess } from "../../../src/accounts/FamilyAccess.ts"
import { Requirements } from "../../../src/activities/Requirements.ts"
import { Plannings } from "../../../src/reservations/Plannings.ts"
import { describeOnDatabase } from "../../support/databases.ts"
import { add, cancel, familyWith, request } from "../bookingsUnderTest.ts"
import { asking, closed, drawnCamp, drawnTown, drawServices, order } from "./drawsUnderTest.ts"

const monday = "2026-12-21"
const tuesday = "2026-12-22"
const services = Plannings.layer.pipe(
  Layer.provide(Layer.effect(Requirements, Requirements.over([]))),
  Layer.provideMerge(drawServices)
)

const requestsOf = (access: FamilyAccess) =>
  Effect.gen(function* () {
    const plannings = yield* Plannings
    return (yield* plannings.read(access, { from: "2026-11-30", to: "2026-12-06" }, "fr")).requests
  })

describeOnDatabase("what a family asked for", services, (it) => {
  it.effect("is in its planning on whatever days: until when, with what chances, and the announced hash alone", () =>
    Effect.gen(function* () {
      const activity = drawnCamp(1, {
        requests: { until: "2026-12-01T18:00", criteria: [{ name: "Fratrie", weight: 3, when: "siblings-enrolled" }] }
      })
      const { town, bookings } = yield* drawnTown(activity)
      const { access, children } = yield* familyWith(town, ["Léa", "Tom"], [activity])
      const [lea = "", tom = ""] = children
      yield* asking(
        Effect.gen(function* () {
          expect(yield* requestsOf(access)).toEqual([])
          yield* bookings.change(access, yield* request([add(lea, "matin", monday), add(tom, "matin", monday)]))
          yield* bookings.change(access, yield* request([cancel(tom, "matin", monday)]))
        })
      )
      const [asked, ...others] = yield* asking(requestsOf(access))
      expect(others).toEqual([])
      expect(asked).toMatchObject({
        activity: "centre",
        period: "noel",
        mode: "requests",
        until: new Date("2026-12-01T17:00:00Z"),
        weight: 3,
        criteria: [{ name: "Fratrie", weight: 3 }],
        draw: null,
        seed: null
      })
      expect(asked?.places.map(({ childName, day, state }) => [childName, day, state])).toEqual([
        ["Léa", monday, "waiting"]
      ])
      expect(asked?.seedHash).toMatch(/^[0-9a-f]{64}$/)
    })
  )

  it.effect(
    "has its rank of how many after the draw, what was given and why not, and the seed; another family's is not shown",
    () =>
      Effect.gen(function* () {
        const activity = drawnCamp(1)
        const { town, staff, bookings, draws } = yield* drawnTown(activity)
        const homes = yield* Effect.forEach(["Ana", "Léa", "Tom"], (name) => familyWith(town, [name], [activity]))
        yield* asking(
          Effect.forEach(homes, ({ access, children: [child = ""] }) =>
            Effect.gen(function* () {
              yield* bookings.change(
                access,
                yield* request([add(child, "matin", monday), add(child, "matin", tuesday)])
              )
            })
          )
        )
        const { lines, seed, seedHash } = yield* closed(draws.hold(staff, order))
        for (const { access } of homes) {
          const [own, ...others] = yield* closed(requestsOf(access))
          const line = lines.find(({ householdId }) => householdId === access.householdId)
          expect(others).toEqual([])
          expect(own).toMatchObject({ id: line?.id, seed, seedHash, weight: 1, criteria: [] })
          expect(own?.draw).toMatchObject({ rank: line?.rank, of: 3, satisfied: 1 })
          expect(own?.places.map(({ state, code }) => [state, code])).toEqual(
            line?.rank === 1
              ? [
                  ["given", null],
                  ["given", null]
                ]
              : [
                  ["refused", "full"],
                  ["refused", "full"]
                ]
          )
        }
      })
  )
})
