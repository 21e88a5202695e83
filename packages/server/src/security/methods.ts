import { OpenApi } from "effect/http-api"
import { Api } from "../contract/Api.ts"

const operationsOf = () =>
  Object.entries(OpenApi.fromApi(Api).paths).map(([template, item]) => ({
    path: new RegExp(`^${template.replaceAll(/\{\w+\}/g, "[^/]+")}$`),
    methods: Object.keys(item).map((method) => method.toUpperCase())
  }))

// only a path that no route takes asks for them: starts do without
let operations: ReturnType<typeof operationsOf> | undefined

/** The methods that the contract declares for a path; none for a path that it does not know. */
export const methodsAt = (path: string): ReadonlyArray<string> => {
  operations ??= operationsOf()
  const methods = new Set(operations.flatMap((each) => (each.path.test(path) ? each.methods : [])))
  if (methods.has("GET")) methods.add("HEAD")
  return [...methods]
}
