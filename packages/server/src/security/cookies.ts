import type { OpenSession, SignedIn } from "@portail-familles/core/accounts"
import { challengeMinutes } from "@portail-familles/core/accounts/model"
import { Effect } from "effect"
import { HttpEffect, HttpServerResponse } from "effect/http"
import { sessionCookie } from "../contract/authorization.ts"

// a page of the town's own site may hold the session: SameSite=None, kept apart for each embedding site
const cookieOptions = { path: "/", sameSite: "none", partitioned: true, secure: true, httpOnly: true } as const

/** By this cookie a browser is recognised at its next sign-in. */
export const deviceCookieName = "__Host-portail-device"

/** By this cookie a browser may answer what its passkey was asked. */
export const passkeyCookieName = "__Host-portail-passkey"

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

/** An answer that gives the browser its cookies: the session's until the browser closes unless remembered, its own for a year. */
export const withSessionCookies = (
  response: HttpServerResponse.HttpServerResponse,
  { secret, deviceSecret, session }: SignedIn,
  rememberedDays: number
) =>
  Effect.flatMap(
    withCookie(response, sessionCookie.key, secret, sessionAge(session.remembered, rememberedDays)),
    (kept) => withCookie(kept, deviceCookieName, deviceSecret, "365 days")
  )

const sessionAge = (remembered: boolean, days: number): MaxAge => (remembered ? `${days} days` : undefined)

const setCookie = (name: string, value: string, maxAge: MaxAge) =>
  HttpEffect.appendPreResponseHandler((_, response) => withCookie(response, name, value, maxAge))

/** Gives the browser these cookies with whatever the answer is. */
export const setSessionCookies = (signedIn: SignedIn, rememberedDays: number) =>
  HttpEffect.appendPreResponseHandler((_, response) => withSessionCookies(response, signedIn, rememberedDays))

/** Gives the browser another secret of the session that it has. */
export const renewSessionCookie = (secret: string, { access, remembered }: OpenSession) =>
  setCookie(sessionCookie.key, secret, sessionAge(remembered, access.town.settings.rememberedDays))

/** Takes the session's cookie back; the browser stays known. */
export const clearSessionCookie = setCookie(sessionCookie.key, "", 0)

/** Keeps who may answer a passkey's question, for as long as it may be answered. */
export const setPasskeyCookie = (secret: string) => setCookie(passkeyCookieName, secret, `${challengeMinutes} minutes`)

/** The question was answered. */
export const clearPasskeyCookie = setCookie(passkeyCookieName, "", 0)
