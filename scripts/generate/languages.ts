import { readdir } from "node:fs/promises"
import { join } from "node:path"
import type { GeneratedFile } from "./files.ts"

/** The languages of the widgets beside French: one for each file of words, each fetched when a page asks for it. */
export async function languages(root: string): Promise<GeneratedFile> {
  const files = await readdir(join(root, "packages/widgets/src/words"))
  const codes = files.flatMap((file) => file.match(/^([a-z]{2,3})\.ts$/)?.[1] ?? []).filter((code) => code !== "fr")
  const lines = codes.toSorted().map((code) => `  ${code}: () => import("../words/${code}.ts")`)
  return {
    path: "packages/widgets/src/generated/languages.ts",
    text: `/** Generated from the files of \`words/\` by \`npm run generate\`: each exports its words by its own name. */
import type { Words } from "../words/fr.ts"

export const languages: Readonly<Record<string, () => Promise<Readonly<Record<string, Words>>>>> = {
${lines.join(",\n")}
}
`
  }
}
