import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { packageNames } from "../packages/build.ts"
import { type GeneratedFile, jsonText } from "./files.ts"

const read = async (root: string, path: string): Promise<object> => JSON.parse(await readFile(join(root, path), "utf8"))

/**
 * Every package's manifest, with where its sources, its page and its problems are: what the root's `repository.url` says, the one
 * place to change when the repository moves.
 */
export async function repositoryFields(root: string): Promise<ReadonlyArray<GeneratedFile>> {
  const url = String(Reflect.get(Object(Reflect.get(await read(root, "package.json"), "repository")), "url"))
  const page = url.replace(/^git\+|\.git$/g, "")
  return Promise.all(
    packageNames.map(async (name) => {
      const path = `packages/${name}/package.json`
      const manifest = {
        ...(await read(root, path)),
        homepage: `${page}/tree/main/packages/${name}#readme`,
        bugs: `${page}/issues`,
        repository: { type: "git", url, directory: `packages/${name}` }
      }
      return { path, text: jsonText(manifest) }
    })
  )
}
