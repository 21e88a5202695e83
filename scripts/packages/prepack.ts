/** Before `npm pack`: builds the package, and lets its manifest lead to what was built. `postpack.ts` gives the manifest back. */
import { copyFile, rm, writeFile } from "node:fs/promises"
import { basename, join } from "node:path"
import { packageNames, readManifest, withCompiled, writeDist } from "./build.ts"
import { packedManifest } from "./manifest.ts"
import { keptManifest, restoreManifest } from "./postpack.ts"

const folder = process.cwd()
const name = packageNames.find((one) => one === basename(folder))
if (name === undefined) throw new Error(`${folder} is no package`)

// what an interrupted packing left
await restoreManifest(folder)
const dist = join(folder, "dist")
if (name !== "widgets") await rm(dist, { recursive: true, force: true })
await withCompiled((compiled) => writeDist(name, compiled, dist))
const manifest = await readManifest(folder)
await copyFile(join(folder, "package.json"), keptManifest(folder))
await writeFile(join(folder, "package.json"), `${JSON.stringify(packedManifest(manifest), undefined, 2)}\n`)
