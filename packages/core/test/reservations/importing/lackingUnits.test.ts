import { Schema } from "effect"
import { assert, test } from "vitest"
import { Activity } from "../../../src/activities/Activity.ts"
import { lackingUnits } from "../../../src/reservations/importing/lackingUnits.ts"

const part = (code: string) => ({
  ...{ code, name: code, kind: "hours", weekdays: ["monday"], on: "school-days", startsAt: "08:00", endsAt: "09:00" }
})
const activity = Schema.decodeUnknownSync(Activity)({
  ...{ code: "mercredi", name: "Mercredi" },
  parts: [part("matin"), part("repas"), part("soir")],
  units: [
    { code: "matin", name: "Matin", takes: ["matin"] },
    { code: "repas", name: "Repas", takes: ["repas"], needs: ["matin"] },
    { code: "soir", name: "Soir", takes: ["soir"], together: ["repas"] }
  ]
})
const booking = (line: number, unit: string, day = "2026-12-07") => ({
  ...{ line, unit, day, childId: "c", householdId: "h", activity: "mercredi", places: [] }
})
const held = (unit: string) => ({
  ...{ unit, day: "2026-12-07", childId: "c", householdId: "h", activity: "mercredi", slotId: "s", exclusive: null }
})
const lacking = (...given: Parameters<typeof lackingUnits> extends [unknown, ...infer Rest] ? Rest : never) =>
  lackingUnits([activity], ...given)

test("a unit that needs another is refused without it on that day, and fine with it in the file or booked before", () => {
  assert.deepEqual(lacking([], [booking(2, "repas")]), [{ line: 2, unit: "Repas", lacks: ["Matin"] }])
  assert.deepEqual(lacking([], [booking(2, "repas"), booking(3, "matin", "2026-12-14")]).length, 1)
  assert.deepEqual(lacking([], [booking(2, "repas"), booking(3, "matin")]), [])
  assert.deepEqual(lacking([held("matin")], [booking(2, "repas")]), [])
})

test("what only stands on a refused line is refused too", () => {
  assert.deepEqual(lacking([], [booking(2, "soir"), booking(3, "repas")]), [
    { line: 3, unit: "Repas", lacks: ["Matin"] },
    { line: 2, unit: "Soir", lacks: ["Repas"] }
  ])
})
