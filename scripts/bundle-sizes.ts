import { readFileSync } from "node:fs"
import { join, posix } from "node:path"
import { gzipSync } from "node:zlib"
import { parseAst } from "vite"

/** What a page loads first from some entries of a build, each shared chunk once. */
export interface BundleSize {
  readonly files: ReadonlyArray<string>
  readonly gzip: number
}

const relative = (specifier: unknown): specifier is string => typeof specifier === "string" && specifier.startsWith(".")

/** The chunks that a built module imports before it runs. */
function staticImports(code: string) {
  return parseAst(code).body.flatMap((node) => {
    const isImport =
      node.type === "ImportDeclaration" ||
      node.type === "ExportAllDeclaration" ||
      node.type === "ExportNamedDeclaration"
    return isImport && relative(node.source?.value) ? [node.source.value] : []
  })
}

/** The size of entries with everything they import statically; what they load later is not counted. */
export function bundleSize(dist: string, entries: ReadonlyArray<string>): BundleSize {
  const sizes = new Map<string, number>()
  const visit = (file: string) => {
    if (sizes.has(file)) return
    const code = readFileSync(join(dist, file))
    sizes.set(file, gzipSync(code, { level: 9 }).length)
    for (const specifier of staticImports(code.toString())) visit(posix.join(posix.dirname(file), specifier))
  }
  for (const entry of entries) visit(entry)
  return { files: [...sizes.keys()], gzip: [...sizes.values()].reduce((sum, size) => sum + size, 0) }
}

/** A limit on what entries weigh together. */
export interface Budget {
  readonly name: string
  readonly entries: ReadonlyArray<string>
  /** In kB of 1000 bytes, gzip. */
  readonly limit: number
}

/** One line per budget, and whether all are kept. */
export function budgetTable(dist: string, budgets: ReadonlyArray<Budget>) {
  const rows = budgets.map(({ name, entries, limit }) => {
    const { files, gzip } = bundleSize(dist, entries)
    const kept = gzip <= limit * 1000
    const size = `${(gzip / 1000).toFixed(2)} kB`
    const line = `${kept ? "✓" : "✗"} ${name.padEnd(28)} ${size.padStart(9)} of ${limit} kB gzip, ${files.length} files`
    return { kept, line }
  })
  return { lines: rows.map(({ line }) => line), kept: rows.every(({ kept }) => kept) }
}
