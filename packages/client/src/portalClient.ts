import createClient, { type Client, type Middleware } from "openapi-fetch"
import { cookiesInMemory } from "./cookies.ts"
import type { paths } from "./generated/api.d.ts"

export interface PortalClientOptions {
  /** Address of the portal, as `https://familles.ville.example`. */
  readonly url: string
  /**
   * Origin that a program asks from, one of the town's list; by default the portal's own. A browser says its page's origin itself, whatever
   * stands here.
   */
  readonly origin?: string
  /** Instead of the global one. */
  readonly fetch?: (request: Request) => Promise<Response>
}

/** A client of every operation: `client.GET("/api/v1/invoices")` answers `{ data }`, or `{ error }`, a problem with a `code`. */
export type PortalClient = Client<paths>

/** Any value will do: what counts is that no form of another site can send the header. */
const guard = { name: "x-portail", value: "1" }

const reads = new Set(["GET", "HEAD"])

const isPage = (): boolean => "document" in globalThis

/**
 * A typed client of a portal. It sends the header without which nothing can be changed; in a program it keeps the session's cookie in
 * memory after `POST /api/v1/session`, so that one client is one person.
 */
export function portalClient({ url, origin = new URL(url).origin, fetch }: PortalClientOptions): PortalClient {
  const client = createClient<paths>({
    baseUrl: url.replace(/\/+$/, ""),
    credentials: "include",
    ...(fetch === undefined ? {} : { fetch })
  })
  client.use(guarded)
  if (!isPage()) client.use(asProgram(origin))
  return client
}

const guarded: Middleware = {
  onRequest: ({ request }) => {
    if (!reads.has(request.method)) request.headers.set(guard.name, guard.value)
  }
}

const asProgram = (origin: string): Middleware => {
  const cookies = cookiesInMemory()
  return {
    onRequest: ({ request }) => {
      request.headers.set("origin", origin)
      const header = cookies.header()
      if (header !== undefined) request.headers.set("cookie", header)
    },
    onResponse: ({ response }) => cookies.take(response.headers)
  }
}
