import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { subjectOf } from "../../../src/reservations/deciding/subjects.ts"
import { offersOf, type WaitAsked } from "../../../src/reservations/waiting/offers.ts"
import { comesBefore, criteriaMet, pointsOf } from "../../../src/reservations/waiting/order.ts"
import { calendar, camp } from "../camp.ts"
import { child, early, home, slotsOf } from "../decidingUnderTest.ts"

const [days, names] = [
  ["2026-12-21", "2026-12-22"],
  ["ana", "tom", "lea", "max", "zoe", "noe", "eva", "ivo"]
]
const activity = camp()
const offer = { activities: new Map([[activity.code, activity]]), calendar }
const children = new Map(names.map((name) => [name, child(name, [activity])]))

/** Of a child of its own: nobody waits twice for a slot. */
const askedOf = (wanted: ReadonlyArray<string>, place: number): WaitAsked => {
  const childId = names[place] ?? ""
  const asker = { householdId: home, asStaff: false, asks: false, unmet: () => new Set<never>() }
  const subject = (day: string, unit: string) =>
    subjectOf(offer, asker, children.get(childId), {
      ...{ childId, activity: activity.code, unit, day }
    })
  return {
    waitId: String(place),
    slotIds: new Set(wanted.map((day) => `centre ${day} matin`)),
    request: {
      ...{ householdId: home, at: early, mode: "all-or-nothing", siblingsTogether: false, feePercent: null },
      wishes: wanted.map((day) => ({ action: "add", subject: subject(day, "matin") })),
      companion: ({ day }, unit) => subject(day, unit)
    }
  }
}

const wanted = fc.subarray([...days], { minLength: 1 })

describe("who is offered what", () => {
  it("fills no slot beyond its places, and leaves none that the next in line could have taken", () => {
    fc.assert(
      fc.property(
        fc.array(wanted, { maxLength: 8 }),
        fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })),
        (list, free) => {
          const slots = slotsOf([activity], days, () => 3).map((slot) => ({
            ...slot,
            waiting: 5,
            reserved: 3 - (free[days.indexOf(slot.day)] ?? 0)
          }))
          const { offered } = offersOf(slots, [], list.map(askedOf), { at: early, offerHours: () => 24 })
          const left = new Map(days.map((day, place) => [day, free[place] ?? 0]))
          for (const [place, on] of list.entries()) {
            const served = on.every((day) => (left.get(day) ?? 0) > 0)
            if (served) for (const day of on) left.set(day, (left.get(day) ?? 0) - 1)
            expect(offered.some(({ waitId }) => waitId === String(place))).toBe(served)
          }
          for (const day of days) expect(left.get(day)).toBeGreaterThanOrEqual(0)
        }
      )
    )
  })

  it("puts waits in one order: points, then time, then a draw's order, then the id", () => {
    const order = fc.record({
      id: fc.uuid(),
      points: fc.integer({ min: 0, max: 2 }),
      askedAt: fc.integer({ min: 0, max: 2 }).map((second) => new Date(second * 1000)),
      position: fc.integer({ min: 0, max: 2 })
    })
    fc.assert(
      fc.property(order, order, order, (one, other, third) => {
        expect(Math.sign(comesBefore(one, other)) + Math.sign(comesBefore(other, one))).toBe(0)
        if (comesBefore(one, other) < 0 && comesBefore(other, third) < 0) {
          expect(comesBefore(one, third)).toBeLessThan(0)
        }
        if (one.points > other.points) expect(comesBefore(one, other)).toBeLessThan(0)
      })
    )
  })

  it("gives a party the points of the criteria that each of its children meets", () => {
    const facts = { resident: true, siblingsEnrolled: false, school: "Jules Ferry", schoolClass: "CP" }
    const criteria = [
      { name: "Habitants", when: "residents" as const, points: 5 },
      { name: "CP", when: { classes: ["cp"] }, points: 3 },
      { name: "Écoles du quartier", when: { schools: ["École Jules-Ferry", "jules ferry"] }, points: 2 }
    ]
    const alone = criteriaMet({ criteria }, [facts])
    expect([alone.map(({ name }) => name), pointsOf(alone)]).toEqual([["Habitants", "CP", "Écoles du quartier"], 10])
    const both = criteriaMet({ criteria }, [facts, { ...facts, schoolClass: "CE1" }])
    expect(pointsOf(both)).toBe(7)
  })
})
