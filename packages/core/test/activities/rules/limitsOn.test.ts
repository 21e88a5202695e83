import { Result } from "effect"
import { expect, test } from "vitest"
import { limitsOn, type UnitSubject } from "../../../src/activities/rules/limitsOn.ts"
import { opensAt } from "../../../src/activities/rules/opensAt.ts"
import { addingAt, cancellingAt } from "../../../src/activities/rules/verdicts.ts"
import { canteenRuns, rulesOf, shown, zoneB } from "./support.ts"

const morning = { code: "matin", startsAt: "07:30" }
const meal = { code: "repas", startsAt: "12:00" }
const unit: UnitSubject = {
  day: "2026-11-12",
  period: { code: "annee", from: "2026-09-01" },
  resident: true,
  parts: [meal],
  calendar: zoneB,
  runsOn: (_part, day) => canteenRuns(zoneB)(day)
}
const limitsOf = (rules: unknown, its: Partial<UnitSubject> = {}) =>
  Result.getOrThrow(limitsOn(rulesOf(rules), { ...unit, ...its }))
const eve = (at: string) => ({ kind: "days-before", days: 1, at })

test("adding and cancelling have limits of their own; where no rule holds it is the start", () => {
  const add = [{ limit: { kind: "weekday", weekday: "friday", at: "12:00" } }]
  const both = limitsOf({ add, cancel: [{ limit: eve("12:00") }] })
  expect(shown(both.addUntil)).toBe("friday 2026-11-06 12:00:00")
  expect(shown(both.cancelUntil)).toBe("wednesday 2026-11-11 12:00:00")
  const one = limitsOf({ add })
  expect([shown(one.cancelUntil), one.cancelRule]).toEqual(["thursday 2026-11-12 12:00:00", null])
})

test("a rule holds for its parts, periods, people and days alone", () => {
  const add = [
    { limit: eve("08:00"), parts: ["matin"] },
    { limit: eve("09:00"), parts: ["repas"], until: "2026-11-11" },
    { limit: eve("10:00"), parts: ["repas"], from: "2026-11-12", periods: ["annee"], for: "residents" },
    { limit: eve("11:00"), parts: ["repas"], from: "2026-11-12", for: "others" },
    { limit: eve("12:00"), parts: ["repas"], from: "2026-11-12", for: "residents", periods: ["ete"] }
  ]
  const until = (its: Partial<UnitSubject>) => shown(limitsOf({ add }, its).addUntil).slice(-8)
  expect(until({ parts: [morning] })).toBe("08:00:00")
  expect(until({ day: "2026-11-11" })).toBe("09:00:00")
  expect(until({})).toBe("10:00:00")
  expect(until({ resident: false })).toBe("11:00:00")
  expect(until({ period: { code: "ete", from: "2026-09-01" } })).toBe("12:00:00")
})

test("a unit of several parts has the earliest limit of them, whatever their order", () => {
  const rules = {
    add: [
      { limit: eve("18:00"), parts: ["matin"] },
      { limit: eve("12:00"), parts: ["repas"] }
    ]
  }
  for (const parts of [
    [morning, meal],
    [meal, morning]
  ]) {
    const { addUntil, addRule, cancelUntil } = limitsOf(rules, { parts })
    expect([shown(addUntil), addRule?.parts]).toEqual(["wednesday 2026-11-11 12:00:00", ["repas"]])
    expect(shown(cancelUntil)).toBe("thursday 2026-11-12 07:30:00")
  }
})

test("a unit of several parts is late until the earliest of them, and not at all where one of them never is", () => {
  const limit = { kind: "hours-before", hours: 1 }
  const late = {
    add: [{ limit: eve("12:00") }],
    lateAdd: [{ limit, surcharge: { cents: 200 } }],
    cancel: [{ limit: eve("12:00") }],
    lateCancel: [{ limit, feePercent: 50 }]
  }
  const limits = limitsOf(late, { parts: [meal, morning] })
  expect([limits.lateAdd?.until, ...limits.lateCancel.map(({ until }) => until)].map((at) => at && shown(at))).toEqual([
    "thursday 2026-11-12 06:30:00",
    "thursday 2026-11-12 06:30:00"
  ])
  const ofMeals = { ...late, lateAdd: [{ limit, surcharge: { cents: 200 }, parts: ["repas"] }] }
  expect(limitsOf(ofMeals, { parts: [meal, morning] }).lateAdd).toBeNull()
})

test("an instant is in time until the limit itself; then late at its price, then too late", () => {
  const limits = limitsOf({
    add: [{ limit: eve("12:00") }],
    lateAdd: [{ limit: { kind: "hours-before", hours: 2 }, surcharge: { percent: 50 } }],
    cancel: [{ limit: eve("12:00") }],
    lateCancel: [
      { limit: { kind: "hours-before", hours: 1 }, feePercent: 100 },
      { limit: eve("20:00"), feePercent: 50 }
    ]
  })
  const at = (time: string) => new Date(`2026-11-${time}:00+01:00`)
  expect(addingAt(limits, at("11T12:00"))).toMatchObject({ kind: "in-time", until: at("11T12:00") })
  expect(addingAt(limits, new Date(+at("11T12:00") + 1))).toMatchObject({ kind: "late", surcharge: { percent: 50 } })
  expect(addingAt(limits, at("12T10:01"))).toMatchObject({ kind: "too-late", until: at("12T10:00") })
  expect(cancellingAt(limits, at("11T12:00")).kind).toBe("in-time")
  expect(cancellingAt(limits, at("11T20:00"))).toMatchObject({ kind: "late", feePercent: 50 })
  expect(cancellingAt(limits, at("11T20:01"))).toMatchObject({ kind: "late", feePercent: 100, until: at("12T11:00") })
  expect(cancellingAt(limits, at("12T11:01"))).toMatchObject({ kind: "too-late", until: at("12T11:00") })
})

test("residents may book first; without an opening a period is always open, without one for them never to others", () => {
  const opens = [
    { for: "everyone", at: "2026-08-28T07:00" },
    { for: "residents", at: "2026-08-21T07:00" }
  ] as const
  expect(opensAt({ opens }, { resident: true, school: "", schoolClass: "" })).toEqual(new Date("2026-08-21T05:00:00Z"))
  expect(opensAt({ opens }, { resident: false, school: "", schoolClass: "" })).toEqual(new Date("2026-08-28T05:00:00Z"))
  expect(opensAt({ opens: [] }, { resident: false, school: "", schoolClass: "" })).toBe("always")
  expect(opensAt({ opens: [opens[1]] }, { resident: false, school: "", schoolClass: "" })).toBe("never")
})
