import { promisify } from "node:util"
import { gzip } from "node:zlib"
import { Effect } from "effect"
import { HttpServerRequest, HttpServerResponse } from "effect/http"

const gzipped = promisify(gzip)

/**
 * A long JSON answer that says the same words many times, a fortieth of its length for whom takes it so. Not for answers that hold a secret
 * beside what the request may choose: their length would tell it (BREACH).
 */
export const gzippedJson = Effect.fnUntraced(function* (value: object) {
  const { headers } = yield* HttpServerRequest.HttpServerRequest
  if (!/\bgzip\b/.test(headers["accept-encoding"] ?? "")) return HttpServerResponse.jsonUnsafe(value)
  const bytes = yield* Effect.promise(() => gzipped(JSON.stringify(value)))
  return HttpServerResponse.uint8Array(bytes, {
    contentType: "application/json",
    headers: { "content-encoding": "gzip" }
  })
})
