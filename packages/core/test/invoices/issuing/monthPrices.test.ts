import { assert, describe, it } from "@effect/vitest"
import { dueUnits } from "../../../src/invoices/issuing/dueUnits.ts"
import type { FamilyMonth } from "../../../src/invoices/issuing/FamilyMonth.ts"
import { pricedBuckets } from "../../../src/invoices/issuing/unitBuckets.ts"
import { bookedOf, childOf, familyOf, monthLines, octoberOf, saidOf } from "./familyMonths.ts"
import { evening, eveningTariff, meal, mealTariff, schoolActivities } from "./runsUnderTest.ts"

const second = { name: "Deuxième enfant", when: { siblings: { from: 2 } }, percent: -50 }
const flat = (price: number, more: object = {}) => mealTariff({ rows: [{ otherwise: true, price }], ...more })
const october = (tariff: ReturnType<typeof mealTariff>, family: FamilyMonth) =>
  saidOf(monthLines(octoberOf([tariff, eveningTariff()]), family))

describe("a month is priced day by day where what prices ask changes in it", () => {
  it("by the quotient that is in force on each day, and none after it has ended", () => {
    const quotients = [
      { cents: 100_000, from: "2026-10-05", until: "2026-10-08" },
      { cents: 90_000, from: "2026-09-01", until: null }
    ]
    const family = familyOf([childOf("one")], { quotients, booked: [bookedOf("one", meal, [1, 2, 5, 8, 9])] })
    assert.deepStrictEqual(october(mealTariff(), family), ["one: 2 Repas 324", "one: 2 Repas 360", "one: 1 Repas 450"])
  })

  it("by the age on each day", () => {
    const rows = [
      { when: { ages: { to: 7 } }, price: 2 },
      { when: { ages: { from: 8 } }, price: 3 }
    ]
    const child = childOf("one", { birthDate: "2018-10-06" })
    const family = familyOf([child], { booked: [bookedOf("one", meal, [5, 6, 8])] })
    assert.deepStrictEqual(october(mealTariff({ rows }), family), ["one: 1 Repas 200", "one: 2 Repas 300"])
  })

  it("by the tariff of each day, and a month by that of its first", () => {
    const [before, after] = [flat(3, { until: "2026-10-05" }), flat(4, { from: "2026-10-06" })]
    const family = familyOf([childOf("one")], { booked: [bookedOf("one", meal, [1, 5, 6, 8])] })
    assert.deepStrictEqual(saidOf(monthLines(octoberOf([before, after]), family)), [
      "one: 2 Repas 300",
      "one: 2 Repas 400"
    ])
    const quotients = [
      { cents: 100_000, from: "2026-10-02", until: null },
      { cents: 90_000, from: "2026-09-01", until: null }
    ]
    const card = mealTariff({ per: "month" })
    assert.deepStrictEqual(october(card, { ...family, quotients }), ["one: 1 Repas 324"])
  })
})

describe("what has two tariffs", () => {
  it("is on no line, and told with its first day", () => {
    const town = octoberOf([flat(3), flat(4, { code: "autre", from: "2026-10-05" })])
    const family = familyOf([childOf("one")], { booked: [bookedOf("one", meal, [1, 6, 8])] })
    assert.deepStrictEqual(saidOf(monthLines(town, family)), ["one: 1 Repas 300"])
    assert.deepStrictEqual(pricedBuckets(town, family, dueUnits(town, family), new Map()).problems, [
      { code: "two-tariffs", activity: "restauration", unit: "repas", day: "2026-10-06" }
    ])
  })
})

describe("siblings are counted as the tariff says", () => {
  const children = ["one", "two", "three"].map((id) => childOf(id))
  const booked = [bookedOf("two", meal, [1, 2]), bookedOf("three", meal, [2, 5]), bookedOf("one", evening, [1])]
  const family = familyOf(children, { booked })
  const counted = (siblings: object) => october(flat(4, { siblings, adjustments: [second] }), family).slice(1)

  it("in the household, whoever comes", () => {
    assert.deepStrictEqual(counted({ count: "rank", among: "household" }), ["two: 2 Repas 200", "three: 2 Repas 200"])
  })

  it("in the activity, those who come in the month", () => {
    assert.deepStrictEqual(counted({ count: "rank", among: "activity" }), ["two: 2 Repas 400", "three: 2 Repas 200"])
    assert.deepStrictEqual(counted({ count: "number", among: "activity" }), ["two: 2 Repas 200", "three: 2 Repas 200"])
  })

  it("among those who come that day", () => {
    assert.deepStrictEqual(counted({ count: "rank", among: "present" }), [
      "two: 2 Repas 400",
      "three: 1 Repas 200",
      "three: 1 Repas 400"
    ])
    assert.deepStrictEqual(counted({ count: "number", among: "present" }), [
      "two: 1 Repas 400",
      "two: 1 Repas 200",
      "three: 1 Repas 200",
      "three: 1 Repas 400"
    ])
  })
})

