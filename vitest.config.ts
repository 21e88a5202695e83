import { defineConfig } from "vitest/config"
import { ClosingLineReporter } from "./scripts/closing-line-reporter.ts"

/** Tests that replace a module: each file in a process of its own. */
const alone = ["packages/*/test/**/*.alone.test.ts"]
const journeys = ["e2e/**/*.test.ts"]
const all = ["packages/*/test/**/*.test.ts", "scripts/**/*.test.ts"]

export default defineConfig({
  test: {
    globalSetup: ["scripts/missing-programs-setup.ts", "scripts/vitest-global-setup.ts"],
    pool: "forks",
    maxWorkers: 2,
    // V8 can end a process that frees WebAssembly code while other databases run (nodejs/node, issue 64500)
    execArgv: ["--no-wasm-code-gc", "--no-flush-liftoff-code"],
    // only what hangs meets these: a busy machine must not, however slow it is
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 30_000 } },
    reporters: ["default", new ClosingLineReporter()],
    // loading Effect takes a second or two: files share it
    isolate: false,
    projects: [
      // a browser, and a demo on a copy of what is seeded once
      { extends: true, test: { name: "journeys", include: journeys, globalSetup: ["e2e/demoSetup.ts"] } },
      { extends: true, test: { name: "alone", include: alone, isolate: true } },
      { extends: true, test: { name: "shared", include: all, exclude: ["**/node_modules/**", ...alone] } }
    ]
  }
})
