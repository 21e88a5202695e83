/** `node scripts/packages/check.ts`: packs every package as it would be published, and refuses what an installation would stumble on. */
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { packageFindings } from "./findings.ts"
import { packPackages } from "./pack.ts"

const folder = await mkdtemp(join(tmpdir(), "portail-packed-"))
try {
  for (const { name, path, bytes, files } of await packPackages(folder)) {
    console.log(`${name.padEnd(10)} ${(bytes / 1000).toFixed(0).padStart(5)} kB, ${files.length} files`)
    for (const finding of await packageFindings(path)) {
      console.error(`${name}: ${finding}`)
      process.exitCode = 1
    }
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
