import type { Reporter, TestCase, TestModule, TestRunEndReason } from "vitest/node"

const allTests = (modules: ReadonlyArray<TestModule>) => modules.flatMap((module) => [...module.children.allTests()])

/** The counts of a run: what failed outside a test (a file that does not load, a hook, a stray rejection) counts as failed. */
export function closingLine(modules: ReadonlyArray<TestModule>, strayErrors: number, reason: TestRunEndReason) {
  const count = { passed: 0, failed: strayErrors, skipped: 0, pending: 0 }
  for (const test of allTests(modules)) count[test.result().state] += 1
  for (const module of modules) {
    count.failed += module.errors().length
    for (const suite of module.children.allSuites()) count.failed += suite.errors().length
  }
  const failed = reason !== "passed" && count.failed === 0 ? 1 : count.failed
  const skipped = count.skipped + count.pending
  return `${count.passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`
}

const whySkipped = (test: TestCase) => {
  const result = test.result()
  return result.state === "skipped" ? (result.note ?? test.meta().skippedBecause) : undefined
}

/** One line for each reason that tests gave for being skipped. */
export const skippedLines = (modules: ReadonlyArray<TestModule>): ReadonlyArray<string> => {
  const reasons = allTests(modules).flatMap((test) => whySkipped(test) ?? [])
  return [...Map.groupBy(reasons, (reason) => reason)].map(([reason, all]) => `${all.length} skipped: ${reason}`)
}

/** Closes a run with why tests were skipped, and the one plain line that continuous integration reads. */
export class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>, errors: ReadonlyArray<unknown>, reason: TestRunEndReason) {
    for (const line of skippedLines(modules)) console.log(line)
    console.log(closingLine(modules, errors.length, reason))
  }
}
