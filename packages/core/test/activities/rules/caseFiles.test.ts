import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { Result } from "effect"
import { describe, expect, test } from "vitest"
import { parseCases } from "../../../src/activities/rules/cases/parseCases.ts"
import { runCases } from "../../../src/activities/rules/cases/runCases.ts"
import { shown } from "./support.ts"

const folder = join(import.meta.dirname, "../../../../../examples/rules")
const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"))

/** The cases of a file that came out otherwise than expected, and what of its rules was not expected. */
const amiss = (name: string, text: string) => {
  const { file, cases } = Result.getOrThrow(parseCases(name, text))
  const { results, unexpected } = runCases(file, cases)
  const wrong = results
    .filter(({ passed }) => !passed)
    .map(({ found, ...one }) => ({ ...one, found: found instanceof Date ? shown(found) : found }))
  return { wrong, ...unexpected, cases: cases.length }
}

describe("the rules that towns publish", () => {
  test.each(files)("%s gives the instants that are published or follow from it", (name) => {
    const { cases, ...found } = amiss(name, readFileSync(join(folder, name), "utf8"))
    expect(found).toEqual({ wrong: [], problems: [], missing: [] })
    expect(cases).toBeGreaterThan(1)
  })
})
