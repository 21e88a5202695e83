import { Ajv2020 } from "ajv/dist/2020.js"
import type { Document, Operation, Schema } from "./document.ts"

/** What an operation answered. */
export interface Answer {
  readonly status: number
  readonly mediaType: string
  readonly text: string
}

/** Compares answers with what the document declares. */
export class Contract {
  readonly #ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: false })
  readonly #validators = new Map<Schema, (value: unknown) => boolean>()

  constructor(document: Document) {
    this.#ajv.addSchema({ $id: "portail", components: { schemas: document.schemas } })
  }

  /** How an answer breaks the contract, or nothing. */
  violation({ responses }: Operation, { status, mediaType, text }: Answer): string | undefined {
    const declared = responses[String(status)]
    if (declared === undefined) return `answers ${status}, which is not declared: ${text.slice(0, 200)}`
    if (declared.content === undefined)
      return text === "" ? undefined : `answers ${status} with a body, none is declared`
    const content = declared.content[mediaType]
    if (content === undefined) return `answers ${status} as ${mediaType || "nothing"}, which is not declared`
    if (!mediaType.endsWith("json")) return undefined
    return this.#fits(content.schema, JSON.parse(text))
      ? undefined
      : `answers ${status} with another body: ${this.#why()}`
  }

  #fits(schema: Schema, value: unknown): boolean {
    const validate = this.#validators.get(schema) ?? this.#ajv.compile(absolute(schema))
    this.#validators.set(schema, validate)
    const fits = validate(value)
    if (!fits) this.#errors = (validate as { errors?: unknown }).errors
    return fits
  }

  #errors: unknown
  #why = () => JSON.stringify(this.#errors).slice(0, 300)
}

/** References are to the document, wherever the schema stands. */
const absolute = (schema: Schema): object =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"portail#/components/'))
