import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { expect, onTestFinished, test } from "vitest"
import { findTimedLines } from "./untimed-tests.ts"

const now = ["performance", "now()"].join(".")
const clock = ["Date", "now()"].join(".")
const pause = ["await new Promise((done) => set", "Timeout(done, 50))"].join("")
const sleep = ["Effect", 'sleep("1 second")'].join(".")

const timedAt = (files: Readonly<Record<string, string>>) => {
  const root = mkdtempSync(join(tmpdir(), "portail-timed-"))
  onTestFinished(() => rmSync(root, { recursive: true }))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  return findTimedLines(root).lines.map(({ at, reason }) => `${at} ${reason.split(":")[0]}`)
}

test("a test that measures time, reads the clock or waits is refused, wherever it stands", () => {
  const files = {
    "packages/core/test/a/one.test.ts": `const start = ${now}\nexpect(${now} - start).toBeLessThan(1000)`,
    "packages/server/test/two.test.ts": `\nexpect(retryAt - ${clock}).toBeLessThan(60)`,
    "e2e/three.test.ts": pause,
    "scripts/four.test.ts": `yield* ${sleep}`
  }
  expect(timedAt(files)).toEqual([
    "e2e/three.test.ts:1 waits for time to pass",
    "packages/core/test/a/one.test.ts:1 measures time",
    "packages/core/test/a/one.test.ts:2 measures time",
    "packages/server/test/two.test.ts:2 reads the machine's clock",
    "scripts/four.test.ts:1 waits for time to pass"
  ])
})

test("what tests stand on may make clocks and ask again after a pause, and measures no time either", () => {
  const files = {
    "packages/core/test/support/clock.ts": `${clock}\n${pause}`,
    "e2e/support/wait.ts": `const end = ${now} + 20_000`,
    "packages/server/bench/speed.ts": now
  }
  expect(timedAt(files)).toEqual(["e2e/support/wait.ts:1 measures time"])
})
