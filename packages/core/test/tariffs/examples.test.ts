import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import { Ajv2020 } from "ajv/dist/2020.js"
import { Result } from "effect"
import { parse } from "yaml"
import { unitsOf } from "../../src/activities/Activity.ts"
import { parseActivities } from "../../src/activities/activitiesYaml.ts"
import { parseTariffCases, runTariffCases } from "../../src/tariffs/tariffCases.ts"
import { tariffOn, tariffProblems } from "../../src/tariffs/tariffProblems.ts"
import { parseTariffs, writeTariffs } from "../../src/tariffs/tariffsYaml.ts"

const folder = join(import.meta.dirname, "../../../../examples/tariffs")
const read = (name: string) => readFileSync(join(folder, name), "utf8")

/** What an editor finds wrong with a text by the published schema. */
const faults = (schema: string, text: string): ReadonlyArray<unknown> => {
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(
    JSON.parse(read(`../../docs/${schema}.schema.json`))
  )
  return validate(parse(text))
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

describe("the published tariffs of French towns", () => {
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".yaml"))) {
    it(`give what the town says: ${file}`, () => {
      const { cases, unexpected, missing } = runTariffCases(Result.getOrThrow(parseTariffCases(file, read(file))))
      assert.deepStrictEqual(faults("tariff-cases", read(file)), [])
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
    const activities = Result.getOrThrow(parseActivities("activities.yaml", read("../compiegne/activities.yaml")))
    const tariffs = Result.getOrThrow(parseTariffs("tariffs.yaml", read("../compiegne/tariffs.yaml")))
    const units = new Map(activities.map((activity) => [activity.code, unitsOf(activity).map(({ code }) => code)]))
    assert.deepStrictEqual(tariffProblems(tariffs, units), [])
    const unpriced = [...units].flatMap(([activity, codes]) =>
      codes.filter((unit) => tariffOn(tariffs, { activity, unit, day: "2026-12-01" }) === undefined)
    )
    assert.deepStrictEqual(unpriced, [])
  })

  it("fit the published schema as they are written and as they are exported; a slip of the pen does not", () => {
    const text = read("../compiegne/tariffs.yaml")
    const exported = writeTariffs(Result.getOrThrow(parseTariffs("tariffs.yaml", text)))
    assert.deepStrictEqual([faults("tariffs", text), faults("tariffs", exported)], [[], []])
    assert.deepStrictEqual(
      Result.getOrThrow(parseTariffs("export.yaml", exported)),
      Result.getOrThrow(parseTariffs("", text))
    )
    assert.isNotEmpty(faults("tariffs", text.replace("effort: { percent", "effort: { pourcent")))
  })
})
