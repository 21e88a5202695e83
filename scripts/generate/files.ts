import { mkdir, readFile, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"

/** A file that is made from sources: its path in the project, and what it must contain. */
export interface GeneratedFile {
  readonly path: string
  readonly text: string
}

/** The paths of the files that are missing or say something else. */
export async function staleFiles(root: string, files: ReadonlyArray<GeneratedFile>) {
  const onDisk = await Promise.all(files.map(({ path }) => readFile(join(root, path), "utf8").catch(() => undefined)))
  return files.filter(({ text }, index) => onDisk[index] !== text).map(({ path }) => path)
}

/** Writes the files that are not up to date, and gives their paths: what did not change keeps its date. */
export async function writeFiles(root: string, files: ReadonlyArray<GeneratedFile>) {
  const stale = await staleFiles(root, files)
  for (const { path, text } of files.filter(({ path }) => stale.includes(path))) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  return stale
}

/** The text of a JSON file, as this project writes it. */
export const jsonText = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`
