import { expect, test } from "vitest"
import { runVitest } from "./vitest-run.ts"

/** The last line of a run of the given test files. */
const closingLineOf = (files: Record<string, string>) => runVitest(files).lines.at(-1)

const imports = 'import { beforeAll, expect, test } from "vitest"\n'
const passing = `${imports}test("passes", () => {})\n`

test("counts what passed, failed and was skipped", () => {
  const mixed = `${passing}test("fails", () => expect(1).toBe(2))\ntest.skip("skipped", () => {})\n`
  expect(closingLineOf({ "mixed.test.ts": mixed })).toBe("1 passed, 1 failed, 1 skipped")
})

test("a file that does not load is a failure", () => {
  const files = { "passes.test.ts": passing, "broken.test.ts": `${imports}throw new Error("broken")\n` }
  expect(closingLineOf(files)).toBe("1 passed, 1 failed")
})

test("a stray rejection is a failure", () => {
  const stray = `${imports}test("passes", () => { void Promise.reject(new Error("stray")) })\n`
  expect(closingLineOf({ "stray.test.ts": stray })).toBe("1 passed, 1 failed")
})
