import type { components } from "@portail-familles/client"

type Schemas = components["schemas"]

/** Every problem of the contract, told apart by `code`. */
export type Problem = {
  [Name in keyof Schemas]: Name extends `${string}Encoded` ? Schemas[Name] : never
}[keyof Schemas]

/** A problem of the contract, no answer at all, a page that the portal does not answer, or an answer outside the contract. */
export type Trouble = Problem | { readonly code: "network" | "page-not-listed" | "unexpected" }

/** Why a request gave nothing. */
export class Failure extends Error {
  readonly trouble: Trouble

  constructor(trouble: Trouble) {
    super(trouble.code)
    this.trouble = trouble
  }
}

/** What went wrong, whatever was thrown. */
export const troubleOf = (thrown: unknown): Trouble =>
  thrown instanceof Failure ? thrown.trouble : { code: "unexpected" }

const isProblem = (body: unknown): body is Problem =>
  typeof body === "object" && body !== null && "code" in body && typeof body.code === "string"

export interface ApiAnswer<Data> {
  readonly data?: Data
  readonly error?: unknown
  readonly response: Response
}

/** The data of an answer, or a `Failure`. */
export async function outcome<Data>(asked: Promise<ApiAnswer<Data>>): Promise<Data | undefined> {
  const { data, error, response } = await asked.catch((thrown) => {
    throw thrown instanceof Failure ? thrown : new Failure({ code: "network" })
  })
  if (response.ok) return data
  throw new Failure(isProblem(error) ? error : { code: "unexpected" })
}

/** Code that comes when it is needed; it comes by the network, and fails like it. */
export const moduleOf = <Module>(fetched: Promise<Module>): Promise<Module> =>
  fetched.catch(() => {
    throw new Failure({ code: "network" })
  })

/** The data of an answer, where the contract promises data. */
export async function dataOf<Data>(asked: Promise<ApiAnswer<Data>>): Promise<Data> {
  const data = await outcome(asked)
  if (data === undefined) throw new Failure({ code: "unexpected" })
  return data
}
