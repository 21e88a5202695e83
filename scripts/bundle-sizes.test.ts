import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { gzipSync } from "node:zlib"
import { afterEach, beforeEach, expect, test } from "vitest"
import { budgetTable, bundleSize } from "./bundle-sizes.ts"

const chunks = {
  "elements/login.js": 'import{a}from"../chunks/lit.js";import"../chunks/client.js";a()',
  "elements/invoices.js":
    'export*from"../chunks/lit.js";export{b}from"../chunks/client.js";import("../chunks/later.js")',
  "chunks/lit.js": 'import"./base.js";export const a=()=>{}',
  "chunks/client.js": 'import"./base.js";import"https://elsewhere.test/x.js";export const b=1',
  "chunks/base.js": "export{}",
  "chunks/later.js": "export const later=1"
}

const gzip = (...names: Array<keyof typeof chunks>) =>
  names.reduce((sum, name) => sum + gzipSync(chunks[name], { level: 9 }).length, 0)

let dist: string

beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), "portail-dist-"))
  for (const [path, code] of Object.entries(chunks)) {
    mkdirSync(dirname(join(dist, path)), { recursive: true })
    writeFileSync(join(dist, path), code)
  }
})

afterEach(() => rmSync(dist, { recursive: true }))

test("an entry weighs what it imports, however deep, each chunk once", () => {
  const size = bundleSize(dist, ["elements/login.js"])
  expect(size.files.toSorted()).toEqual(["chunks/base.js", "chunks/client.js", "chunks/lit.js", "elements/login.js"])
  expect(size.gzip).toBe(gzip("elements/login.js", "chunks/lit.js", "chunks/client.js", "chunks/base.js"))
})

test("two entries share their chunks, and what is loaded later is not counted", () => {
  const size = bundleSize(dist, ["elements/login.js", "elements/invoices.js"])
  const alone = bundleSize(dist, ["elements/login.js"])
  expect(size.gzip - alone.gzip).toBe(gzip("elements/invoices.js"))
})

test("an entry that was not built is an error, not a size of zero", () => {
  expect(() => bundleSize(dist, ["elements/planning.js"])).toThrow("planning.js")
})

test("a bundle one byte over its budget is refused, one on it is not", () => {
  const { gzip } = bundleSize(dist, ["elements/login.js"])
  const budget = (limit: number) => budgetTable(dist, [{ name: "login", entries: ["elements/login.js"], limit }])
  expect(budget(gzip / 1000).kept).toBe(true)
  expect(budget((gzip - 1) / 1000).kept).toBe(false)
  expect(budget((gzip - 1) / 1000).lines[0]).toMatch(/^✗ login/)
})
