import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { type HttpApi, OpenApi } from "effect/http-api"
import { type GeneratedFile, jsonText } from "./files.ts"

const contract = "packages/server/src/contract/Api.ts"

/** docs/openapi.json, from the HTTP contract's declaration. */
export async function openApi(root: string): Promise<GeneratedFile> {
  const { Api } = (await import(pathToFileURL(join(root, contract)).href)) as { Api: HttpApi.Top }
  return { path: "docs/openapi.json", text: jsonText(OpenApi.fromApi(Api)) }
}
