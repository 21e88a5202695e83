import { type Context, Struct } from "effect"
import { OpenApi } from "effect/http-api"
import manifest from "../../package.json" with { type: "json" }
import { type Components, exampleBody, exampleOf, type JsonSchema } from "./examples.ts"
import { guardHeader } from "./middleware.ts"

/**
 * What readers of the OpenAPI document learn of an operation: a line that names it, and a sentence or two that say what it does, who may
 * ask and what is particular. Its examples come from the schemas.
 */
export const words = (summary: string, description: string): Context.Context<never> =>
  OpenApi.annotations({ summary, description })

interface Body {
  readonly content?: Readonly<Record<string, { readonly schema: JsonSchema }>>
}

interface Parameter {
  readonly name: string
  readonly schema: JsonSchema
}

interface Operation {
  readonly security: ReadonlyArray<Readonly<Record<string, unknown>>>
  readonly parameters: ReadonlyArray<Parameter>
  readonly requestBody?: Body
  readonly responses: Readonly<Record<string, Body>>
}
type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>

const guardParameter = {
  name: guardHeader,
  in: "header",
  required: true,
  schema: { type: "string", minLength: 1 },
  description: "Any value. No form of another site can send it, so a browser asks the portal first."
}

// answers to what only a request that changes something or has a body can do wrong; a key may lack a scope to read
const ofChanges = new Set(["403", "415"])
const cannotCome = ({ security }: Operation, status: string): boolean =>
  ofChanges.has(status) && !(status === "403" && security.some((scheme) => "key" in scheme))

const mapValues = <A, B>(record: Readonly<Record<string, A>>, change: (value: A, key: string) => B) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]))

const operation = (method: string, declared: Operation): Operation =>
  method === "get"
    ? {
        ...declared,
        responses: Object.fromEntries(
          Object.entries(declared.responses).filter(([status]) => !cannotCome(declared, status))
        )
      }
    : { ...declared, parameters: [...declared.parameters, guardParameter] }

const withExamples = (declared: Operation, components: Components): Operation => {
  const body = <A extends Body>(one: A): A =>
    one.content === undefined
      ? one
      : {
          ...one,
          content: mapValues(one.content, (media, mediaType) => ({
            ...media,
            example: exampleBody(mediaType, media.schema, components)
          }))
        }
  return {
    ...declared,
    parameters: declared.parameters.map((one) => ({ ...one, example: exampleOf(one.schema, components, one.name) })),
    ...(declared.requestBody === undefined ? {} : { requestBody: body(declared.requestBody) }),
    responses: mapValues(declared.responses, (answer, status) => (status.startsWith("2") ? body(answer) : answer))
  }
}

/** Without what says nothing to a reader of the document: how Effect's own client reads a body, and a choice of one. */
const withoutInternals = <A>(value: A): A =>
  JSON.parse(JSON.stringify(value), (key, inner) => {
    if (key === "x-effect-stream") return undefined
    return isChoiceOfOne(inner) ? { ...Struct.omit(inner, ["anyOf"]), ...inner.anyOf[0] } : inner
  })

const isChoiceOfOne = (value: unknown): value is { readonly anyOf: readonly [object] } =>
  typeof value === "object" &&
  value !== null &&
  "anyOf" in value &&
  Array.isArray(value.anyOf) &&
  value.anyOf.length === 1

const contact = { name: "Portail Familles", url: manifest.bugs.replace(/\/issues$/, "") }

interface Declared {
  readonly info: object
  readonly paths: Paths
  readonly components: { readonly schemas: Components }
}

const isDeclared = (document: object): document is Declared =>
  "info" in document && "paths" in document && "components" in document

/** The OpenAPI document as other programs need it: the guard header, examples, no answers that cannot come, no internals. */
export const described = (document: Record<string, unknown>): Record<string, unknown> => {
  const plain = withoutInternals(document)
  if (!isDeclared(plain)) return plain
  const { info, paths, components } = plain
  return {
    ...plain,
    info: { ...info, contact },
    paths: mapValues(paths, (item) =>
      mapValues(item, (declared, method) => withExamples(operation(method, declared), components.schemas))
    )
  }
}
