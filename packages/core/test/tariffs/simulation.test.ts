import { readFileSync } from "node:fs"
import { join } from "node:path"
import { Result } from "effect"
import { assert, describe, test } from "vitest"
import { parseActivities } from "../../src/activities/activitiesYaml.ts"
import { pricedUnits, type SimulationAsked, simulate } from "../../src/tariffs/simulation.ts"
import { parseTariffs } from "../../src/tariffs/tariffsYaml.ts"
import { countedName, priceSentence } from "../../src/tariffs/words.ts"

const example = (name: string) =>
  readFileSync(join(import.meta.dirname, "../../../../examples/compiegne", name), "utf8")
const tariffs = Result.getOrThrow(parseTariffs("tariffs.yaml", example("tariffs.yaml")))
const activities = Result.getOrThrow(parseActivities("activities.yaml", example("activities.yaml")))
const units = pricedUnits(tariffs, activities, "2026-11-02")

const of = (activity: string, code: string) => {
  const found = units.find((each) => each.activity.code === activity && each.unit.code === code)
  return found ?? assert.fail(`no price for ${activity} ${code}`)
}
const asked = (changes: Partial<SimulationAsked> = {}): SimulationAsked => ({
  ...{ quotientCents: 90_000, resident: true, children: 1, times: 1, age: 8, schoolClass: "" },
  ...changes
})
const cents = (activity: string, unit: string, changes: Partial<SimulationAsked> = {}) =>
  simulate(of(activity, unit), asked(changes)).map((child) => child.cents)

describe("what a family would pay, before it has any account", () => {
  test("is the price of the grid, child by child, as often as each comes", () => {
    assert.deepEqual(cents("restauration", "repas", { times: 4 }), [1296])
    assert.deepEqual(cents("restauration", "repas", { quotientCents: null }), [530])
    assert.deepEqual(cents("restauration", "repas", { resident: false }), [389])
    assert.deepEqual(cents("mercredi", "journee", { children: 2 }), [1020, 948])
  })

  test("says with its arithmetic what it comes from", () => {
    const [one] = simulate(of("restauration", "repas"), asked({ times: 4 }))
    if (one === undefined) assert.fail("no price")
    const name = countedName(of("restauration", "repas").tariff, "Repas", "fr")
    assert.match(
      priceSentence(one.price, one.quantity, name, "fr"),
      /^4 repas × 3,24\s€ : 0,36 % de votre quotient 900, délibération du 25 juin 2026$/
    )
  })

  test("asks only for what the grid looks at", () => {
    assert.deepEqual(of("restauration", "repas").asks, {
      ...{ quotient: true, residency: true, siblings: false, age: false, classes: [] }
    })
    assert.isTrue(of("mercredi", "journee").asks.siblings)
  })

  test("is what the next tariff says where none holds yet, and nothing once all have ended", () => {
    assert.lengthOf(pricedUnits(tariffs, activities, "2026-01-01"), units.length)
    const ended = tariffs.map((tariff) => ({ ...tariff, until: "2027-08-31" }))
    assert.deepEqual(pricedUnits(ended, activities, "2027-09-01"), [])
  })

  test("counts begun parts of the time that a unit lasts", () => {
    const evening = activities.find(({ code }) => code === "periscolaire")
    const [grid] = tariffs
    if (evening === undefined || grid === undefined) return assert.fail("no example")
    const halfHours = {
      ...grid,
      ...{ activity: "periscolaire", units: [], per: "minutes" as const, minutes: 30, toleranceMinutes: 0 }
    }
    const [priced] = pricedUnits([halfHours], [evening], "2026-11-02")
    if (priced === undefined) return assert.fail("no price")
    const part = evening.parts.find(({ code }) => code === priced.unit.code)
    const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
    const expected = Math.ceil((minutes(part?.endsAt ?? "") - minutes(part?.startsAt ?? "")) / 30)
    assert.deepEqual(
      simulate(priced, asked({ times: 3 })).map(({ quantity }) => quantity),
      [3 * expected]
    )
  })
})