describe("what is counted", () => {
  const family = familyOf([childOf("one")], { booked: [bookedOf("one", evening, [1, 2, 5])] })

  it("by half-hours that have begun, after the tolerance", () => {
    const halves = { per: "minutes", minutes: 30, rows: [{ otherwise: true, price: 0.5 }] }
    // from 16:30 to 18:30
    assert.deepStrictEqual(saidOf(monthLines(octoberOf([eveningTariff(halves)]), family)), [
      "one: 12 Accueil du soir 50"
    ])
    const [first, other] = schoolActivities()
    const longer =
      other === undefined ? [] : [{ ...other, parts: other.parts.map((part) => ({ ...part, endsAt: "18:40" })) }]
    const lines = (tolerance: number) =>
      saidOf(
        monthLines(
          octoberOf([eveningTariff({ ...halves, toleranceMinutes: tolerance })], first ? [first, ...longer] : []),
          family
        )
      )
    assert.deepStrictEqual([lines(9), lines(10)], [["one: 15 Accueil du soir 50"], ["one: 12 Accueil du soir 50"]])
  })

  it("as a whole, at the price of how many there are", () => {
    const rows = [
      { when: { quantity: { to: 2 } }, price: 10 },
      { when: { quantity: { from: 3 } }, price: 12 }
    ]
    assert.deepStrictEqual(saidOf(monthLines(octoberOf([eveningTariff({ per: "quantity", rows })]), family)), [
      "one: 1 Accueil du soir 1200"
    ])
  })
})

describe("what happens in a month", () => {
  const costs = {
    component: "care",
    extras: [{ name: "Déjeuner", component: "meal", price: 2 }],
    rows: [{ otherwise: true, price: 4 }]
  }
  const children = [childOf("one"), childOf("two")]
  const said = (penalty: object, booked: FamilyMonth["booked"]) =>
    saidOf(
      monthLines(
        octoberOf([mealTariff({ ...costs, penalties: [{ name: "Pénalité", ...penalty }] })]),
        familyOf(children, { booked })
      )
    )
      .filter((line) => line.includes("Pénalité"))
      .map((line) => line.replace(" Repas : Pénalité", ""))
  const late = [bookedOf("one", meal, [1, 2], { late: true }), bookedOf("two", meal, [1], { late: true })]

  it("is charged each time, once for a family, or the first times only", () => {
    assert.deepStrictEqual(said({ on: "late-booking", euros: 1 }, late), ["one: 2 100", "two: 1 100"])
    assert.deepStrictEqual(said({ on: "late-booking", euros: 25, per: "family" }, late), ["one: 1 2500"])
    assert.deepStrictEqual(said({ on: "late-booking", euros: 1, first: 2 }, late), ["one: 1 100", "two: 1 100"])
  })

  it("is charged on one component of the price only", () => {
    assert.deepStrictEqual(said({ on: "late-booking", percent: 50, component: "meal" }, late), [
      "one: 2 100",
      "two: 1 100"
    ])
    assert.deepStrictEqual(said({ on: "late-booking", percent: 50 }, late), ["one: 2 300", "two: 1 300"])
  })

  it("is charged of unexcused absences, late cancellings and late pick-ups as of bookings", () => {
    const one = (more: Partial<FamilyMonth["booked"][number]>) => [bookedOf("one", meal, [1], more)]
    assert.deepStrictEqual(
      [
        said({ on: "unjustified-absence", euros: 3 }, one({ state: "absent-unexcused" })),
        said({ on: "late-cancelling", euros: 4 }, one({ feePercent: 50 })),
        said({ on: "late-pick-up", euros: 5, everyMinutes: 15 }, one({ state: "present", lateMinutes: 16 })),
        said({ on: "late-booking", euros: 1 }, one({}))
      ],
      [["one: 1 300"], ["one: 1 400"], ["one: 1 1000"], []]
    )
  })
})

describe("a package of a child with two homes", () => {
  const homes = ["home", "other"]
  const weeks = { even: "home", odd: "other", changeOver: 1 }
  const custody = {
    homes,
    calendars: [{ validFrom: "2026-09-01", calendar: { weeks, holidays: null, exceptions: [] } }]
  }
  const rows = [
    { when: { quantity: { to: 5 } }, price: 20.01 },
    { when: { quantity: { from: 6 } }, price: 30.01 }
  ]
  // week 40 is even, week 41 odd
  const booked = [bookedOf("one", meal, [1, 2, 5, 6, 8, 9])]
  const of = (householdId: string) =>
    saidOf(
      monthLines(
        octoberOf([mealTariff({ per: "quantity", rows })]),
        familyOf([childOf("one", { custody })], { householdId, booked })
      )
    )

  it("is priced as the child had it, in both together, and shared by days to the cent", () => {
    assert.deepStrictEqual([of("home"), of("other")], [["one: 1 Repas 1000"], ["one: 1 Repas 2001"]])
  })
})
