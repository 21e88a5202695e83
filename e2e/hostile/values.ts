import fc from "fast-check"
import type { Document, Schema } from "./document.ts"
import { texts } from "./texts.ts"

/** What the portal has said so far, by the name of the property it stood at: ids, versions and codes that exist. */
export class Learned {
  readonly #values = new Map<string, Array<unknown>>()
  readonly #secret: ReadonlySet<unknown>

  /** `secret` values are not said back: a wrong password for one's own address would only close the door. */
  constructor(secret: ReadonlyArray<unknown>) {
    this.#secret = new Set(secret)
  }

  learn(value: unknown, name = ""): void {
    if (Array.isArray(value)) for (const item of value) this.learn(item, name)
    else if (typeof value === "object" && value !== null) {
      for (const [key, inner] of Object.entries(value)) this.learn(inner, key)
      if ("version" in value && "values" in value) this.#keep(sectionName(value.values), value)
      this.#keep(name, value)
    } else this.#keep(name, value)
  }

  #keep(name: string, value: unknown): void {
    if (name === "" || this.#secret.has(value)) return
    const known = this.#values.get(name) ?? []
    this.#values.set(name, [...known.slice(-40), value])
  }

  of(name: string): ReadonlyArray<unknown> {
    return this.#values.get(name) ?? []
  }
}

/** A section is known by its fields. */
const sectionName = (fields: unknown): string => `section ${Object.keys(Object(fields)).sort()}`

/** Makes values that a schema accepts, and now and then ones that it does not. */
export class Values {
  readonly #document: Document
  readonly #learned: Learned

  constructor(document: Document, learned: Learned) {
    this.#document = document
    this.#learned = learned
  }

  /** A value for a schema; `name` is the property it stands at. */
  of(schema: Schema, name = "", depth = 0): fc.Arbitrary<unknown> {
    const known = this.#learned.of(name)
    const made = this.#made(schema, name, depth)
    const choices = [
      { arbitrary: made, weight: 12 },
      { arbitrary: fc.oneof(texts, fc.jsonValue({ maxDepth: 1 })), weight: 1 }
    ]
    if (known.length > 0) choices.push({ arbitrary: fc.constantFrom(...known), weight: 14 })
    return fc.oneof(...choices)
  }

  #made(schema: Schema, name: string, depth: number): fc.Arbitrary<unknown> {
    if (schema.$ref !== undefined) {
      return this.#made(this.#resolved(schema), name, depth)
    }
    if (schema.const !== undefined) return fc.constant(schema.const)
    if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
    if (schema.anyOf !== undefined) return fc.oneof(...schema.anyOf.map((one) => this.#made(one, name, depth)))
    switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
      case "object":
        return this.#object(schema, depth)
      case "array":
        return this.#array(schema, name, depth)
      case "string":
        return schema.pattern === undefined || schema.pattern.includes("\\S") ? texts : matching(schema.pattern)
      case "integer":
        return fc.oneof(fc.integer(), fc.constantFrom(0, 1, -1, 2 ** 31, 2 ** 53 - 1, -(2 ** 53)))
      case "number":
        return fc.oneof(fc.double({ noNaN: true }), fc.constantFrom(0, -1, 1.5, 1e300))
      case "boolean":
        return fc.boolean()
      default:
        return fc.constant(null)
    }
  }

  /** A section as it stands, with one field changed: only that gets past its version. */
  #changedSection(fields: Readonly<Record<string, Schema>>): fc.Arbitrary<unknown> | undefined {
    const known = this.#learned.of(sectionName(fields)) as ReadonlyArray<{ readonly version: string; values: object }>
    const newest = known.at(-1)
    if (newest === undefined) return undefined
    return fc
      .constantFrom(...Object.entries(fields))
      .chain(([field, schema]) => this.of(schema, "", 2).map((value) => ({ [field]: value })))
      .map((change) => ({ version: newest.version, values: { ...newest.values, ...change } }))
  }

  #resolved(schema: Schema | undefined): Schema {
    return this.#document.schemas[schema?.$ref?.split("/").at(-1) ?? ""] ?? schema ?? {}
  }

  #object({ properties = {}, additionalProperties }: Schema, depth: number): fc.Arbitrary<unknown> {
    const section =
      "version" in properties ? this.#changedSection(this.#resolved(properties["values"]).properties ?? {}) : undefined
    const fields = Object.entries(properties).map(([key, inner]) => [key, this.of(inner, key, depth + 1)] as const)
    const complete = fc.record(Object.fromEntries(fields))
    if (typeof additionalProperties === "object") {
      return fc.dictionary(texts, this.of(additionalProperties, "", depth + 1), { maxKeys: 3 })
    }
    return fc.oneof(
      ...(section === undefined ? [] : [{ arbitrary: section, weight: 25 }]),
      { arbitrary: complete, weight: 12 },
      { arbitrary: fc.record(Object.fromEntries(fields), { requiredKeys: [] }), weight: 1 },
      { arbitrary: complete.map((whole) => ({ ...whole, surprise: 1 })), weight: 1 }
    )
  }

  #array({ items, prefixItems, maxItems }: Schema, name: string, depth: number): fc.Arbitrary<unknown> {
    if (prefixItems !== undefined) return fc.tuple(...prefixItems.map((item) => this.of(item, "", depth + 1)))
    // the items of `invoiceIds` are ids
    const of = name.endsWith("Ids") ? "id" : name
    return fc.array(this.of(items ?? {}, of, depth + 1), { maxLength: Math.min(maxItems ?? 3, depth > 3 ? 1 : 4) })
  }
}

const patterns = new Map<string, fc.Arbitrary<string>>()

const matching = (pattern: string): fc.Arbitrary<string> => {
  const made = patterns.get(pattern) ?? fc.stringMatching(new RegExp(pattern, "u"), { maxLength: 200 })
  patterns.set(pattern, made)
  return made
}
