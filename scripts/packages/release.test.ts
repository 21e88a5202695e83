import { spawnSync } from "node:child_process"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { expect, test } from "vitest"
import { parse } from "yaml"

const root = join(import.meta.dirname, "../..")
const tagged = (tag: string) =>
  spawnSync(process.execPath, [join(import.meta.dirname, "tagged.mjs"), tag], { encoding: "utf8" })

test("a release is published by the workflow's identity alone, with actions that nobody can exchange", async () => {
  const { permissions, jobs } = parse(await readFile(join(root, ".github/workflows/release.yml"), "utf8"))
  expect(permissions).toEqual({})
  expect(jobs.publish.permissions).toEqual({ contents: "read", "id-token": "write" })
  const steps: ReadonlyArray<{ readonly uses?: string; readonly run?: string }> = jobs.publish.steps
  const actions = steps.flatMap(({ uses }) => uses ?? [])
  expect(actions.filter((action) => !/^actions\/[a-z-]+@[0-9a-f]{40}$/.test(action))).toEqual([])
  const commands = steps.flatMap(({ run }) => run ?? [])
  expect(commands.indexOf(".ci/run")).toBeLessThan(
    commands.findIndex((command) => command.includes("changeset publish"))
  )
  expect(commands.indexOf(".ci/run")).toBeGreaterThan(-1)
})

test("a tag that is not the version of every package releases nothing", async () => {
  const { version } = JSON.parse(await readFile(join(root, "packages/core/package.json"), "utf8"))
  expect(tagged(`v${version}`).status).toBe(0)
  const other = tagged("v99.0.0")
  expect(other.status).toBe(1)
  expect(other.stderr).toContain(`v99.0.0 is not the version of @portail-familles/core, ${version}`)
})
