import { glob, readFile } from "node:fs/promises"
import { join } from "node:path"
import { expect, test } from "vitest"
import { elementNames, fileOf, tagOf } from "../packages/cli/src/commands/embed/elements.ts"

const root = join(import.meta.dirname, "..")
const read = (path: string) => readFile(join(root, path), "utf8")

test("the guide to embedding says of every element where it goes", async () => {
  const guide = await read("docs/en/embedding.md")
  expect(elementNames.filter((name) => !guide.includes(`\`${tagOf(name)}`))).toEqual([])
})

test("the package lets a bundler take every element by itself", async () => {
  const { publishConfig } = JSON.parse(await read("packages/widgets/package.json"))
  const wanted = elementNames.map((name) => `./${fileOf(name).replace(".js", "")}`)
  expect(wanted.filter((entry) => !(entry in publishConfig.exports))).toEqual([])
})

test("the guides and examples name the channel and the release that there is", async () => {
  const { version } = JSON.parse(await read("packages/widgets/package.json"))
  const paths = await Array.fromAsync(glob(["README.md", "docs/{en,fr}/*.md", "examples/*/*.{html,md}"], { cwd: root }))
  const texts = await Promise.all(paths.map(read))
  const named = texts.flatMap((text) => [...text.matchAll(/\/widgets\/(\d+(?:\.\d+)*)\//g)].map(([, name]) => name))
  expect(new Set(named)).toEqual(new Set([version.split(".")[0], version]))
})
