import type { Reporter, TestModule, TestRunEndReason } from "vitest/node"

/** The counts of a run: what failed outside a test (a file that does not load, a hook, a stray rejection) counts as failed. */
export function closingLine(modules: ReadonlyArray<TestModule>, strayErrors: number, reason: TestRunEndReason) {
  const count = { passed: 0, failed: strayErrors, skipped: 0, pending: 0 }
  for (const module of modules) {
    for (const test of module.children.allTests()) count[test.result().state] += 1
    count.failed += module.errors().length
    for (const suite of module.children.allSuites()) count.failed += suite.errors().length
  }
  const failed = reason !== "passed" && count.failed === 0 ? 1 : count.failed
  const skipped = count.skipped + count.pending
  return `${count.passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`
}

/** Closes a run with the one plain line that continuous integration reads. */
export class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>, errors: ReadonlyArray<unknown>, reason: TestRunEndReason) {
    console.log(closingLine(modules, errors.length, reason))
  }
}
