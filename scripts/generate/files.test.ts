import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { staleFiles, writeFiles } from "./files.ts"

const files = [
  { path: "docs/openapi.json", text: "{}\n" },
  { path: "same.json", text: "[]\n" }
]

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "portail-generated-"))
  writeFileSync(join(root, "same.json"), "[]\n")
})

afterEach(() => rmSync(root, { recursive: true }))

test("a missing and a changed file are stale, one that says the same is not", async () => {
  expect(await staleFiles(root, files)).toEqual(["docs/openapi.json"])
  writeFileSync(join(root, "same.json"), "[1]\n")
  expect(await staleFiles(root, files)).toEqual(["docs/openapi.json", "same.json"])
})

test("writing makes all files up to date, in folders that did not exist", async () => {
  expect(await writeFiles(root, files)).toEqual(["docs/openapi.json"])
  expect(readFileSync(join(root, "docs/openapi.json"), "utf8")).toBe("{}\n")
  expect(await staleFiles(root, files)).toEqual([])
})
