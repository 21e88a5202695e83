import { readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { Result } from "effect"
import { describe, expect, test } from "vitest"
import { parseActivities } from "../../../src/activities/activitiesYaml.ts"
import { caseActivity } from "../../../src/activities/rules/cases/CaseFile.ts"
import { parseCases } from "../../../src/activities/rules/cases/parseCases.ts"
import { runCases } from "../../../src/activities/rules/cases/runCases.ts"
import { shown } from "./support.ts"

const examples = join(import.meta.dirname, "../../../../../examples")
const files = readdirSync(join(examples, "rules")).filter((name) => name.endsWith(".yaml"))

/** The cases of a file that came out otherwise than expected, and what of its rules was not expected. */
const amiss = (path: string) => {
  const read = (name: string) => readFileSync(join(examples, name), "utf8")
  const { file, cases } = Result.getOrThrow(parseCases(path, read(path)))
  const own = file.file === "" ? [] : activitiesOf(read(join(dirname(path), file.file)))
  const { results, unexpected } = runCases({ ...file, activities: [...file.activities, ...own] }, cases)
  const wrong = results
    .filter(({ passed }) => !passed)
    .map(({ found, ...one }) => ({ ...one, found: found instanceof Date ? shown(found) : found }))
  return { wrong, ...unexpected, cases: cases.length }
}

const activitiesOf = (text: string) => Result.getOrThrow(parseActivities("activities.yaml", text)).map(caseActivity)

describe("the rules that towns publish", () => {
  test.each(files)("%s gives the instants that are published or follow from it", (name) => {
    const { cases, ...found } = amiss(join("rules", name))
    expect(found).toEqual({ wrong: [], problems: [], missing: [] })
    expect(cases).toBeGreaterThan(1)
  })

  test.each(["compiegne", "other-town"])("those of the example %s give the instants that it says", (town) => {
    const { cases, ...found } = amiss(join(town, "rules.yaml"))
    expect(found).toEqual({ wrong: [], problems: [], missing: [] })
    expect(cases).toBeGreaterThan(1)
  })
})
