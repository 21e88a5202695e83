import { Sessions } from "@portail-familles/core/accounts"
import { Effect, Layer, Redacted } from "effect"
import { HttpEffect, HttpServerRequest, HttpServerResponse } from "effect/http"
import { Authorization, CurrentSession } from "../contract/authorization.ts"
import { SignedOut } from "../contract/problems.ts"
import { TownDirectory } from "../towns/TownDirectory.ts"
import { hostOf, originOf } from "./origin.ts"

/** Says with every answer until when the session lasts, so that a page can warn in time. */
export const expiryHeader = "portail-session-expires"

/** Resolves the session cookie of each request that needs one. */
export const authorizationLayer = Layer.effect(
  Authorization,
  Effect.gen(function* () {
    const sessions = yield* Sessions
    const directory = yield* TownDirectory
    return Authorization.of({
      session: Effect.fnUntraced(function* (httpEffect, { credential }) {
        const request = yield* HttpServerRequest.HttpServerRequest
        const secret = Redacted.value(credential)
        const town = yield* directory.find(hostOf(request))
        if (town === undefined || secret === "") return yield* new SignedOut()
        const origin = yield* originOf(request, town).pipe(Effect.provideService(TownDirectory, directory))
        const session = yield* sessions.resolve(town, secret, origin).pipe(Effect.mapError(() => new SignedOut()))
        yield* HttpEffect.appendPreResponseHandler((_, response) =>
          Effect.succeed(HttpServerResponse.setHeader(response, expiryHeader, session.expiresAt.toISOString()))
        )
        return yield* Effect.provideService(httpEffect, CurrentSession, session)
      })
    })
  })
)
