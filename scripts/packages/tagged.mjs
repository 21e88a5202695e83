/** `node scripts/packages/tagged.mjs v1.4.1`: refuses a tag that is not the version of every package. Runs before dependencies exist. */
import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

const packages = new URL("../../packages/", import.meta.url)
const tag = process.argv[2] ?? ""
const others = readdirSync(fileURLToPath(packages))
  .map((name) => JSON.parse(readFileSync(new URL(`${name}/package.json`, packages), "utf8")))
  .filter(({ version }) => `v${version}` !== tag)

for (const { name, version } of others) console.error(`${tag} is not the version of ${name}, ${version}`)
if (others.length > 0) process.exitCode = 1
