/** `node scripts/boundaries.ts`: refuses imports that `.dependency-cruiser.cjs` forbids. */
import { existsSync } from "node:fs"
import { createRequire, registerHooks } from "node:module"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import type { ICruiseOptions, ICruiseResult } from "dependency-cruiser"

const projectRoot = join(import.meta.dirname, "..")
const widgets = createRequire(join(projectRoot, "packages/widgets/package.json"))
const typescript5 = new Map(
  ["typescript", "typescript/package.json"].map((name) => [name, pathToFileURL(widgets.resolve(name)).href])
)

// dependency-cruiser reads .ts through the JavaScript API that TypeScript 7 no longer has: it gets the widgets' TypeScript 5.
registerHooks({
  resolve: (specifier, context, next) => {
    const url = context.parentURL?.includes("/dependency-cruiser/") ? typescript5.get(specifier) : undefined
    return url === undefined ? next(specifier, context) : { url, shortCircuit: true }
  }
})

/** A forbidden import. */
export interface Violation {
  readonly rule: string
  readonly from: string
  readonly to: string
  readonly reason: string
}

/** The forbidden imports of the project in a folder, and how many files were read. */
export async function findViolations(root: string) {
  const { cruise, getAvailableTranspilers } = await import("dependency-cruiser")
  if (!getAvailableTranspilers().some(({ name, available }) => name === "typescript" && available)) {
    throw new Error("dependency-cruiser found no TypeScript it can use: it would check nothing.")
  }
  const { forbidden, options } = createRequire(import.meta.url)("../.dependency-cruiser.cjs")
  const folders = ["packages", "e2e", "examples", "scripts"].filter((folder) => existsSync(join(root, folder)))
  const cruiseOptions: ICruiseOptions = { ...options, baseDir: root, validate: true, ruleSet: { forbidden } }
  const { summary } = (await cruise(folders, cruiseOptions)).output as ICruiseResult
  const reasons = new Map<string, string>(
    forbidden.map((rule: { name: string; comment: string }) => [rule.name, rule.comment])
  )
  const violations = summary.violations.map(
    ({ rule, from, to }): Violation => ({ rule: rule.name, from, to, reason: reasons.get(rule.name) ?? "" })
  )
  return { violations, files: summary.totalCruised }
}

if (import.meta.main) {
  const { violations, files } = await findViolations(projectRoot)
  for (const { rule, from, to, reason } of violations) console.error(`${from} imports ${to}\n  ${rule}: ${reason}`)
  console.log(`${files} files, ${violations.length} forbidden imports`)
  if (violations.length > 0) process.exitCode = 1
}
