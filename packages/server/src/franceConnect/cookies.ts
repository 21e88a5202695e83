import { requestMinutes } from "@portail-familles/core/accounts"
import { Effect } from "effect"
import { type HttpServerRequest, HttpServerResponse } from "effect/http"

// the browser comes back from another site: Lax, and never in a page of another one
const options = { path: "/", sameSite: "lax", secure: true, httpOnly: true } as const

/** How a page and its cookie know a way to FranceConnect, each tab its own: the beginning of its state, which opens nothing. */
export const wayOf = (state: string): string => /^[\w-]{8}/.exec(state)?.[0] ?? "none"

const wayCookie = (way: string) => `__Host-portail-fc-${wayOf(way)}`
const leaveCookie = "__Host-portail-fc-out"

type Response = HttpServerResponse.HttpServerResponse

/** Gives a browser the secret of its way. */
export const withWay = (response: Response, state: string, secret: string) =>
  Effect.orDie(
    HttpServerResponse.setCookie(response, wayCookie(state), secret, {
      ...options,
      maxAge: `${requestMinutes} minutes`
    })
  )

/** The secret of a way that this browser went; empty where it went none. */
export const secretOf = (request: HttpServerRequest.HttpServerRequest, way: string): string =>
  request.cookies[wayCookie(way)] ?? ""

/** Takes the secret of a way back. */
export const withoutWay = (response: Response, way: string) =>
  Effect.orDie(HttpServerResponse.setCookie(response, wayCookie(way), "", { ...options, maxAge: 0 }))

/** Keeps what ends the session at FranceConnect, until the browser closes. */
export const withLeave = (response: Response, leave: string) =>
  Effect.orDie(HttpServerResponse.setCookie(response, leaveCookie, leave, options))

/** What ends the session at FranceConnect; empty where there is none. */
export const leaveOf = (request: HttpServerRequest.HttpServerRequest): string => request.cookies[leaveCookie] ?? ""

/** Takes that back. */
export const withoutLeave = (response: Response) =>
  Effect.orDie(HttpServerResponse.setCookie(response, leaveCookie, "", { ...options, maxAge: 0 }))
