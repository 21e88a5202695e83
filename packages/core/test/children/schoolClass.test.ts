import { assert, describe, it } from "@effect/vitest"
import { classOn } from "../../src/children/schoolClass.ts"

describe("a child's class", () => {
  it("is that of the school year of the day", () => {
    const classes = { schoolClass: "CM1", formerClasses: { 2023: "CE1", 2024: "CE2" } }
    const days = ["2023-09-01", "2024-08-31", "2024-09-01", "2025-07-04", "2025-09-01", "2022-10-01"]
    assert.deepStrictEqual(
      days.map((day) => classOn(classes, day)),
      ["CE1", "CE1", "CE2", "CE2", "CM1", "CE1"]
    )
  })
})
