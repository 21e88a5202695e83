/** `node scripts/tables.ts`: refuses SQL of core that names a table of another area; its views and exported fragments are there for that. */
import { readdirSync, readFileSync } from "node:fs"
import { join, relative } from "node:path"
import { pathToFileURL } from "node:url"

const projectRoot = join(import.meta.dirname, "..")

/** A table named outside the area that owns it. */
export interface ForeignTable {
  readonly file: string
  readonly line: number
  readonly table: string
  readonly owner: string
}

const named = /\b(?:from|join|into|update|table|using)\s+\(?\s*([a-z_]+)\b/g

/** A statement that writes a table whose name is put together when it runs: nobody can say whose it is. */
export interface UnnamedTable {
  readonly file: string
  readonly line: number
}

// the temporary tables of an import have a prefix; the platform's engines get names from the areas that own them
const unnamed = /\b(?:update|into|delete from)\s+\$\{sql(?:\.literal)?\((?!`(?:import|merged|planned|added|removed)_)/g

const lineOf = (text: string, index: number): number => text.slice(0, index).split("\n").length

/** The tables of other areas that the sources of core in a folder name, and how many files were read. */
export async function findForeignTables(root: string) {
  const source = join(root, "packages/core/src")
  const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"))
  const owners = new Map<string, string>()
  for (const file of files.filter((each) => /^[a-z]+\/tables\.ts$/.test(each))) {
    const { tables } = await import(pathToFileURL(join(source, file)).href)
    for (const table of tables) owners.set(table, file.slice(0, file.indexOf("/")))
  }
  const foreign: Array<ForeignTable> = []
  const nameless: Array<UnnamedTable> = []
  for (const file of files.filter((each) => !/^platform\/sql\/migrations\//.test(each))) {
    const text = readFileSync(join(source, file), "utf8")
    if (!file.startsWith("platform/")) {
      for (const { index } of text.matchAll(unnamed)) {
        nameless.push({ file: relative(root, join(source, file)), line: lineOf(text, index) })
      }
    }
    for (const { 1: table, index } of text.matchAll(named)) {
      const owner = owners.get(table ?? "")
      if (table === undefined || owner === undefined || file.startsWith(`${owner}/`)) continue
      foreign.push({
        file: relative(root, join(source, file)),
        line: lineOf(text, index),
        table,
        owner
      })
    }
  }
  return { foreign, nameless, files: files.length, tables: owners.size }
}

if (import.meta.main) {
  const { foreign, nameless, files, tables } = await findForeignTables(projectRoot)
  for (const { file, line, table, owner } of foreign)
    console.error(`${file}:${line} names ${table}, which ${owner} owns`)
  for (const { file, line } of nameless) console.error(`${file}:${line} writes a table named at run time`)
  console.log(
    `${files} files, ${tables} tables, ${foreign.length} named outside their area, ${nameless.length} written under a name of run time`
  )
  if (foreign.length + nameless.length > 0) process.exitCode = 1
}
