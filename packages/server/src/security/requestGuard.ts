import { Effect, Layer } from "effect"
import { HttpServerRequest } from "effect/http"
import { ChangeGuard, guardHeader } from "../contract/middleware.ts"
import { GuardHeaderMissing, OriginRefused } from "../contract/problems.ts"
import { TownDirectory } from "../towns/TownDirectory.ts"
import { hostOf } from "./origin.ts"

const reading = new Set(["GET", "HEAD", "OPTIONS"])

/** What an integrator or whoever installs the portal reads; families read the widgets' words. */
const whatToDo = (portal: string | undefined): string =>
  portal === undefined
    ? "No town answers at this host: name it in the town's file (hosts), or start the portal with PORTAIL_PUBLIC_URL."
    : `Send an Origin that is ${portal} or one of embeddingOrigins in the town's file. If the portal itself is opened at another address, say it: PORTAIL_PUBLIC_URL.`

/**
 * Looks at every operation that changes something before anything else does. What is no operation changes nothing: pages are read
 * only, PayFiP's own requests only make us ask PayFiP.
 */
export const changeGuardLayer = Layer.effect(
  ChangeGuard,
  Effect.gen(function* () {
    const directory = yield* TownDirectory
    return ChangeGuard.of((httpEffect) =>
      Effect.gen(function* () {
        const request = yield* HttpServerRequest.HttpServerRequest
        if (reading.has(request.method)) return yield* httpEffect
        const town = yield* directory.find(hostOf(request))
        const origin = request.headers["origin"]
        if (town === undefined || origin === undefined || !directory.accepts(town, origin)) {
          return yield* new OriginRefused({ detail: whatToDo(town && directory.portalOrigin(town)) })
        }
        if (request.headers[guardHeader] === undefined) return yield* new GuardHeaderMissing()
        return yield* httpEffect
      })
    )
  })
)
