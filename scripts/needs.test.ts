import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { runVitest } from "./vitest-run.ts"

const head = `import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { allNeed, needs, skippedUnless } from ${JSON.stringify(join(import.meta.dirname, "needs.ts"))}
`

const runWithout = (programs: string, text: string, env: Readonly<Record<string, string>> = {}) =>
  runVitest({ "some.test.ts": head + text }, { TESTS_WITHOUT: programs, ...env })

describe("a test that needs a program", () => {
  const text = `
it("needs nothing", () => {})
it("is sound", needs("qpdf"), () => { throw new Error("ran") })
describe("whole", needs("qpdf"), () => {
  beforeAll(() => { throw new Error("prepared") })
  it("inner", () => { throw new Error("ran") })
})
describe("elsewhere", skippedUnless(false, "only on Linux"), () => { it("inner", () => {}) })`

  test("is skipped where it is missing, and the last lines of the run say why", () => {
    const { status, lines } = runWithout("qpdf", text)
    expect(lines.slice(-3)).toEqual([
      "2 skipped: qpdf is left out by TESTS_WITHOUT",
      "1 skipped: only on Linux",
      "1 passed, 0 failed, 3 skipped"
    ])
    expect(status).toBe(0)
  })

  test("makes the run fail in CI, which says what is missing", () => {
    const { status, lines, stderr } = runWithout("qpdf", text, { CI: "true" })
    expect([status, lines.join("\n") + stderr]).toEqual([
      1,
      expect.stringMatching(/CI must run every test\..*qpdf is left out by TESTS_WITHOUT/)
    ])
  })
})

test("a test that uses a program without saying so fails where it is left out", () => {
  const programs = JSON.stringify(join(import.meta.dirname, "programs.ts"))
  const { status, lines } = runWithout(
    "ps",
    `
const { programPath } = await import(${programs})
const { execFileSync } = await import("node:child_process")
it("asks", () => { execFileSync(programPath("ps"), ["--version"]) })`
  )
  expect([status, lines.at(-1)]).toEqual([1, "0 passed, 1 failed"])
})

test("a file that needs a program is skipped as a whole, its hooks can do without", () => {
  const { status, lines } = runWithout(
    "chromium",
    `
const there = allNeed("chromium")
beforeAll(() => { if (there) throw new Error("prepared") })
it("one", () => { throw new Error("ran") })
describe("block", () => { it("two", () => { throw new Error("ran") }) })`
  )
  expect(lines.slice(-2)).toEqual(["2 skipped: Chromium is left out by TESTS_WITHOUT", "0 passed, 0 failed, 2 skipped"])
  expect(status).toBe(0)
})

test("the PostgreSQL half of a block is counted as skipped where there is no PostgreSQL", () => {
  const databases = JSON.stringify(join(import.meta.dirname, "../packages/core/test/support/databases.ts"))
  const { status, lines } = runWithout(
    "postgresql",
    `
const { describeOnPostgres } = await import(${databases})
const { Effect, Layer } = await import("effect")
describeOnPostgres("rows", Layer.empty, (it) => {
  it.effect("one", () => Effect.die("ran"))
  it.effect("two", () => Effect.die("ran"))
})`
  )
  expect(lines.slice(-2)).toEqual([
    "2 skipped: PostgreSQL is left out by TESTS_WITHOUT",
    "0 passed, 0 failed, 2 skipped"
  ])
  expect(status).toBe(0)
})
