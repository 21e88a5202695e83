/** `node scripts/unique-types.ts`: refuses two exported types of one name in core: one word, one thing. */
import { readdirSync, readFileSync } from "node:fs"
import { join, relative } from "node:path"

const projectRoot = join(import.meta.dirname, "..")
const declared = /^export (?:declare )?(?:abstract )?(?:interface|type|class) ([A-Z]\w*)/gm

/** A name that several files of core give to a type of theirs. */
export interface SharedName {
  readonly name: string
  readonly files: ReadonlyArray<string>
}

/** The names that core's sources in a folder give to more than one exported type, and how many types were read. */
export function findSharedNames(root: string) {
  const source = join(root, "packages/core/src")
  const files = new Map<string, Array<string>>()
  for (const file of readdirSync(source, { recursive: true, encoding: "utf8" }).filter((each) =>
    each.endsWith(".ts")
  )) {
    // a schema and its type have one name on purpose
    const names = new Set(
      [...readFileSync(join(source, file), "utf8").matchAll(declared)].map(([, name]) => name ?? "")
    )
    for (const name of names) files.set(name, [...(files.get(name) ?? []), relative(root, join(source, file))])
  }
  const shared = [...files].flatMap(
    ([name, where]): Array<SharedName> => (where.length > 1 ? [{ name, files: where.toSorted() }] : [])
  )
  return { shared, types: files.size }
}

if (import.meta.main) {
  const { shared, types } = findSharedNames(projectRoot)
  for (const { name, files } of shared) console.error(`${name} is exported by ${files.join(" and ")}`)
  console.log(`${types} exported types, ${shared.length} names shared`)
  if (shared.length > 0) process.exitCode = 1
}
