import { spawnSync } from "node:child_process"
import { cp, glob, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { widgetsFolder } from "../../packages/widgets/build.ts"
import { type Manifest, packedManifest } from "./manifest.ts"

const root = join(import.meta.dirname, "../..")

/** The packages that are published, each after those it stands on. */
export const packageNames = [
  "core",
  "simulators",
  "demo",
  "client",
  "widgets",
  "server",
  "cli",
  "create-portail-ville"
] as const
export type PackageName = (typeof packageNames)[number]

export const packageFolder = (name: PackageName): string => join(root, "packages", name)

/** The name under which a package is installed. */
export const publishedName = (name: PackageName): string =>
  name === "create-portail-ville" ? name : `@portail-familles/${name}`

/** The manifest of a package as the repository has it. */
export const readManifest = async (folder: string): Promise<Manifest> =>
  JSON.parse(await readFile(join(folder, "package.json"), "utf8"))

/** Compiles every package's sources into a temporary folder while `use` runs. */
export async function withCompiled<A>(use: (compiled: string) => Promise<A>): Promise<A> {
  const compiled = await mkdtemp(join(tmpdir(), "portail-compiled-"))
  try {
    // several type checkers each learn the same types
    const tsc = [
      join(root, "node_modules/typescript/bin/tsc"),
      "--singleThreaded",
      "-p",
      join(import.meta.dirname, "tsconfig.json")
    ]
    const { status, stdout } = spawnSync(process.execPath, [...tsc, "--outDir", compiled], { encoding: "utf8" })
    if (status !== 0) throw new Error(`The packages cannot be compiled:\n${stdout}`)
    return await use(compiled)
  } finally {
    await rm(compiled, { recursive: true, force: true })
  }
}

// TypeScript leaves the endings of sources in declarations: compilers older than 5.7 do not find what they name
const declared = (text: string) => text.replace(/(["'])(\.{1,2}\/[^"'\n]+?)(?:\.d)?\.ts\1/g, "$1$2.js$1")

async function copyFiles(from: string, pattern: string, to: string, change?: (text: string) => string) {
  for await (const file of glob(pattern, { cwd: from })) {
    const target = join(to, file)
    await mkdir(dirname(target), { recursive: true })
    if (change === undefined) await cp(join(from, file), target)
    else await writeFile(target, change(await readFile(join(from, file), "utf8")))
  }
}

/** A published build is the only one of its version. */
const published = (text: string) => JSON.stringify({ version: JSON.parse(text).version })

/** Writes a package's `dist`: what was compiled of it, and what stands among its sources or is part of it without being code. */
export async function writeDist(name: PackageName, compiled: string, dist: string): Promise<void> {
  // it only leads to the command line
  if (name === "create-portail-ville") return
  const sources = join(packageFolder(name), "src")
  const output = join(compiled, name, "src")
  // nobody imports the command line: it needs no types
  if (name !== "cli") for (const from of [output, sources]) await copyFiles(from, "**/*.d.ts", dist, declared)
  if (name === "widgets") {
    const browser = await widgetsFolder()
    if (browser !== dist) await copyFiles(browser, "**/*.{js,css,html}", dist)
    await copyFiles(browser, "release.json", dist, published)
    await copyFiles(join(output, "mocks"), "**/*.js", join(dist, "mocks"))
    await copyFiles(join(compiled, name), "packed.{js,d.ts}", dist)
    // the frameworks' types declare, and give nothing
    await writeFile(join(dist, "types.js"), "export {}\n")
    return
  }
  await copyFiles(output, "**/*.{js,js.map}", dist)
  await copyFiles(sources, "**/*.{css,html,svg,client.js}", dist)
  if (name === "demo") {
    for (const example of ["compiegne", "cms-page"]) {
      await cp(join(root, "examples", example), join(dist, "examples", example), { recursive: true })
    }
  }
}

/** Puts what a package's tarball holds into a folder of its own; nothing in the repository changes. */
export async function stagePackage(name: PackageName, compiled: string, stage: string): Promise<void> {
  const folder = packageFolder(name)
  await mkdir(stage, { recursive: true })
  await writeDist(name, compiled, join(stage, "dist"))
  const manifest = await readManifest(folder)
  const others = ["README.md", "LICENSE", ...manifest.files.filter((file) => file !== "dist")]
  for (const file of others) await cp(join(folder, file), join(stage, file), { recursive: true })
  await writeFile(join(stage, "package.json"), JSON.stringify(packedManifest(manifest), undefined, 2))
}
