import { createHash } from "node:crypto"
import { Effect } from "effect"
import { HttpRouter, HttpServerRequest, HttpServerResponse } from "effect/http"

const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "frame-src blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'"
].join("; ")

/** The interactive API reference brings its scripts along in the page, which are known by their hashes, and styles. */
const docsPolicyOf = (page: Uint8Array): string => {
  const scripts = [...new TextDecoder().decode(page).matchAll(/<script>(.*?)<\/script>/gs)]
  const hashes = scripts.map(([, script = ""]) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`)
  return [
    "default-src 'none'",
    `script-src ${hashes.join(" ")}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'"
  ].join("; ")
}

// some megabytes, the same at each request
const docsPolicies = new WeakMap<Uint8Array, string>()

const policyOf = (path: string, { body }: HttpServerResponse.HttpServerResponse): string => {
  if (path !== "/docs" || body._tag !== "Uint8Array") return pagePolicy
  const known = docsPolicies.get(body.body)
  if (known !== undefined) return known
  const policy = docsPolicyOf(body.body)
  docsPolicies.set(body.body, policy)
  return policy
}

const common = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=()",
  "strict-transport-security": "max-age=31536000; includeSubDomains"
}

/** Security headers of every answer. Widgets may be loaded from anywhere; family data is never kept by a cache. */
export const securityHeaders = HttpRouter.middleware(
  (httpEffect) =>
    Effect.gen(function* () {
      const request = yield* HttpServerRequest.HttpServerRequest
      const response = yield* httpEffect
      const path = request.url.split("?")[0] ?? ""
      const extra = path.startsWith("/widgets/")
        ? { "cross-origin-resource-policy": "cross-origin", "access-control-allow-origin": "*" }
        : {}
      const caching =
        !path.startsWith("/widgets/") && response.headers["cache-control"] === undefined
          ? { "cache-control": "no-store" }
          : {}
      return HttpServerResponse.setHeaders(response, {
        ...common,
        "content-security-policy": policyOf(path, response),
        ...extra,
        ...caching
      })
    }),
  { global: true }
)
