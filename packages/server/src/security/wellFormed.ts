import { Effect } from "effect"
import { HttpRouter, HttpServerRequest, HttpServerRespondable } from "effect/http"
import { RequestUnreadable } from "../contract/problems.ts"

/** Whether every text in a document, names of fields included, is Unicode: no half characters. NUL is refused where a field is declared, by its name. */
export const isWellFormed = (value: unknown): boolean => {
  // grows while it is walked: a document may be deeper than calls can be, and wider than one call can take
  const parts = [value]
  for (const part of parts) {
    if (typeof part === "string" && !part.isWellFormed()) return false
    if (typeof part !== "object" || part === null) continue
    for (const [name, inner] of Object.entries(part)) parts.push(name, inner)
  }
  return true
}

const decodes = (part: string): boolean => {
  try {
    return !decodeURIComponent(part).includes("\0")
  } catch {
    return false
  }
}

/** Only an escape can bring what bytes of UTF-8 cannot: hardly any body has one of these, and only those are read twice. */
const suspect = /\\ud[89a-f]/i

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    // said by who reads the body
    return null
  }
}

/** Refuses, before any operation, a path, a query or a body whose text is not Unicode. */
export const wellFormedRequests = HttpRouter.middleware(
  (httpEffect) =>
    Effect.gen(function* () {
      const request = yield* HttpServerRequest.HttpServerRequest
      if (!request.url.startsWith("/api/")) return yield* httpEffect
      const refused = Effect.suspend(() => HttpServerRespondable.toResponse(new RequestUnreadable()))
      if (!decodes(request.url)) return yield* refused
      // nobody reads what a GET brings along, and waiting for its end costs each of them a turn
      if (request.method === "GET" || request.method === "HEAD") return yield* httpEffect
      if (!request.headers["content-type"]?.toLowerCase().startsWith("application/json")) return yield* httpEffect
      const text = yield* request.text
      return yield* suspect.test(text) && !isWellFormed(parsed(text)) ? refused : httpEffect
    }),
  { global: true }
)
