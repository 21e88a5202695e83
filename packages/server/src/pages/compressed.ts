import { promisify } from "node:util"
import { gzip } from "node:zlib"
import { Effect } from "effect"
import { HttpServerRequest, HttpServerResponse } from "effect/http"

const gzipped = promisify(gzip)

/** In bytes; what is shorter fits into a packet as it is. */
const worthIt = 1_000

/**
 * A page or a style sheet as short as its reader takes it: a third of its length on a slow network. Only for what everybody may read:
 * beside a secret its length would tell it (BREACH).
 */
export const compressed = Effect.fnUntraced(function* (response: HttpServerResponse.HttpServerResponse) {
  const { body, headers, status } = response
  const asked = (yield* HttpServerRequest.HttpServerRequest).headers["accept-encoding"] ?? ""
  if (body._tag !== "Uint8Array" || body.contentLength < worthIt) return response
  const vary = "accept-encoding"
  if (!/\bgzip\b/.test(asked)) return HttpServerResponse.setHeader(response, "vary", vary)
  const content = yield* Effect.promise(() => gzipped(body.body))
  return HttpServerResponse.uint8Array(content, {
    status,
    contentType: body.contentType,
    headers: { "cache-control": headers["cache-control"] ?? "no-cache", "content-encoding": "gzip", vary }
  })
})
