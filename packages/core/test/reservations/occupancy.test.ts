import { assert, test } from "vitest"
import { fillOf, type Occupancy } from "../../src/reservations/occupancy.ts"

const fill = (changes: Partial<Occupancy>) =>
  fillOf({
    ...{ day: "2026-12-01", activity: "cantine", part: "repas", place: "", group: "", reason: "" },
    ...{ capacity: 10, reserved: 0, state: "open", ...changes }
  })

test("a slot is nearly full from nine places in ten on, and full where its capacity fell below what is reserved", () => {
  assert.deepEqual(
    [8, 9, 10, 12].map((reserved) => fill({ reserved })),
    ["free", "nearly-full", "full", "full"]
  )
  assert.strictEqual(fill({ capacity: 0 }), "full")
  assert.strictEqual(fill({ capacity: null, reserved: 400 }), "no-limit")
  assert.strictEqual(fill({ state: "closed", reserved: 10 }), "closed")
})
