import type { SignedIn } from "@portail-familles/core/accounts"
import { Effect } from "effect"
import { HttpEffect, HttpServerResponse } from "effect/http"
import { sessionCookie } from "../contract/authorization.ts"

// a page of the town's own site may hold the session: SameSite=None, kept apart for each embedding site
const cookieOptions = { path: "/", sameSite: "none", partitioned: true, secure: true, httpOnly: true } as const

/** By this cookie a browser is recognised at its next sign-in. */
export const deviceCookieName = "__Host-portail-device"

type MaxAge = `${number} ${"days" | "minutes"}` | 0 | undefined

/** An answer that sets a cookie of ours, until the browser closes where no age is given. */
export const withCookie = (
  response: HttpServerResponse.HttpServerResponse,
  name: string,
  value: string,
  maxAge: MaxAge
) =>
  Effect.orDie(
    HttpServerResponse.setCookie(response, name, value, {
      ...cookieOptions,
      ...(maxAge === undefined ? {} : { maxAge })
    })
  )

const setCookie = (name: string, value: string, maxAge: MaxAge) =>
  HttpEffect.appendPreResponseHandler((_, response) => withCookie(response, name, value, maxAge))

/** Gives the browser its cookies: the session's until the browser closes unless remembered, its own for a year. */
export const setSessionCookies = Effect.fnUntraced(function* (signedIn: SignedIn, rememberedDays: number) {
  yield* setCookie(
    sessionCookie.key,
    signedIn.secret,
    signedIn.session.remembered ? `${rememberedDays} days` : undefined
  )
  yield* setCookie(deviceCookieName, signedIn.deviceSecret, "365 days")
})

/** Takes the session's cookie back; the browser stays known. */
export const clearSessionCookie = setCookie(sessionCookie.key, "", 0)
