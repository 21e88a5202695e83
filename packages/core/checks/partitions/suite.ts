import { spawn } from "node:child_process"
import { once } from "node:events"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

const root = join(import.meta.dirname, "../../../..")
const tests = "packages/core/test"

/** What ran. */
export interface Outcome {
  readonly tests: number
  readonly failed: number
}

/** Core's test files that open a database that could be distributed; the others would run as they always do. */
const filesOnDatabases = (): ReadonlyArray<string> =>
  readdirSync(join(root, tests), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.ts") && !file.startsWith("platform/sql/embedded/"))
    .map((file) => join(tests, file))
    .filter((file) => /support\/(?:databases|templates)\.ts/.test(readFileSync(join(root, file), "utf8")))

interface Report {
  readonly numTotalTests: number
  readonly numFailedTests: number
  readonly numFailedTestSuites: number
}

/** Runs core's tests on the server whose socket is in this folder; `only` names files, and nothing means all. */
export const runSuite = async (socketDir: string, folder: string, only: ReadonlyArray<string>): Promise<Outcome> => {
  const report = join(folder, "report.json")
  const files = only.length > 0 ? only : filesOnDatabases()
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`]
  const projects = ["--project", "shared", "--project", "alone"]
  const child = spawn(
    process.execPath,
    [join(root, "node_modules/vitest/vitest.mjs"), "run", ...projects, ...reporters, ...files],
    { cwd: root, stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, PORTAIL_TEST_SERVER: socketDir } }
  )
  await once(child, "exit")
  const { numTotalTests, numFailedTests, numFailedTestSuites }: Report = JSON.parse(readFileSync(report, "utf8"))
  return { tests: numTotalTests, failed: numFailedTests === 0 ? numFailedTestSuites : numFailedTests }
}
