import { expect, test } from "vitest"
import { daysOfCarence, proofUntil } from "../../../src/activities/rules/absence.ts"
import { holdUntil } from "../../../src/activities/rules/holdUntil.ts"
import { rulesOf, shown } from "./support.ts"

const [absence, none] = rulesOf({
  absence: [{ proofWithinDays: 7, carenceDays: 2, until: "2026-12-31" }, { from: "2027-01-01" }]
}).absence

test("a proof is in time until the end of the last day, over the change of the clocks too", () => {
  if (absence === undefined || none === undefined) throw new Error("two rules")
  expect(shown(proofUntil(absence, "2026-11-12") ?? new Date(0))).toBe("thursday 2026-11-19 23:59:59")
  expect(shown(proofUntil(absence, "2026-10-20") ?? new Date(0))).toBe("tuesday 2026-10-27 23:59:59")
  expect(proofUntil(none, "2027-01-04")).toBeNull()
})

test("the first days of an absence stay due, of those that were booked, in whatever order they are given", () => {
  if (absence === undefined || none === undefined) throw new Error("two rules")
  expect(daysOfCarence(absence, ["2026-11-16", "2026-11-12", "2026-11-13"])).toEqual(["2026-11-12", "2026-11-13"])
  expect(daysOfCarence(none, ["2027-01-04"])).toEqual([])
})

test("what is held is free again after so many minutes; without such a rule nothing is held", () => {
  const bookedAt = new Date("2026-11-09T22:30:00Z")
  expect(holdUntil({ holdMinutes: 60 }, bookedAt)).toEqual(new Date("2026-11-09T23:30:00Z"))
  expect(holdUntil({ holdMinutes: null }, bookedAt)).toBeNull()
})
