import { Result } from "effect"
import * as fc from "fast-check"
import { assert, describe, test } from "vitest"
import { weekdays } from "../../../src/activities/fields.ts"
import type { Limit, SkippedDay } from "../../../src/activities/rules/Limit.ts"
import { limitInstant, startOf } from "../../../src/activities/rules/limits/limitInstant.ts"
import { limitsOn } from "../../../src/activities/rules/limitsOn.ts"
import { ruleProblems } from "../../../src/activities/rules/ruleProblems.ts"
import { addingAt, cancellingAt } from "../../../src/activities/rules/verdicts.ts"
import { daysAfter } from "../../../src/platform/time/days.ts"
import { canteen, canteenRuns, limitOf, noonOf, zoneB } from "./support.ts"

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":"))
  .filter((at) => at !== "00:00")
const day = fc.integer({ min: 0, max: 1090 }).map((days) => daysAfter("2025-01-01", days))
const week = fc.integer({ min: -3, max: 0 })
const weekday = fc.constantFrom(...weekdays)
const skip = fc.uniqueArray(
  fc.constantFrom<SkippedDay>("weekends", "public-holidays", "school-holidays", "days-without-service", "wednesday"),
  { maxLength: 4 }
)
const daysBefore = fc.record({
  kind: fc.constant("days-before" as const),
  days: fc.integer({ min: 0, max: 12 }),
  at: time,
  skip
})
const schoolDays = fc.constant(["monday", "tuesday", "thursday", "friday"] as const)
/** Kinds whose limit is never earlier for a later day. */
const monotone: fc.Arbitrary<Limit> = fc.oneof(
  daysBefore,
  fc.record({ kind: fc.constant("weekday" as const), weekday, week, at: time }),
  fc.record({ kind: fc.constant("hours-before" as const), hours: fc.integer({ min: 0, max: 200 }) }),
  fc.record({
    kind: fc.constant("before-period" as const),
    days: fc.integer({ min: 0, max: 30 }),
    counting: fc.constantFrom("calendar", "clear", "working"),
    at: time
  }),
  fc.record({ kind: fc.constant("last-school-day" as const), schoolDays, at: time })
)
/** A map may turn back: Tuesday's limit may be before Monday's. */
const any: fc.Arbitrary<Limit> = fc.oneof(
  monotone,
  fc.record({
    kind: fc.constant("weekday-map" as const),
    map: fc.dictionary(weekday, fc.record({ weekday, week: fc.option(week) }), { minKeys: 7 }),
    afterHolidays: fc.constantFrom(null, "last-school-day" as const),
    schoolDays,
    at: time
  })
)

const instantOf = (limit: Limit, on: string): Date => Result.getOrThrow(limitInstant(limit, noonOf(on)))

describe("limits", () => {
  test("of a later day are not earlier, but for those that a map or a list of dates gives each day by itself", () => {
    fc.assert(
      fc.property(monotone, day, fc.integer({ min: 0, max: 60 }), (limit, on, days) => {
        assert.isAtMost(instantOf(limit, on).getTime(), instantOf(limit, daysAfter(on, days)).getTime())
      }),
      { numRuns: 500 }
    )
  })

  test("are not later for one more kind of days that is skipped", () => {
    fc.assert(
      fc.property(daysBefore, skip, day, (limit, more, on) => {
        const widened = { ...limit, skip: [...new Set([...limit.skip, ...more])] }
        assert.isAtMost(instantOf(widened, on).getTime(), instantOf(limit, on).getTime())
      }),
      { numRuns: 500 }
    )
  })

  test("are not later for one more day, and not earlier for a later time", () => {
    fc.assert(
      fc.property(daysBefore, time, day, (limit, at, on) => {
        assert.isAtMost(instantOf({ ...limit, days: limit.days + 1 }, on).getTime(), instantOf(limit, on).getTime())
        const [early = "", late = ""] = [limit.at, at].toSorted()
        assert.isAtMost(
          instantOf({ ...limit, at: early }, on).getTime(),
          instantOf({ ...limit, at: late }, on).getTime()
        )
      })
    )
  })

  test("are read again from the file as they were", () => {
    fc.assert(
      fc.property(any, (limit) => {
        assert.deepStrictEqual(limitOf(JSON.parse(JSON.stringify(limit))), limit)
      })
    )
  })
})

describe("rules that are applied", () => {
  const period = { code: "annee", from: "2026-09-01", to: "2026-12-18" }
  const runs = canteenRuns(zoneB)
  const days = Array.from({ length: 109 }, (_, index) => daysAfter(period.from, index)).filter(runs)
  const seldom = fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: any })
  const rules = fc.record({ add: any, cancel: any, lateAdd: seldom, lateCancel: seldom })
  const rulesFrom = ({ add, cancel, lateAdd, lateCancel }: typeof rules extends fc.Arbitrary<infer A> ? A : never) => ({
    add: [{ limit: add }],
    cancel: [{ limit: cancel }],
    lateAdd: lateAdd === null ? [] : [{ limit: lateAdd, surcharge: { percent: 10 } }],
    lateCancel: lateCancel === null ? [] : [{ limit: lateCancel, feePercent: 50 }]
  })

  test("have no limit after the start, and nothing late before what is in time", () => {
    fc.assert(
      fc.property(rules, fc.constantFrom(...days), fc.boolean(), (some, on, resident) => {
        const activity = canteen(rulesFrom(some))
        fc.pre(ruleProblems(activity, zoneB, (_part, other) => runs(other)).length === 0)
        const limits = Result.getOrThrow(
          limitsOn(activity.rules, {
            day: on,
            period,
            resident,
            parts: activity.parts,
            calendar: zoneB,
            runsOn: (_part, other) => runs(other)
          })
        )
        const start = startOf(noonOf(on)).getTime()
        for (const until of [limits.addUntil, limits.cancelUntil]) assert.isAtMost(until.getTime(), start)
        const afterStart = new Date(start + 1)
        assert.deepStrictEqual(
          [addingAt(limits, afterStart).kind, cancellingAt(limits, afterStart).kind],
          ["too-late", "too-late"]
        )
        if (limits.lateAdd !== null) assert.isAbove(limits.lateAdd.until.getTime(), limits.addUntil.getTime())
        for (const step of limits.lateCancel) assert.isAbove(step.until.getTime(), limits.cancelUntil.getTime())
      }),
      { numRuns: 60 }
    )
  })

  test("answer one thing at every instant: in time, late, then too late", () => {
    const order = ["in-time", "late", "too-late"]
    fc.assert(
      fc.property(rules, day, fc.array(fc.integer({ min: -500, max: 30 }), { minLength: 2 }), (some, on, hours) => {
        const activity = canteen(rulesFrom(some))
        const subject = { period, resident: true, parts: activity.parts, calendar: zoneB }
        const limits = Result.getOrThrow(
          limitsOn(activity.rules, { ...subject, day: on, runsOn: (_part, other) => runs(other) })
        )
        const start = startOf(noonOf(on)).getTime()
        const instants = hours.toSorted((one, other) => one - other).map((hour) => new Date(start + hour * 3_600_000))
        for (const verdict of [addingAt, cancellingAt]) {
          const kinds = instants.map((at) => order.indexOf(verdict(limits, at).kind))
          assert.deepStrictEqual(kinds, kinds.toSorted())
        }
      })
    )
  })
})
