import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, onTestFinished, test } from "vitest"
import { packageNames } from "../packages/build.ts"
import { repositoryFields } from "./repositoryFields.ts"

test("a repository that moves is named by every package, once the root names it", async () => {
  const root = await mkdtemp(join(tmpdir(), "portail-repository-"))
  onTestFinished(() => rm(root, { recursive: true }))
  const repository = { type: "git", url: "git+https://forge.example/mairies/portail.git" }
  await writeFile(join(root, "package.json"), JSON.stringify({ repository }))
  for (const name of packageNames) {
    await mkdir(join(root, "packages", name), { recursive: true })
    await writeFile(join(root, "packages", name, "package.json"), JSON.stringify({ name, bugs: "https://old.example" }))
  }
  const manifests = (await repositoryFields(root)).map(({ text }) => JSON.parse(text))
  expect(manifests.map(({ name }) => name)).toEqual(packageNames)
  expect(manifests[0]).toEqual({
    name: "core",
    homepage: "https://forge.example/mairies/portail/tree/main/packages/core#readme",
    bugs: "https://forge.example/mairies/portail/issues",
    repository: { ...repository, directory: "packages/core" }
  })
})
