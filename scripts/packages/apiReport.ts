import { createRequire } from "node:module"
import { join } from "node:path"
import type typescript from "../../packages/widgets/node_modules/typescript/lib/typescript.js"
import { packageFolder, readManifest } from "./build.ts"

// TypeScript 7 gives no way to read a program yet: the one of openapi-typescript reads declarations
const ts: typeof typescript = createRequire(join(packageFolder("widgets"), "package.json"))("typescript")

/** Of longer declarations the name alone is shown: what they are is said by docs/openapi.json where they are the HTTP contract's. */
const longest = 900

interface Entry {
  readonly name: string
  readonly file: string
}

/** What a built package exports, entry by entry, as its declarations say it: without comments, and each declaration once. */
export async function apiReport(stage: string): Promise<string> {
  const manifest = await readManifest(stage)
  const entries = Object.entries(manifest.exports).flatMap(([name, target]): ReadonlyArray<Entry> => {
    return typeof target === "string" ? [] : [{ name, file: join(stage, target.types) }]
  })
  const text = entries.length === 0 ? "Nothing is imported from this package.\n" : declarations(entries)
  return `# ${manifest.name}\n\nWritten by \`npm run generate:api\`, checked by \`npm run check\`: what others may import.\n\n${text}`
}

const declarations = (entries: ReadonlyArray<Entry>): string => {
  // what stands outside the package stays a name: it is not this package's to change
  const options = {
    noLib: true,
    types: [],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext
  }
  const program = ts.createProgram({ rootNames: entries.map(({ file }) => file), options })
  const checker = program.getTypeChecker()
  const shown = new Map<typescript.Declaration, string>()
  return entries
    .map(({ name, file }) => {
      const source = program.getSourceFile(file)
      const module = source === undefined ? undefined : checker.getSymbolAtLocation(source)
      const exported = module === undefined ? [] : checker.getExportsOfModule(module)
      const lines = exported
        .toSorted((one, other) => (one.name < other.name ? -1 : 1))
        .map((symbol) => exportText(checker, symbol, name, shown))
      return `## ${name}\n\n\`\`\`ts\n${lines.join("\n")}\n\`\`\`\n`
    })
    .join("\n")
}

const exportText = (
  checker: typescript.TypeChecker,
  symbol: typescript.Symbol,
  entry: string,
  shown: Map<typescript.Declaration, string>
): string => {
  const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0
  const found = (isAlias ? checker.getAliasedSymbol(symbol) : symbol).declarations ?? []
  const [first] = found
  if (first === undefined) return `${symbol.name} // of another package`
  const before = shown.get(first)
  if (before !== undefined) return `${symbol.name} // see ${before}`
  shown.set(first, entry)
  return cut(found.map((one) => textOf(one)).join("\n"))
}

const printer = ts.createPrinter({ removeComments: true })

const printed = (node: typescript.Node): string =>
  printer
    .printNode(ts.EmitHint.Unspecified, node, node.getSourceFile())
    .replace(/^export (default )?(declare )?/, "")
    .replace(/^declare /, "")

/** A declaration; with a class that extends a call, what the call gives, which the compiler names `…_base`. */
const textOf = (declaration: typescript.Declaration): string => {
  const node = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration
  if (!ts.isClassDeclaration(node)) return printed(node)
  const base = `${node.name?.text}_base`
  const statement = node
    .getSourceFile()
    .statements.find(
      (one) =>
        ts.isVariableStatement(one) && one.declarationList.declarations.some(({ name }) => name.getText() === base)
    )
  return statement === undefined ? printed(node) : `${printed(node)}\n${printed(statement)}`
}

// the compiler does not always print a long type alike: neither its length nor a sum of it is the same each time
const cut = (text: string): string => (text.length <= longest ? text : `${text.split(/[:=<{\n]/)[0]?.trim()} …`)
