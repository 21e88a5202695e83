/** What a mocked portal answers to one operation: a status with a body, a dropped connection, or nothing for ever. */
export type Answer =
  | { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }
  | "no answer"
  | "never"

/** An answer, or how it is made of what was asked; `times` counts the requests of this operation. */
export type Answering =
  | Answer
  | ((request: { readonly times: number; readonly body: string; readonly query: URLSearchParams }) => Answer)

/** The answers of a portal by operation: `GET /session`. */
export type Answers = Readonly<Record<string, Answering>>

export const ok = (body: unknown, status = 200, headers = {}): Answer => ({ status, body, headers })

/** A problem of the contract, by its code. */
export const problem = (status: number, code: string, more: object = {}): Answer => ({
  status,
  body: { type: `urn:portail-familles:problem:${code}`, title: code, status, code, ...more }
})

/** Nobody is signed in. */
export const signedOut = problem(401, "signed-out", { title: "Sign in first: there is no open session" })
