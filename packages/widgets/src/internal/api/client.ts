import type { components, paths } from "@portail-familles/client"
import createClient from "openapi-fetch"
import { Failure } from "./failure.ts"

export type Schemas = components["schemas"]

const patience = 30_000

const send = (request: Request) => fetch(request, { signal: AbortSignal.timeout(patience) })

/** Finds out why nothing came, where a page's maker may have to know. */
async function explain(baseUrl: string): Promise<never> {
  const advice = await import("../advice/unanswered.ts")
  throw new Failure(await advice.whyUnanswered(baseUrl))
}

/** Asks; while more families come than the portal takes at once, waits for the family's turn. */
async function ask(baseUrl: string, request: Request): Promise<Response> {
  const again = request.clone()
  const response = await send(request).catch(() => explain(baseUrl))
  if (response.status !== 503) return response
  const waitingRoom = await import("../waitingRoom/takeTurn.ts")
  return waitingRoom.takeTurn(again, response, send)
}

/** A typed client of a portal; its header makes browsers ask the portal before every cross-site request. */
export const makeClient = (baseUrl: string) =>
  createClient<paths>({
    baseUrl,
    credentials: "include",
    // Browsers keep a 410 for ever otherwise, and private answers in a shared profile.
    cache: "no-store",
    headers: { "x-portail": "1" },
    fetch: (request) => ask(baseUrl, request)
  })

export type Client = ReturnType<typeof makeClient>
