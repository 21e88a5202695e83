import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import { unitsOf } from "../../src/activities/Activity.ts"
import { parseActivities } from "../../src/activities/activitiesYaml.ts"
import { parseTariffCases, runTariffCases } from "../../src/tariffs/tariffCases.ts"
import { tariffOn, tariffProblems } from "../../src/tariffs/tariffProblems.ts"
import { parseTariffs } from "../../src/tariffs/tariffsYaml.ts"

const folder = join(import.meta.dirname, "../../../../examples/tariffs")

describe("the published tariffs of French towns", () => {
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".yaml"))) {
    it(`give what the town says: ${file}`, () => {
      const read = Result.getOrThrow(parseTariffCases(file, readFileSync(join(folder, file), "utf8")))
      const { cases, unexpected, missing } = runTariffCases(read)
      assert.deepStrictEqual([unexpected, missing], [[], []])
      const wrong = cases.filter(({ right }) => !right)
      assert.deepStrictEqual(
        wrong.map(({ asked, priced }) => ({ ...asked, cents: priced.cents })),
        []
      )
      assert.isAbove(cases.length, 0)
    })
  }
})

describe("the tariffs of the demonstration town", () => {
  it("fit its activities, and price each of their units", () => {
    const read = (name: string) => readFileSync(join(folder, "../compiegne", name), "utf8")
    const activities = Result.getOrThrow(parseActivities("activities.yaml", read("activities.yaml")))
    const tariffs = Result.getOrThrow(parseTariffs("tariffs.yaml", read("tariffs.yaml")))
    const units = new Map(activities.map((activity) => [activity.code, unitsOf(activity).map(({ code }) => code)]))
    assert.deepStrictEqual(tariffProblems(tariffs, units), [])
    const unpriced = [...units].flatMap(([activity, codes]) =>
      codes.filter((unit) => tariffOn(tariffs, { activity, unit, day: "2026-12-01" }) === undefined)
    )
    assert.deepStrictEqual(unpriced, [])
  })
})
