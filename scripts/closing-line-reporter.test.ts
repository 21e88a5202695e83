import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, onTestFinished, test } from "vitest"

const modules = join(import.meta.dirname, "../node_modules")

/** The last line of a run of the given test files. */
function closingLineOf(files: Record<string, string>) {
  const root = mkdtempSync(join(tmpdir(), "portail-closing-"))
  onTestFinished(() => rmSync(root, { recursive: true }))
  symlinkSync(modules, join(root, "node_modules"))
  const reporter = JSON.stringify(join(import.meta.dirname, "closing-line-reporter.ts"))
  const config = `import { ClosingLineReporter } from ${reporter}
    export default { test: { reporters: [new ClosingLineReporter()] } }`
  writeFileSync(join(root, "vitest.config.ts"), config)
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text)
  const args = [join(modules, "vitest/vitest.mjs"), "run", "--root", root]
  return spawnSync(process.execPath, args, { encoding: "utf8" }).stdout.trim().split("\n").at(-1)
}

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
