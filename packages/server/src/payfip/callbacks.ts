import { AttemptReconciliation } from "@portail-familles/core/payments"
import { Effect } from "effect"
import { HttpRouter, type HttpServerRequest, HttpServerResponse } from "effect/http"

/** PayFiP's operation number in a query or a form, under any spelling of its name (payfip.md 3.1). */
export const operationIn = (
  request: Pick<HttpServerRequest.HttpServerRequest, "url">,
  body: string
): string | undefined => {
  const query = new URL(request.url, "http://localhost").searchParams
  for (const [name, value] of [...query, ...new URLSearchParams(body)]) {
    if (name.toLowerCase() === "idop" && /^[\w-]{1,64}$/.test(value)) return value
  }
  return undefined
}

/** Bytes of a callback's body that are read. */
const longestBody = 10_000

const operationOf = (request: HttpServerRequest.HttpServerRequest) =>
  request.method === "GET"
    ? Effect.succeed(operationIn(request, ""))
    : Effect.map(request.text, (body) => operationIn(request, body.slice(0, longestBody)))

/**
 * PayFiP's notification and the payer's return. Neither needs a session nor is believed: both only make us ask PayFiP. Safe to
 * repeat; an unknown operation changes nothing.
 */
export const payfipCallbacks = HttpRouter.use((router) =>
  Effect.gen(function* () {
    const reconciliation = yield* AttemptReconciliation
    const notification = Effect.fnUntraced(function* (request: HttpServerRequest.HttpServerRequest) {
      const idop = yield* operationOf(request)
      if (idop !== undefined) yield* reconciliation.ofOperation(idop)
      return HttpServerResponse.text("ok")
    })
    const backToPage = Effect.fnUntraced(function* (request: HttpServerRequest.HttpServerRequest) {
      const idop = yield* operationOf(request)
      const attempt = idop === undefined ? undefined : yield* reconciliation.ofOperation(idop)
      if (attempt === undefined) return HttpServerResponse.redirect("/", { status: 303 })
      const page = new URL(attempt.returnUrl)
      page.searchParams.set("portail-payment", attempt.id)
      return HttpServerResponse.redirect(page, { status: 303 })
    })
    yield* router.add("POST", "/payfip/notification", notification)
    yield* router.add("GET", "/payfip/notification", notification)
    yield* router.add("POST", "/payfip/return", backToPage)
    yield* router.add("GET", "/payfip/return", backToPage)
  })
)
