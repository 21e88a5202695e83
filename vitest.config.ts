import { defineConfig } from "vitest/config"
import { ClosingLineReporter } from "./scripts/closing-line-reporter.ts"

/** Tests that change what their process has loaded or its environment: each file in a process of its own. */
const alone = ["e2e/**/*.test.ts", "packages/cli/test/**/*.test.ts", "**/*.alone.test.ts"]
const all = ["packages/*/test/**/*.test.ts", "scripts/**/*.test.ts", "e2e/**/*.test.ts"]

export default defineConfig({
  test: {
    globalSetup: ["scripts/missing-programs-setup.ts", "scripts/vitest-global-setup.ts"],
    pool: "forks",
    maxWorkers: 2,
    // only what hangs meets these: a busy machine must not, however slow it is
    testTimeout: 60_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 30_000 } },
    reporters: ["default", new ClosingLineReporter()],
    projects: [
      // a browser, a demo, commands in processes of their own
      { extends: true, test: { name: "alone", include: alone, testTimeout: 300_000 } },
      // loading Effect takes a second or two: these files share it
      {
        extends: true,
        test: { name: "shared", include: all, exclude: ["**/node_modules/**", ...alone], isolate: false }
      }
    ]
  }
})
