import { OpenApi } from "effect/http-api"
import { Api } from "../src/contract/Api.ts"

/** An operation of the contract, with a path that fits its declaration. */
export interface Operation {
  readonly id: string
  readonly method: string
  /** As declared: `/api/v1/invoices/{id}`. */
  readonly template: string
  readonly path: string
  readonly parameters: ReadonlyArray<string>
  /** What its address may say beside its path. */
  readonly queried: ReadonlyArray<string>
  /** Whether it needs a session. */
  readonly secured: boolean
}

const samples: Readonly<Record<string, string>> = {
  id: "00000000-0000-7000-8000-000000000000",
  fileId: "00000000-0000-8000-8000-000000000001",
  uploadId: "00000000-0000-4000-8000-000000000002",
  year: "2025",
  name: "guide.pdf",
  from: "2026-09-01",
  to: "2026-09-30",
  secret: "invented",
  activity: "restauration",
  unit: "repas",
  month: "2026-09"
}

const filled = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`give a sample of {${name}} in operations.ts`)
    return value
  })

/** What an operation must have behind its path. */
const queryOf = (
  parameters: ReadonlyArray<{ readonly name: string; readonly in: string; readonly required: boolean }>
) => {
  const required = parameters.filter((parameter) => parameter.in === "query" && parameter.required)
  return required.length === 0 ? "" : filled(`?${required.map(({ name }) => `${name}={${name}}`).join("&")}`, samples)
}

const methods = ["get", "post", "put", "patch", "delete"] as const

/** Every operation that the OpenAPI document declares: one that is added is covered by whatever runs over this list. */
export const operations: ReadonlyArray<Operation> = Object.entries(OpenApi.fromApi(Api).paths).flatMap(
  ([template, item]) =>
    methods.flatMap((method) => {
      const operation = item[method]
      if (operation === undefined) return []
      return [
        {
          id: operation.operationId,
          method: method.toUpperCase(),
          template,
          path: `${filled(template, samples)}${queryOf(operation.parameters)}`,
          parameters: [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ""),
          queried: operation.parameters.filter((each) => each.in === "query").map(({ name }) => name),
          secured: operation.security.some((scheme) => "session" in scheme)
        }
      ]
    })
)

/** The path of an operation with these values for its parameters. */
export const pathOf = (operation: Operation, values: Readonly<Record<string, string>>): string =>
  filled(operation.template, { ...samples, ...values })

export const unsafe = operations.filter((operation) => operation.method !== "GET")
export const secured = operations.filter((operation) => operation.secured)
