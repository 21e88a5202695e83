import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { onTestFinished } from "vitest"

const modules = join(import.meta.dirname, "../node_modules")

const config = `import { ClosingLineReporter } from ${JSON.stringify(join(import.meta.dirname, "closing-line-reporter.ts"))}
export default {
  test: {
    globalSetup: [${JSON.stringify(join(import.meta.dirname, "missing-programs-setup.ts"))}],
    reporters: [new ClosingLineReporter()]
  }
}`

/** Runs test files in a project of their own with our closing lines; `CI` is set only when `env` sets it. */
export function runVitest(files: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}) {
  const root = mkdtempSync(join(tmpdir(), "portail-run-"))
  onTestFinished(() => rmSync(root, { recursive: true }))
  symlinkSync(modules, join(root, "node_modules"))
  writeFileSync(join(root, "vitest.config.ts"), config)
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text)
  const { CI: _, ...inherited } = process.env
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(modules, "vitest/vitest.mjs"), "run", "--root", root],
    { encoding: "utf8", env: { ...inherited, ...env } }
  )
  return { status, lines: stdout.trim().split("\n"), stderr }
}
