import { glob, readFile } from "node:fs/promises"
import { join } from "node:path"
import { elementsPage } from "./elementsPage.ts"
import { type GeneratedFile, jsonText } from "./files.ts"
import { type AnalyzedManifest, publicManifest, stateFields } from "./publicManifest.ts"

/** The parts of the analyzer that are used and that it declares no types for. */
interface Analyzer {
  readonly create: (options: {
    modules: ReadonlyArray<unknown>
    plugins: ReadonlyArray<unknown>
    context: object
  }) => AnalyzedManifest
  readonly ts: {
    readonly createSourceFile: (name: string, text: string, target: number, parents: boolean) => unknown
    readonly ScriptTarget: { readonly ES2022: number }
  }
}

const analyzer: string = "@custom-elements-manifest/analyzer"
const litFeatures: string = `${analyzer}/src/features/framework-plugins/lit/lit.js`

async function sources(folder: string) {
  const paths = await Array.fromAsync(glob("src/**/*.ts", { cwd: folder, exclude: ["src/generated/**"] }))
  // The order of a folder's files differs between machines.
  return Promise.all(paths.toSorted().map(async (path) => ({ path, text: await readFile(join(folder, path), "utf8") })))
}

/** The custom-elements manifest of the widgets, from their JSDoc, which editors read; and the page of the guide that it makes. */
export async function elementsFiles(root: string): Promise<readonly [manifest: GeneratedFile, guide: GeneratedFile]> {
  const { create, ts }: Analyzer = await import(analyzer)
  const { litPlugin } = await import(litFeatures)
  const files = await sources(join(root, "packages/widgets"))
  const modules = files.map(({ path, text }) => ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true))
  const manifest = create({ modules, plugins: litPlugin(), context: { dev: false } })
  const shown = publicManifest(manifest, stateFields(files))
  return [{ path: "packages/widgets/custom-elements.json", text: jsonText(shown) }, elementsPage(shown)]
}
