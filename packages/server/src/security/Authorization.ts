import { Sessions } from "@portail-familles/core/accounts"
import { SecurityLog } from "@portail-familles/core/platform/security"
import { Effect, Layer, Redacted } from "effect"
import { HttpEffect, HttpServerRequest, HttpServerResponse } from "effect/http"
import { Authorization, CurrentSession } from "../contract/authorization.ts"
import { AccountBusy, SignedOut } from "../contract/problems.ts"
import { TownDirectory } from "../towns/TownDirectory.ts"
import { hostOf, originOf } from "./origin.ts"
import { AccountRequests, requestLimits, useTurns } from "./requestTurns.ts"
import { secondsUntil, withHeaders } from "./waitHeaders.ts"
import { problemCode } from "./watch.ts"

/** Says with every answer until when the session lasts, so that a page can warn in time. */
export const expiryHeader = "portail-session-expires"

/** Resolves the session cookie of each request that needs one. */
export const authorizationLayer = Layer.effect(
  Authorization,
  Effect.gen(function* () {
    const sessions = yield* Sessions
    const directory = yield* TownDirectory
    const tellSecurity = yield* SecurityLog
    const turns = yield* useTurns
    const limit = yield* AccountRequests
    const takeTurn = (accountId: string) =>
      limit === undefined
        ? Effect.void
        : Effect.catch(turns(accountId, limit), (at) =>
            Effect.gen(function* () {
              yield* withHeaders({ "retry-after": yield* secondsUntil(at) })
              return yield* new AccountBusy({ retryAt: at.toISOString() })
            })
          )
    return Authorization.of({
      session: Effect.fnUntraced(function* (httpEffect, { credential }) {
        const request = yield* HttpServerRequest.HttpServerRequest
        const secret = Redacted.value(credential)
        const town = yield* directory.find(hostOf(request))
        if (town === undefined || secret === "") return yield* new SignedOut()
        const origin = yield* originOf(request, town).pipe(Effect.provideService(TownDirectory, directory))
        const session = yield* sessions.resolve(town, secret, origin).pipe(Effect.mapError(() => new SignedOut()))
        const { townId, accountId } = session.access
        yield* takeTurn(accountId)
        // what is another family's is answered like what is nowhere
        const watch = (detail: string | undefined) =>
          tellSecurity({ act: "not-theirs", townId, accountId, ...(detail && { detail }) })
        yield* HttpEffect.appendPreResponseHandler((_, response) =>
          Effect.as(
            response.status === 404 ? watch(problemCode(response)) : Effect.void,
            HttpServerResponse.setHeader(response, expiryHeader, session.expiresAt.toISOString())
          )
        )
        return yield* Effect.provideService(httpEffect, CurrentSession, session)
      })
    })
  })
).pipe(Layer.provide(requestLimits))
