import { readFile } from "node:fs/promises"
import { join } from "node:path"

/** What of JSON Schema the contract uses. */
export interface Schema {
  readonly $ref?: string
  readonly type?: string | ReadonlyArray<string>
  readonly enum?: ReadonlyArray<unknown>
  readonly const?: unknown
  readonly anyOf?: ReadonlyArray<Schema>
  readonly allOf?: ReadonlyArray<Schema>
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: ReadonlyArray<string>
  readonly additionalProperties?: boolean | Schema
  readonly items?: Schema
  readonly prefixItems?: ReadonlyArray<Schema>
  readonly minItems?: number
  readonly maxItems?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly pattern?: string
}

type Content = Readonly<Record<string, { readonly schema: Schema }>>

interface Declared {
  readonly operationId: string
  readonly parameters: ReadonlyArray<{ readonly name: string; readonly in: string; readonly schema: Schema }>
  readonly requestBody?: { readonly content: Content }
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>
}

/** An operation as docs/openapi.json declares it. */
export interface Operation extends Declared {
  readonly method: string
  readonly template: string
}

/** The OpenAPI document, as another program reads it. */
export interface Document {
  readonly operations: ReadonlyArray<Operation>
  readonly schemas: Readonly<Record<string, Schema>>
}

/** Reads docs/openapi.json. */
export const readDocument = async (): Promise<Document> => {
  const file = join(import.meta.dirname, "../../docs/openapi.json")
  const { paths, components } = JSON.parse(await readFile(file, "utf8")) as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, Declared>>>>
    readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
  }
  const operations = Object.entries(paths).flatMap(([template, item]) =>
    Object.entries(item).map(([method, declared]) => ({ ...declared, method: method.toUpperCase(), template }))
  )
  return { operations, schemas: components.schemas }
}
