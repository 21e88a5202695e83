import { readFileSync } from "node:fs"
import { parseTownFile } from "@portail-familles/core/towns"
import { Result } from "effect"
import { expect, it } from "vitest"
import { publicTown } from "../src/towns/publicTown.ts"

it("says to everybody how to reach the services of a town, and no mail address of theirs", () => {
  const file = new URL("../../../examples/compiegne/town.yaml", import.meta.url)
  const settings = Result.getOrThrow(parseTownFile("town.yaml", readFileSync(file, "utf8")))
  const { services } = publicTown(settings, "https://familles.example", new Map(), false)
  expect(services.map(({ name, phone }) => [name, phone])).toContainEqual(["Enfance", "02 00 01 02 20"])
  expect(JSON.stringify(services)).not.toContain("@")
})
