import type { Town } from "@portail-familles/core/towns"
import { Clock, Effect, Layer } from "effect"
import { HttpEffect, HttpServerRequest, HttpServerResponse } from "effect/http"
import { sessionCookie } from "../contract/authorization.ts"
import { WaitingRoomGuard } from "../contract/middleware.ts"
import { WaitingRoomOpen } from "../contract/problems.ts"
import { expiryHeader } from "../security/Authorization.ts"
import { withCookie } from "../security/cookies.ts"
import { hostOf } from "../security/origin.ts"
import { TownDirectory } from "../towns/TownDirectory.ts"
import { passCookie, ticketCookie, ticketHeader } from "./carried.ts"
import { type Entry, passMinutes, WaitingRoom } from "./WaitingRoom.ts"
import { waitingPage } from "./waitingPage.ts"

type Inside = Extract<Entry, { readonly in: true }>
type Outside = Extract<Entry, { readonly in: false }>

const isSignedIn = ({ headers, cookies }: HttpServerResponse.HttpServerResponse) =>
  headers[expiryHeader] !== undefined || (cookies.cookies[sessionCookie.key]?.value ?? "") !== ""

/** Whoever was let in, or works with a session, stays inside. */
const keepInside = ({ pass, renewal }: Inside) =>
  HttpEffect.appendPreResponseHandler((_, response) => {
    const given = pass ?? (isSignedIn(response) ? renewal : undefined)
    return given === undefined
      ? Effect.succeed(response)
      : withCookie(response, passCookie, given, `${passMinutes} minutes`)
  })

/** Says when to ask again, and gives the ticket that keeps the place. */
const keepPlace = ({ ticket, askAgainSeconds }: Outside) =>
  HttpEffect.appendPreResponseHandler((_, response) =>
    withCookie(
      HttpServerResponse.setHeaders(response, { "retry-after": String(askAgainSeconds), [ticketHeader]: ticket }),
      ticketCookie,
      ticket,
      "1 days"
    )
  )

/** Lets in who comes to an operation of the family API, or answers `waiting-room`. */
export const waitingRoomGuardLayer = Layer.effect(
  WaitingRoomGuard,
  Effect.gen(function* () {
    const [directory, room] = [yield* TownDirectory, yield* WaitingRoom]
    return WaitingRoomGuard.of((httpEffect) =>
      Effect.gen(function* () {
        const request = yield* HttpServerRequest.HttpServerRequest
        const town = yield* directory.find(hostOf(request))
        if (town === undefined) return yield* httpEffect
        const entry = yield* room.enter(town, request)
        if (entry.in) {
          const response = yield* room.counted(town.id, httpEffect)
          yield* keepInside(entry)
          return response
        }
        yield* keepPlace(entry)
        const { rank, estimateSeconds, askAgainSeconds } = entry
        const retryAt = new Date((yield* Clock.currentTimeMillis) + 1000 * askAgainSeconds).toISOString()
        return yield* new WaitingRoomOpen({ rank, estimateSeconds, retryAt })
      })
    )
  })
)

/** Shows a page to who is let in, and to whoever waits a page that comes again by itself. */
export const guardedPages = Effect.gen(function* () {
  const room = yield* WaitingRoom
  return Effect.fnUntraced(function* (
    town: Town,
    request: HttpServerRequest.HttpServerRequest,
    page: HttpServerResponse.HttpServerResponse
  ) {
    const entry = yield* room.enter(town, request)
    yield* entry.in ? keepInside(entry) : keepPlace(entry)
    if (entry.in) return page
    return HttpServerResponse.text(waitingPage(town.settings, entry), {
      status: 503,
      contentType: "text/html; charset=utf-8"
    })
  })
})
