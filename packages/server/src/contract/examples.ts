import { exampleNumber, exampleText, exampleValues } from "./exampleValues.ts"

/** A JSON Schema, as far as the contract's schemas go. */
export interface JsonSchema {
  readonly $ref?: string
  readonly type?: string
  readonly const?: unknown
  readonly enum?: ReadonlyArray<unknown>
  readonly examples?: ReadonlyArray<unknown>
  readonly pattern?: string
  readonly minimum?: number
  readonly anyOf?: ReadonlyArray<JsonSchema>
  readonly oneOf?: ReadonlyArray<JsonSchema>
  readonly allOf?: ReadonlyArray<JsonSchema>
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly items?: JsonSchema
}

export type Components = Readonly<Record<string, JsonSchema>>

const referred = ({ $ref = "" }: JsonSchema, components: Components): JsonSchema =>
  components[$ref.slice("#/components/schemas/".length)] ?? {}

// codes, numbers, days, instants and ids: what the contract's patterns ask for
const usualTexts = [
  "enfance",
  "1",
  "2026",
  "2026-09-14",
  "2026-09-14T08:30:00Z",
  "0199a2c4-5b1e-7c3a-9d52-3f0e8a7b6c5d"
]

const fittingText = (name: string, pattern: string | undefined): string => {
  const text = exampleText(name)
  if (pattern === undefined) return text
  const asked = new RegExp(pattern, "u")
  return [text, ...usualTexts].find((one) => asked.test(one)) ?? text
}

/** A value that fits a schema: its own example where it has one, else what a field of this name holds. */
export function exampleOf(schema: JsonSchema, components: Components, name = ""): unknown {
  if (schema.$ref !== undefined) return exampleOf(referred(schema, components), components, name)
  if (schema.examples !== undefined) return schema.examples[0]
  if (schema.const !== undefined) return schema.const
  if (schema.enum !== undefined) return schema.enum[0]
  const choices = schema.anyOf ?? schema.oneOf ?? []
  // what may be missing is: an example in which everything applies at once is no answer that comes
  if (exampleValues[name] === undefined && choices.some(({ type }) => type === "null")) return null
  const choice = choices[0]
  if (choice !== undefined) return exampleOf(choice, components, name)
  switch (schema.type) {
    case "object":
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([key, value]) => [key, exampleOf(value, components, key)])
      )
    case "array":
      return schema.items === undefined ? [] : [exampleOf(schema.items, components, name)]
    case "integer":
    case "number":
      return Math.max(exampleNumber(name), schema.minimum ?? 0)
    case "boolean":
      return false
    case "null":
      return null
    default:
      return fittingText(name, schema.pattern)
  }
}

/** Bodies that are no JSON: how they begin. */
const beginnings: Readonly<Record<string, string>> = {
  "application/pdf": "%PDF-1.7 …",
  "application/zip": "PK…",
  "text/calendar": "BEGIN:VCALENDAR …"
}

/** An example of a body of a media type. */
export const exampleBody = (mediaType: string, schema: JsonSchema, components: Components): unknown =>
  mediaType === "application/json" ? exampleOf(schema, components) : (beginnings[mediaType] ?? "(bytes)")
