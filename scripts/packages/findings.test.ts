import { execFileSync } from "node:child_process"
import { mkdirSync, writeFileSync } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterEach, expect, test } from "vitest"
import { packageFindings } from "./findings.ts"

const folders: Array<string> = []
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true })
})

const manifest = {
  name: "leaf",
  version: "1.0.0",
  license: "MIT",
  type: "module",
  exports: { ".": { types: "./dist/index.d.ts", default: "./dist/index.js" } }
}

/** What is found in a packed package with these files; an empty one is left out. */
async function findingsOf(files: Record<string, string>) {
  const folder = await mkdtemp(join(tmpdir(), "portail-findings-"))
  folders.push(folder)
  for (const [path, text] of Object.entries(files).filter(([, text]) => text !== "")) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const [packed] = JSON.parse(
    execFileSync("npm", ["pack", "--json"], { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] })
  )
  return packageFindings(join(folder, packed.filename))
}

const sound = {
  "package.json": JSON.stringify(manifest),
  "dist/index.js": "export const leaf = 1\n",
  "dist/index.d.ts": "export declare const leaf: number\n"
}

test("a sound package has no findings", async () => {
  expect(await findingsOf(sound)).toEqual([])
})

test.each<[string, Record<string, string>, RegExp]>([
  [
    "an entry point that is not packed",
    { "package.json": JSON.stringify({ ...manifest, exports: { ...manifest.exports, "./other": "./dist/other.js" } }) },
    /other\.js/
  ],
  [
    "declarations that name a file that is not packed",
    { "dist/index.d.ts": 'export * from "./leaf.js"\n' },
    /InternalResolutionError.*leaf\.js/
  ],
  [
    "an entry point without types",
    { "package.json": JSON.stringify({ ...manifest, exports: { ".": "./dist/index.js" } }), "dist/index.d.ts": "" },
    /types/
  ],
  ["code that is no module", { "dist/index.js": "module.exports = { leaf: 1 }\n" }, /CJS|CommonJS/i]
])("%s is found", async (_, planted, finding) => {
  expect((await findingsOf({ ...sound, ...planted })).join("\n")).toMatch(finding)
})
