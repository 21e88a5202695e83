import { cp, mkdir, readdir, rename, rm, stat } from "node:fs/promises"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { build } from "vite"

const root = import.meta.dirname
const dir = join(root, "dist")
const gallery = join(root, "gallery")
const workshop = join(root, ".portail")
const lock = join(workshop, "building")
const longestBuild = 60_000

const changedAt = (path: string) =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0
  )

async function isFresh() {
  const folders = [join(root, "src"), gallery]
  const files = (
    await Promise.all(folders.map((folder) => readdir(folder, { recursive: true, withFileTypes: true })))
  ).flat()
  const own = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name))
  const settings = [
    "build.ts",
    "vite.config.ts",
    "squeeze.ts",
    "plainImports.ts",
    "release.ts",
    "package.json",
    "custom-elements.json"
  ].map((name) => join(root, name))
  const changes = await Promise.all([...own, ...settings].map(changedAt))
  const built = await Promise.all(["portail.js", "gallery/index.html"].map((file) => changedAt(join(dir, file))))
  return Math.min(...built) > Math.max(...changes)
}

/** The page that shows every element in every state, apart from what pages load. */
async function buildGallery(outDir: string) {
  await build({
    root: gallery,
    configFile: join(gallery, "vite.config.ts"),
    logLevel: "error",
    build: { outDir, emptyOutDir: true }
  })
  for (const file of ["index.html", "gallery.css"]) await cp(join(gallery, file), join(outDir, file))
}

/** Builds beside what is being served, and puts it in its place at once. */
async function replace() {
  const [next, last] = [join(workshop, "next"), join(workshop, "last")]
  await build({
    root,
    configFile: join(root, "vite.config.ts"),
    logLevel: "error",
    build: { outDir: next, emptyOutDir: true }
  })
  await buildGallery(join(next, "gallery"))
  await rm(last, { recursive: true, force: true })
  await rename(dir, last).catch(() => undefined)
  await rename(next, dir)
  await rm(last, { recursive: true, force: true })
}

/** Takes the lock, or waits for whoever has it; a lock that a crash left behind is taken over. */
async function takeLock(): Promise<void> {
  await mkdir(workshop, { recursive: true })
  const taken = await mkdir(lock).then(
    () => true,
    () => false
  )
  if (taken) return
  const age = Date.now() - (await changedAt(lock))
  if (age > longestBuild) await rm(lock, { recursive: true, force: true })
  else await wait(100)
  return takeLock()
}

/** Builds the browser modules where sources are newer than what was built last; gives the folder to serve. */
export async function widgetsFolder(): Promise<string> {
  if (await isFresh()) return dir
  await takeLock()
  try {
    if (!(await isFresh())) await replace()
  } finally {
    await rm(lock, { recursive: true, force: true })
  }
  return dir
}
