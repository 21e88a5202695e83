import type { NewSession } from "@portail-familles/core/accounts/Sessions.ts"
import { Sessions } from "@portail-familles/core/accounts/Sessions.ts"
import { Effect, Layer, Redacted } from "effect"
import { HttpServerRequest } from "effect/http"
import { HttpApiBuilder } from "effect/http-api"
import { Authorization, CurrentSession, sessionCookie } from "../contract/authorization.ts"
import { SignedOut } from "../contract/problems.ts"
import { TownDirectory } from "../towns/TownDirectory.ts"
import { hostOf, originOf } from "./origin.ts"

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
        return yield* Effect.provideService(httpEffect, CurrentSession, session)
      })
    })
  })
)

// a page of the town's own site may hold the session: SameSite=None, kept apart for each embedding site
const cookieOptions = { path: "/", sameSite: "none", partitioned: true, secure: true, httpOnly: true } as const

/** Gives the browser the session's cookie; until the browser closes unless remembered. */
export const setSessionCookie = (opened: NewSession, rememberedDays: number) =>
  HttpApiBuilder.securitySetCookie(sessionCookie, opened.secret, {
    ...cookieOptions,
    ...(opened.remembered ? { maxAge: `${rememberedDays} days` as const } : {})
  })

/** Takes the session's cookie back. */
export const clearSessionCookie = HttpApiBuilder.securitySetCookie(sessionCookie, "", { ...cookieOptions, maxAge: 0 })
