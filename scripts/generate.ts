/** `npm run generate` writes the generated files; with `--check` it only tells which are not what would be written. */
import { join } from "node:path"
import { clientTypes } from "./generate/clientTypes.ts"
import { elementsFiles } from "./generate/elementsManifest.ts"
import { elementTypes } from "./generate/elementTypes.ts"
import { fileSchemas } from "./generate/fileSchemas.ts"
import { staleFiles, writeFiles } from "./generate/files.ts"
import { languages } from "./generate/languages.ts"
import { openApi } from "./generate/openApi.ts"
import { problemsPage } from "./generate/problemsPage.ts"
import { repositoryFields } from "./generate/repositoryFields.ts"

const root = join(import.meta.dirname, "..")
const document = await openApi(root)
const [elements, elementsGuide] = await elementsFiles(root)
const files = [
  document,
  await clientTypes(root, document),
  problemsPage(document),
  elements,
  elementsGuide,
  ...elementTypes(elements),
  ...(await fileSchemas(root)),
  await languages(root),
  ...(await repositoryFields(root))
]

if (process.argv.includes("--check")) {
  const stale = await staleFiles(root, files)
  for (const path of stale) console.error(`${path} is not up to date: run \`npm run generate\` and commit it.`)
  if (stale.length > 0) process.exitCode = 1
} else {
  const written = await writeFiles(root, files)
  console.log(written.length === 0 ? "Nothing to write." : `Written: ${written.join(", ")}`)
}
