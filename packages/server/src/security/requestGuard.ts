import { Effect } from "effect"
import { HttpRouter, HttpServerRequest, HttpServerRespondable } from "effect/http"
import { OriginRefused } from "../contract/problems.ts"
import { TownDirectory } from "../towns/TownDirectory.ts"
import { hostOf } from "./origin.ts"

/** A header that no form or simple request can carry: a browser asks the server first, which knows the allowed origins. */
export const guardHeader = "x-portail"

/** PayFiP's own requests, which only make us ask PayFiP; any other spelling of a path has to prove itself. */
const answeredToAnybody = new Set(["/payfip/notification", "/payfip/return"])

const reading = new Set(["GET", "HEAD", "OPTIONS"])

/** Whatever changes something must come from a page on the town's list and carry the guard header. */
export const requestGuard = HttpRouter.middleware(
  Effect.gen(function* () {
    const directory = yield* TownDirectory
    return (httpEffect) =>
      Effect.gen(function* () {
        const request = yield* HttpServerRequest.HttpServerRequest
        const path = request.url.split("?")[0] ?? ""
        if (reading.has(request.method) || answeredToAnybody.has(path)) return yield* httpEffect
        const town = yield* directory.find(hostOf(request))
        const origin = request.headers["origin"]
        const accepted =
          town !== undefined &&
          origin !== undefined &&
          directory.accepts(town, origin) &&
          request.headers[guardHeader] !== undefined
        return yield* accepted ? httpEffect : HttpServerRespondable.toResponse(new OriginRefused())
      })
  }),
  { global: true }
)
