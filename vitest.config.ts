import { defineConfig } from "vitest/config"
import { ClosingLineReporter } from "./scripts/closing-line-reporter.ts"

export default defineConfig({
  test: {
    include: ["packages/*/test/**/*.test.ts", "scripts/**/*.test.ts", "e2e/**/*.test.ts"],
    globalSetup: ["scripts/vitest-global-setup.ts"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    reporters: process.env["CI"] ? ["default", new ClosingLineReporter()] : ["default"]
  }
})
