import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Activity, unitsOf } from "../../src/activities/Activity.ts"
import type { Decision } from "../../src/reservations/deciding/decide.ts"
import type { Booking } from "../../src/reservations/deciding/Ground.ts"
import { unitOn } from "../../src/reservations/unitDay.ts"
import type { Wish } from "../../src/reservations/Wish.ts"
import { calendar, camp, sports } from "./camp.ts"
import { child, deciding, slotsOf } from "./decidingUnderTest.ts"

const days = ["2026-12-21", "2026-12-22"]
const names = ["ana", "tom", "lea"]
const limit = fc.record({ days: fc.integer({ min: 0, max: 20 }), at: fc.constantFrom("12:00", "23:59") })
const rule = limit.map((each) => ({ limit: { kind: "days-before" as const, ...each } }))
const rules = fc.record({
  add: fc.array(rule, { maxLength: 1 }),
  cancel: fc.array(rule, { maxLength: 1 }),
  lateAdd: fc.array(
    rule.map((each) => ({ ...each, surcharge: { percent: 50 } })),
    { maxLength: 1 }
  )
})
const town = fc
  .record({
    camp: rules,
    sports: rules,
    capacity: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 5, maxLength: 5 })
  })
  .map((drawn) => {
    const activities = [camp({ rules: drawn.camp }), sports({ rules: drawn.sports })]
    const parts = activities.flatMap((activity) => activity.parts.map(({ code }) => `${activity.code} ${code}`))
    const slots = slotsOf(
      activities,
      days,
      (activity, part) => drawn.capacity[parts.indexOf(`${activity} ${part}`)] ?? 0
    )
    return { activities, slots, children: names.map((name) => child(name, activities)) }
  })
const units = [camp(), sports()].flatMap((activity) =>
  unitsOf(activity).map(({ code }) => ({ activity: activity.code, unit: code }))
)
const wish: fc.Arbitrary<Wish> = fc
  .record({
    action: fc.constantFrom("add" as const, "add" as const, "cancel" as const),
    childId: fc.constantFrom(...names),
    unit: fc.constantFrom(...units),
    day: fc.constantFrom(...days)
  })
  .map(({ unit, ...rest }) => ({ ...rest, ...unit }))
const request = fc.record({
  wishes: fc.array(wish, { minLength: 1, maxLength: 8 }),
  mode: fc.constantFrom("all-or-nothing" as const, "best-effort" as const),
  siblingsTogether: fc.boolean()
})
const instant = fc.integer({ min: 0, max: 22 * 24 }).map((hours) => new Date(Date.UTC(2026, 11, 1, hours)))

/** Follows what was decided, by nothing but what each decision says that it changes. */
class Books {
  readonly booked = new Set<Booking>()

  take({ added, removed }: Decision): void {
    for (const booking of added) this.booked.add(booking)
    for (const { booking } of removed) expect(this.booked.delete(booking)).toBe(true)
  }

  countOf(slotId: string): number {
    return [...this.booked].filter(({ slotIds }) => slotIds.includes(slotId)).length
  }
}

describe("whatever families ask of whatever town", () => {
  it("no slot holds more than its places, no child two of one, and nobody less than what a unit needs", () => {
    fc.assert(
      fc.property(town, fc.array(request, { maxLength: 12 }), (world, requests) => {
        const [ask, books] = [deciding(world), new Books()]
        for (const { wishes, ...rest } of requests) {
          books.take(ask(wishes, rest))
          for (const { id, capacity } of world.slots) expect(books.countOf(id)).toBeLessThanOrEqual(capacity ?? 0)
          for (const name of names) for (const day of days) holdsTogether(world.activities, books, name, day)
        }
      }),
      { numRuns: 300 }
    )
  })

  it("nothing is added or given back after its limit", () => {
    fc.assert(
      fc.property(town, fc.array(fc.tuple(instant, request), { maxLength: 6 }), (world, requests) => {
        for (const [at, { wishes, ...rest }] of requests) {
          for (const { activity: code, unit, day, late } of deciding({ ...world, at })(wishes, rest).added) {
            const activity = world.activities.find((each) => each.code === code)
            const limits =
              activity && unitOn(activity, unit, day, { calendar, resident: true, school: "", schoolClass: "" })?.limits
            const until = late ? limits?.lateAdd?.until : limits?.addUntil
            expect(at.getTime()).toBeLessThanOrEqual(until?.getTime() ?? 0)
          }
        }
      }),
      { numRuns: 300 }
    )
  })

  it("all is kept or nothing, and brothers and sisters stay together, where they asked for it", () => {
    fc.assert(
      fc.property(town, fc.array(request, { maxLength: 6 }), (world, requests) => {
        const ask = deciding(world)
        for (const { wishes, ...rest } of requests) {
          const { lines, added, removed } = ask(wishes, rest)
          const done = lines.filter(({ outcome }) => outcome === "booked" || outcome === "cancelled")
          if (rest.mode === "all-or-nothing") expect([0, lines.length]).toContain(done.length)
          if (rest.mode === "all-or-nothing" && done.length === 0) expect([added, removed]).toEqual([[], []])
          if (!rest.siblingsTogether) continue
          for (const { activity, unit, day, childId } of added) {
            const same = lines.filter(
              (line) => line.action === "add" && line.activity === activity && line.unit === unit && line.day === day
            )
            // what goes with a unit was not asked for by itself
            if (same.some((line) => line.childId === childId))
              expect(same.every(({ outcome }) => outcome === "booked")).toBe(true)
          }
        }
      }),
      { numRuns: 300 }
    )
  })

  it("what is asked again changes nothing", () => {
    fc.assert(
      fc.property(town, fc.array(request, { minLength: 1, maxLength: 5 }), (world, requests) => {
        const ask = deciding(world)
        for (const { wishes, ...rest } of requests) {
          const adds = wishes.filter(({ action }) => action === "add")
          const first = ask(adds, rest)
          if (first.lines.some(({ outcome }) => outcome !== "booked")) continue
          expect(ask(adds, rest).added).toEqual([])
        }
      }),
      { numRuns: 200 }
    )
  })
})

const holdsTogether = (activities: ReadonlyArray<Activity>, { booked }: Books, name: string, day: string) => {
  const own = [...booked].filter((booking) => booking.childId === name && booking.day === day)
  const slotIds = own.flatMap((booking) => booking.slotIds)
  expect(new Set(slotIds).size).toBe(slotIds.length)
  const words = own.flatMap(({ exclusive }) => exclusive)
  expect(new Set(words).size).toBe(words.length)
  for (const { activity: code, unit } of own) {
    const activity = activities.find((each) => each.code === code)
    const offered = activity && unitsOf(activity).find((each) => each.code === unit)
    const needs = offered?.needs ?? []
    expect(needs.filter((need) => !own.some((other) => other.activity === code && other.unit === need))).toEqual([])
  }
}
