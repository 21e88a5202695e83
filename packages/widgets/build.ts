import { readdir, stat } from "node:fs/promises"
import { join } from "node:path"
import { build } from "vite"

const root = import.meta.dirname
const dir = join(root, "dist")

async function newest(paths: ReadonlyArray<string>): Promise<number> {
  const times = await Promise.all(paths.map(async (path) => (await stat(path)).mtimeMs))
  return Math.max(...times)
}

async function sources() {
  const files = await readdir(join(root, "src"), { recursive: true, withFileTypes: true })
  const own = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name))
  return [...own, join(root, "vite.config.ts"), join(root, "package.json")]
}

const builtAt = () =>
  stat(join(dir, "portail.js")).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0
  )

/** Builds the browser modules where sources are newer than what was built last; gives the folder to serve. */
export async function buildWidgets(): Promise<{ readonly dir: string }> {
  const [built, changed] = await Promise.all([builtAt(), sources().then(newest)])
  if (changed > built) await build({ root, configFile: join(root, "vite.config.ts"), logLevel: "error" })
  return { dir }
}
