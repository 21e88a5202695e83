import { createRequire } from "node:module"
import { join } from "node:path"
import type { GeneratedFile } from "./files.ts"

/** The part of openapi-typescript that is used; the package is the widgets', with a TypeScript 5 of its own. */
interface OpenApiTypescript {
  readonly default: (document: object) => Promise<unknown>
  readonly astToString: (ast: unknown) => string
}

const banner = "/** Generated from docs/openapi.json by `npm run generate`. */\n\n"

interface Operation {
  readonly parameters: ReadonlyArray<{ readonly name: string }>
}

/** The client sends the guard header with every request itself: no call has to name it. */
const withoutGuardHeader = (document: { readonly paths: Record<string, Record<string, Operation>> }): object => ({
  ...document,
  paths: Object.fromEntries(
    Object.entries(document.paths).map(([path, item]) => [
      path,
      Object.fromEntries(
        Object.entries(item).map(([method, operation]) => [
          method,
          { ...operation, parameters: operation.parameters.filter(({ name }) => name !== "x-portail") }
        ])
      )
    ])
  )
})

/** The types of the HTTP client, from the OpenAPI document; the widgets, which bundle a client of their own, take these too. */
export async function clientTypes(root: string, document: GeneratedFile): Promise<GeneratedFile> {
  const widgets = createRequire(join(root, "packages/widgets/package.json"))
  const { default: openApiTypes, astToString }: OpenApiTypescript = widgets("openapi-typescript")
  const ast = await openApiTypes(withoutGuardHeader(JSON.parse(document.text)))
  return { path: "packages/client/src/generated/api.d.ts", text: banner + astToString(ast) }
}
