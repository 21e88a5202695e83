import { Result } from "effect"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Activity } from "../../src/activities/Activity.ts"
import { parseActivities } from "../../src/activities/activitiesYaml.ts"
import { weekdays } from "../../src/activities/fields.ts"
import { type KnownSlot, type SlotChanges, slotChanges } from "../../src/activities/slotChanges.ts"
import { slotPlan } from "../../src/activities/slotPlan.ts"
import { daysAfter, weekdayOf } from "../../src/platform/time/days.ts"
import { calendarOf } from "../../src/towns/calendar/calendarOf.ts"
import { closureOn, publicHolidayOn, schoolHolidayOn } from "../../src/towns/calendar/TownCalendar.ts"

const closure = { name: "Pont", from: "2027-05-07", to: "2027-05-08" }
const calendar = calendarOf({ zone: "B", publicHolidays: "metropole", closures: [closure] })
const canteen = (changes: Partial<Record<keyof Activity, unknown>> = {}, part: object = {}): Activity => {
  const repas = {
    ...{ code: "repas", name: "Repas", kind: "meal", weekdays: ["monday", "thursday"], on: "school-days" },
    ...{ startsAt: "11:45", endsAt: "13:30", capacity: { each: 10 }, ...part }
  }
  const activity = {
    ...{ code: "cantine", name: "Cantine", parts: [repas] },
    periods: [{ code: "annee", name: "Année", from: "2026-09-01", to: "2027-07-02" }],
    ...changes
  }
  const [read] = Result.getOrThrow(parseActivities("a.yaml", JSON.stringify({ activities: [activity] })))
  if (read === undefined) throw new Error("one activity was written")
  return read
}
const daysOf = (activity: Activity) => [...new Set(slotPlan(activity, calendar).map(({ day }) => day))]
const everyDay = { weekdays: [...weekdays], on: "every-day" }

describe("the slots that a town's weeks want", () => {
  const weeks = fc.record({
    weekdays: fc.subarray([...weekdays], { minLength: 1 }),
    on: fc.constantFrom("school-days", "school-holidays", "every-day")
  })

  test("are exactly on their weekdays and kind of days, and never on a public holiday or a closure", () => {
    fc.assert(
      fc.property(weeks, (week) => {
        const days = new Set(daysOf(canteen({}, week)))
        for (let day = "2026-09-01"; day <= "2027-07-02"; day = daysAfter(day, 1)) {
          const holiday = schoolHolidayOn(calendar, day) !== null
          const inWeek = week.weekdays.includes(weekdays[weekdayOf(day) - 1] ?? "monday")
          const kind = week.on === "every-day" || holiday === (week.on === "school-holidays")
          const free = publicHolidayOn(calendar, day) !== null || closureOn(calendar, day) !== null
          expect([day, days.has(day)]).toEqual([day, inWeek && kind && !free])
        }
      }),
      { numRuns: 20 }
    )
  })

  test("keep days on which clocks change, 29 February and week 53 as any other", () => {
    const periods = [{ code: "p", name: "P", from: "2026-10-25", to: "2028-03-31" }]
    const days = daysOf(canteen({ periods }, everyDay))
    expect(days).toEqual(expect.arrayContaining(["2026-10-25", "2027-03-28", "2028-02-29", "2026-12-28", "2027-01-03"]))
    expect(days).not.toContain("2027-01-01")
  })

  test("skip a Wednesday that is a public holiday", () => {
    const days = daysOf(canteen({}, { weekdays: ["wednesday"], on: "every-day" }))
    expect(days).toContain("2026-11-04")
    expect(days).not.toContain("2026-11-11")
  })

  test("follow exceptions of the whole day or of some parts, and no exception runs on a public holiday", () => {
    const exceptions = [
      { from: "2026-11-16", to: "2026-11-16", runs: false, reason: "Grève" },
      { from: "2026-11-14", to: "2026-11-14", runs: true, reason: "Samedi rattrapé", parts: ["repas"] },
      { from: "2026-11-11", to: "2026-11-11", runs: true, reason: "Armistice" }
    ]
    const days = daysOf(canteen({ exceptions }))
    expect(days.filter((day) => day >= "2026-11-09" && day <= "2026-11-16")).toEqual([
      ...["2026-11-09", "2026-11-12", "2026-11-14"]
    ])
  })

  test("have each place and group with the capacity that is said nearest to it", () => {
    const exceptions = [
      { place: "nord", group: "petits", capacity: 5 },
      { place: "nord", capacity: 6 },
      { place: "sud", group: "petits", capacity: 8 },
      { group: "petits", capacity: 7 }
    ]
    const places = ["nord", "sud", "est"].map((code) => ({ code, name: code }))
    const groups = [
      { code: "petits", name: "P", classes: ["CP"] },
      { code: "grands", name: "G", classes: ["CM2"] }
    ]
    const named = exceptions.slice(0, 3)
    const slots = slotPlan(canteen({ places, groups }, { capacity: { each: 10, exceptions: named } }), calendar)
    const first = slots.slice(0, 6).map(({ place, group, capacity }) => [place, group, capacity])
    expect(first).toEqual([
      ["nord", "petits", 5],
      ["nord", "grands", 6],
      ["sud", "petits", 8],
      ["sud", "grands", 10],
      ["est", "petits", 10],
      ["est", "grands", 10]
    ])
  })
})

