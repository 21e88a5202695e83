import { assert } from "@effect/vitest"
import { Effect } from "effect"
import { daysFrom } from "../../src/platform/time/days.ts"
import { Plannings } from "../../src/reservations/Plannings.ts"
import { family, newChild } from "../children/filesUnderTest.ts"
import { describeOnBothDatabases } from "../support/databases.ts"
import { queriesOf } from "../support/queries.ts"
import { book, canteen, enrol, meals, newSlots, offer, services } from "./planningUnderTest.ts"

const calendar = { zone: "B", publicHolidays: "metropole", closures: [] } as const
const days = daysFrom("2026-12-01", "2026-12-31")
const activity = (number: number) => ({ ...canteen, code: `activite-${number}`, requires: { documents: true } })

describeOnBothDatabases("reading a planning", services, (it) => {
  it.effect("takes as few queries with four children and five activities as with one, four at most", () =>
    Effect.gen(function* () {
      const { town, access, householdId, childId } = yield* family({ calendar })
      const read = Plannings.use((plannings) => plannings.read(access, { from: "2026-12-01", to: "2026-12-31" }, "fr"))
      yield* offer(town, [1, 2, 3, 4, 5].map(activity))
      for (const number of [1, 2, 3, 4, 5]) {
        yield* newSlots(town, meals(days, { activity: `activite-${number}` }))
      }
      yield* enrol(town, householdId, childId, "activite-1")
      // activities are read once, and again only when they change
      const first = yield* queriesOf(read)
      const one = yield* queriesOf(read)
      const children = [childId]
      for (const name of ["Ada", "Léo", "Mia"]) children.push(yield* newChild(town, [householdId], name))
      for (const child of children) {
        for (const number of [1, 2, 3, 4, 5]) {
          const code = `activite-${number}`
          if (child !== childId || number > 1) yield* enrol(town, householdId, child, code)
          yield* book(town, householdId, child, { activity: code, day: "2026-12-03", unit: "repas", parts: ["repas"] })
        }
      }
      const planning = yield* read
      assert.strictEqual(planning.cells.length, 4 * 5 * 31)
      assert.strictEqual(planning.cells.filter(({ state }) => state === "booked").length, 4 * 5)
      assert.deepStrictEqual([first, one, yield* queriesOf(read)], [4, 3, 3])
    })
  )
})
