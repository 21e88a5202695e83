import createClient from "openapi-fetch"
import type { components, paths } from "../../generated/api.d.ts"

export type Schemas = components["schemas"]

const patience = 30_000

/** A typed client of a portal; its header makes browsers ask the portal before every cross-site request. */
export const makeClient = (baseUrl: string) =>
  createClient<paths>({
    baseUrl,
    credentials: "include",
    // Browsers keep a 410 for ever otherwise, and private answers in a shared profile.
    cache: "no-store",
    headers: { "x-portail": "1" },
    fetch: (request) => fetch(request, { signal: AbortSignal.timeout(patience) })
  })

export type Client = ReturnType<typeof makeClient>
