/** `node scripts/untimed-tests.ts`: refuses tests that measure time or wait for some to pass; there is no exception. */
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"

const measuring = /\bperformance\.(now|mark|measure)\b|\bprocess\.hrtime\b|\bconsole\.time\b/
const inTests = [
  { pattern: measuring, reason: "measures time: count the work, or make it a bench" },
  {
    pattern: /\bDate\.now\b/,
    reason: "reads the machine's clock: give the code a clock, or use during() of moments.ts"
  },
  {
    pattern: /\bsetTimeout\b|\bEffect\.sleep\b|\bwaitForTimeout\b/,
    reason: "waits for time to pass: wait for what is to come"
  }
]
const inTheirSupport = inTests.slice(0, 1)

const tests = ["packages/*/test/**/*.test.ts", "e2e/*.test.ts", "scripts/*.test.ts"]
const support = ["packages/*/test/**/*.ts", "e2e/support/*.ts"]

/** A line of a test that depends on how quick a machine is. */
export interface TimedLine {
  readonly at: string
  readonly text: string
  readonly reason: string
}

/** The timed lines of the tests of a project, and how many files were read. */
export const findTimedLines = (root: string) => {
  const files = globSync([...tests, ...support], { cwd: root }).sort()
  const lines = files.flatMap((file) => {
    const forbidden = file.endsWith(".test.ts") ? inTests : inTheirSupport
    return readFileSync(join(root, file), "utf8")
      .split("\n")
      .flatMap((text, index) =>
        forbidden
          .filter(({ pattern }) => pattern.test(text))
          .map(({ reason }): TimedLine => ({ at: `${file}:${index + 1}`, text: text.trim(), reason }))
      )
  })
  return { lines, files: files.length }
}

if (import.meta.main) {
  const { lines, files } = findTimedLines(join(import.meta.dirname, ".."))
  for (const { at, text, reason } of lines) console.error(`${at} ${reason}\n  ${text}`)
  console.log(`${files} files of tests, ${lines.length} timed lines`)
  if (lines.length > 0) process.exitCode = 1
}
