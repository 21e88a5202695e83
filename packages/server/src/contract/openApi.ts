import { guardHeader } from "./middleware.ts"

interface Operation {
  readonly parameters: ReadonlyArray<object>
  readonly responses: Readonly<Record<string, object>>
}
type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>

const guardParameter = {
  name: guardHeader,
  in: "header",
  required: true,
  schema: { type: "string", minLength: 1 },
  description: "Any value. No form of another site can send it, so a browser asks the portal first."
}

// answers to what only a request that changes something or has a body can do wrong
const ofChanges = new Set(["403", "415"])

const operation = (method: string, declared: Operation): Operation =>
  method === "get"
    ? {
        ...declared,
        responses: Object.fromEntries(Object.entries(declared.responses).filter(([status]) => !ofChanges.has(status)))
      }
    : { ...declared, parameters: [...declared.parameters, guardParameter] }

const mapValues = <A, B>(record: Readonly<Record<string, A>>, change: (value: A, key: string) => B) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]))

/** What says nothing to a reader of the document: how Effect's own client reads a body. */
const withoutInternals = <A>(value: A): A =>
  JSON.parse(JSON.stringify(value, (key, inner) => (key === "x-effect-stream" ? undefined : inner)))

/** The OpenAPI document as other programs need it: the guard header declared, no answers that cannot come, no internals. */
export const described = (document: Record<string, unknown>): Record<string, unknown> => ({
  ...withoutInternals(document),
  paths: mapValues(withoutInternals(document["paths"]) as Paths, (item) =>
    mapValues(item, (declared, method) => operation(method, declared))
  )
})
