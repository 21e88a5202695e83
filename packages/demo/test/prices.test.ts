import { readFile } from "node:fs/promises"
import { parseTariffs } from "@portail-familles/core/tariffs"
import { Result } from "effect"
import { expect, test } from "vitest"
import { exampleAt } from "../src/examples.ts"
import { demoTariffs } from "../src/prices.ts"

test("the demo's tariffs hold on the day of its first start, whatever the year", async () => {
  const tariffs = Result.getOrThrow(
    parseTariffs("tariffs.yaml", await readFile(exampleAt("compiegne/tariffs.yaml"), "utf8"))
  )
  for (const today of ["2025-01-01", "2026-11-27", "2031-08-31"]) {
    const from = demoTariffs(tariffs, today).map((tariff) => tariff.from)
    expect(
      from.every((day) => day < today),
      today
    ).toBe(true)
  }
})