const today = "2026-11-27"
const booked = new Set<string>()
/** Slots as they are once changes are made. */
const after = (known: ReadonlyArray<KnownSlot>, changes: SlotChanges): ReadonlyArray<KnownSlot> => {
  const by = (slots: ReadonlyArray<KnownSlot>) => new Map(slots.map((slot) => [slot.id, slot]))
  const [resized, reopened, withdrawn] = [by(changes.resized), by(changes.reopened), by(changes.withdrawn)]
  const kept = known
    .filter(({ id }) => !withdrawn.has(id) || booked.has(id))
    .map((slot) => ({
      ...slot,
      capacity: resized.get(slot.id)?.capacity ?? slot.capacity,
      withdrawn: withdrawn.has(slot.id) || (slot.withdrawn && !reopened.has(slot.id))
    }))
  const added = changes.added.map((slot) => ({
    ...{ ...slot, id: `${slot.day} ${slot.part} ${slot.place} ${slot.group}`, reserved: 0, withdrawn: false }
  }))
  return [...kept, ...added]
}
const changesOf = (activity: Activity | undefined, known: ReadonlyArray<KnownSlot>, days = calendar) =>
  slotChanges("cantine", activity, days, known, today)
const firstSlots = (activity: Activity) => after([], changesOf(activity, []))
const none = { added: [], resized: [], reopened: [], withdrawn: [] }

describe("slots that follow their weeks", () => {
  test("have nothing to do the second time, whatever changed", () => {
    const weeks = fc.record({
      weekdays: fc.subarray([...weekdays.slice(0, 5)], { minLength: 1 }),
      capacity: fc.record({ each: fc.integer({ min: 0, max: 30 }) })
    })
    fc.assert(
      fc.property(weeks, weeks, (before, later) => {
        const known = firstSlots(canteen({}, before))
        const changed = after(known, changesOf(canteen({}, later), known))
        expect(changesOf(canteen({}, later), changed)).toEqual(none)
      }),
      { numRuns: 15 }
    )
  })

  test("change only what changed, and nothing before today", () => {
    const known = firstSlots(canteen())
    const changes = changesOf(canteen({}, { weekdays: ["monday", "friday"] }), known)
    expect(new Set(changes.added.map(({ day }) => weekdayOf(day)))).toEqual(new Set([5]))
    expect(new Set(changes.withdrawn.map(({ day }) => weekdayOf(day)))).toEqual(new Set([4]))
    expect([...changes.added, ...changes.withdrawn].every(({ day }) => day >= today)).toBe(true)
    expect([changes.resized, changes.reopened]).toEqual([[], []])
  })

  test("of an activity that is new have the days before today too", () => {
    expect(firstSlots(canteen())[0]?.day).toBe("2026-09-03")
  })

  test("tell why they are withdrawn, and open again when their weeks want them back", () => {
    const known = firstSlots(canteen())
    const closed = { name: "Travaux", from: "2026-12-07", to: "2026-12-07" }
    const closing = calendarOf({ zone: "B", publicHolidays: "metropole", closures: [closure, closed] })
    const { withdrawn } = changesOf(canteen(), known, closing)
    expect(withdrawn.map(({ day, reason }) => [day, reason])).toEqual([["2026-12-07", "Travaux"]])
    booked.add(withdrawn[0]?.id ?? "")
    const later = after(known, changesOf(canteen(), known, closing))
    expect(changesOf(canteen(), later, closing)).toEqual(none)
    expect(changesOf(canteen(), later).reopened.map(({ day }) => day)).toEqual(["2026-12-07"])
  })

  test("of an activity that the file no longer says are all withdrawn from today on", () => {
    const known = firstSlots(canteen())
    const { withdrawn } = changesOf(undefined, known)
    expect(withdrawn.length).toBe(known.filter(({ day }) => day >= today).length)
  })
})
