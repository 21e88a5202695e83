/**
 * `node scripts/packages/check.ts`: packs every package as it would be published, refuses what an installation would stumble on, and what
 * its page in docs/api does not say. With `--write` it writes these pages.
 */
import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type GeneratedFile, writeFiles } from "../generate/files.ts"
import { apiReport } from "./apiReport.ts"
import { packageFindings } from "./findings.ts"
import { packPackages } from "./pack.ts"

const root = join(import.meta.dirname, "../..")

/** What a report says, whatever the order of a type's members: the compiler prints that of long ones now so, now so. */
const said = (text: string): string => (text.match(/[\w$.@/-]+/g) ?? []).toSorted().join(" ")

const changedReports = async (reports: ReadonlyArray<GeneratedFile>): Promise<ReadonlyArray<GeneratedFile>> => {
  const written = await Promise.all(reports.map(({ path }) => readFile(join(root, path), "utf8").catch(() => "")))
  return reports.filter(({ text }, at) => said(text) !== said(written[at] ?? ""))
}

const folder = await mkdtemp(join(tmpdir(), "portail-packed-"))
try {
  const packed = await packPackages(folder)
  for (const { name, path, bytes, files } of packed) {
    console.log(`${name.padEnd(20)} ${(bytes / 1000).toFixed(0).padStart(5)} kB, ${files.length} files`)
    for (const finding of await packageFindings(path)) {
      console.error(`${name}: ${finding}`)
      process.exitCode = 1
    }
  }
  const reports = await Promise.all(
    packed.map(async ({ name, stage }) => ({ path: `docs/api/${name}.md`, text: await apiReport(stage) }))
  )
  if (process.argv.includes("--write"))
    console.log(`Written: ${(await writeFiles(root, reports)).join(", ") || "nothing"}`)
  else
    for (const { path } of await changedReports(reports)) {
      console.error(`${path} does not say what is exported: run \`npm run generate:api\`, and look at what changed.`)
      process.exitCode = 1
    }
} finally {
  await rm(folder, { recursive: true, force: true })
}
