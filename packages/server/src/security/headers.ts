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

/** The interactive API reference brings its own script and styles along in the page. */
const docsPolicy = "default-src 'self' 'unsafe-inline' data: blob:; frame-ancestors 'none'; base-uri 'none'"

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
        : { "content-security-policy": path === "/docs" ? docsPolicy : pagePolicy }
      const caching =
        !path.startsWith("/widgets/") && response.headers["cache-control"] === undefined
          ? { "cache-control": "no-store" }
          : {}
      return HttpServerResponse.setHeaders(response, { ...common, ...extra, ...caching })
    }),
  { global: true }
)
