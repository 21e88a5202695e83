import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import { parseTariffCases, runTariffCases } from "../../src/tariffs/tariffCases.ts"

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
