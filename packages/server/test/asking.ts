import { password } from "./runningPortal.ts"

/** A request to a portal; without `origin` or the guard header when they are given as undefined. */
export interface Asked {
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string | undefined>>
  readonly cookie?: string
  /** Network address that a proxy says the request is from. */
  readonly from?: string
}

/** A problem as RFC 9457 writes it. */
export interface Problem {
  readonly code: string
  readonly status: number
  readonly instance?: string
  readonly errors?: ReadonlyArray<{ readonly path: ReadonlyArray<string>; readonly field?: string }>
  readonly retryAt?: string
  readonly current?: { readonly version: number }
}

/** Asks a portal as one of its own pages does. */
export const askerOf =
  (portal: string) =>
  (method: string, path: string, { body, headers = {}, cookie, from }: Asked = {}): Promise<Response> => {
    const given = {
      origin: portal,
      "x-portail": "1",
      "content-type": body instanceof Uint8Array ? "application/octet-stream" : "application/json",
      cookie,
      "x-forwarded-for": from,
      ...headers
    }
    const sent = Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined)
    return fetch(`${portal}${path}`, {
      method,
      headers: sent,
      redirect: "manual",
      ...(body === undefined ? {} : { body: body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body) })
    })
  }

/** The headers of a request that a mailed link allows. */
export const byLink = (secret: string) => ({ authorization: `Bearer ${secret}` })

export type Ask = ReturnType<typeof askerOf>

export const credentials = (mail = "anna@example.org") => ({ mail, password, remember: false })

/** The cookie of that name in an answer as a browser sends it back: `name=value`. */
export const cookieIn = (response: Response, name: "session" | "device" | "passkey" = "session"): string =>
  response.headers
    .getSetCookie()
    .find((cookie) => cookie.startsWith(`__Host-portail-${name}=`))
    ?.split(";")[0] ?? ""

/** Signs in and gives the session's cookie. */
export const signIn = async (ask: Ask, mail?: string, asked: Asked = {}): Promise<string> => {
  const response = await ask("POST", "/api/v1/session", { body: credentials(mail), ...asked })
  await response.arrayBuffer()
  return cookieIn(response)
}

/** Reads a problem, and nothing but a problem. */
export const problem = async (response: Response): Promise<Problem> => {
  const type = response.headers.get("content-type") ?? ""
  if (!type.includes("application/problem+json")) {
    throw new Error(`${response.status} is no problem: ${type} ${await response.text()}`)
  }
  return (await response.json()) as Problem
}

/** The words of a problem without the reference of its request, which is another one each time. */
export const withoutReference = (text: string): string =>
  text.replace(/,"instance":"urn:portail-familles:reference:[0-9A-Z]{4}-[0-9A-Z]{4}"/, "")

let networks = 0
/** A network address that nobody has asked from; believed when the portal trusts loopback as a proxy. */
export const newNetwork = (): string => `198.18.${networks >> 8}.${networks++ & 255}`
