import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import { daysAfter, daysBetween, isoWeekOf, monthsAfter, weekdayOf } from "../../../src/platform/time/days.ts"

const day = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2100-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe("days", () => {
  it("are counted as they are added, over summer time and leap years", () => {
    assert.strictEqual(daysAfter("2028-02-28", 1), "2028-02-29")
    assert.strictEqual(daysAfter("2026-03-29", -1), "2026-03-28")
    fc.assert(
      fc.property(day, fc.integer({ min: -1000, max: 1000 }), (from, days) => {
        assert.strictEqual(daysBetween(from, daysAfter(from, days)), days)
      })
    )
  })

  it("are the last of their month where it has no such day", () => {
    assert.deepStrictEqual(
      [monthsAfter("2026-01-31", 1), monthsAfter("2028-03-31", -1), monthsAfter("2026-11-23", 12)],
      ["2026-02-28", "2028-02-29", "2027-11-23"]
    )
  })

  it("have a weekday and an ISO week, that of their Thursday at the turn of a year", () => {
    assert.deepStrictEqual(["2026-11-23", "2026-11-29", "1969-12-29"].map(weekdayOf), [1, 7, 1])
    assert.deepStrictEqual(["2026-12-31", "2027-01-03", "2027-01-04", "2024-12-30"].map(isoWeekOf), [53, 53, 1, 1])
  })
})
