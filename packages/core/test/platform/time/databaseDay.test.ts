import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"

const packages = join(import.meta.dirname, "../../../..")
// what has run in towns' databases stays as it is
const sources = globSync("*/src/**/*.ts", { cwd: packages }).filter((file) => !file.includes("/sql/migrations/"))

it("the database's own day is in no statement: between midnight and two it is not yet the day in Paris", () => {
  expect(sources.length).toBeGreaterThan(1000)
  const found = sources.filter((file) =>
    /\bcurrent_(?:date|time)\b|\blocaltime(?:stamp)?\b|\bnow\(\)::date\b/.test(
      readFileSync(join(packages, file), "utf8")
    )
  )
  expect(found).toEqual([])
})
