import type { TownSettings } from "@portail-familles/core/towns"
import { Cause, Clock, Effect } from "effect"
import { HttpEffect, HttpRouter, HttpServerRequest, HttpServerResponse } from "effect/http"
import { sessionCookie } from "../contract/authorization.ts"
import { typeOf } from "../contract/problems.ts"
import { expiryHeader } from "../security/Authorization.ts"
import { withCookie } from "../security/cookies.ts"
import { hostOf } from "../security/origin.ts"
import { TownDirectory } from "../towns/TownDirectory.ts"
import { passCookie, ticketCookie, ticketHeader } from "./carried.ts"
import { mayHaveToWait } from "./guarded.ts"
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
const withPlace = (response: HttpServerResponse.HttpServerResponse, { ticket, isNew, askAgainSeconds }: Outside) => {
  const placed = HttpServerResponse.setHeaders(response, {
    "retry-after": String(askAgainSeconds),
    [ticketHeader]: ticket
  })
  return isNew ? withCookie(placed, ticketCookie, ticket, "1 days") : Effect.succeed(placed)
}

/** `WaitingRoomOpen` of the contract, written by hand: an error of each of a crowd's requests costs more than the rest of its answer. */
const problemOf = ({ rank, estimateSeconds, askAgainSeconds }: Outside) =>
  Effect.map(Clock.currentTimeMillis, (at) => {
    const retryAt = new Date(at + 1000 * askAgainSeconds).toISOString()
    const title = "Many families come at once: wait for your turn"
    return HttpServerResponse.jsonUnsafe(
      { type: typeOf("waiting-room"), status: 503, title, code: "waiting-room", rank, estimateSeconds, retryAt },
      { status: 503, contentType: "application/problem+json" }
    )
  })

const pageOf = (settings: TownSettings, entry: Outside) =>
  Effect.succeed(
    HttpServerResponse.text(waitingPage(settings, entry), { status: 503, contentType: "text/html; charset=utf-8" })
  )

/** A room that cannot give numbers keeps nobody out. */
const letIn = (cause: Cause.Cause<never>): Effect.Effect<Inside> =>
  Cause.hasInterruptsOnly(cause)
    ? Effect.interrupt
    : Effect.as(Effect.logWarning("the waiting room gave no number", cause), {
        in: true,
        pass: undefined,
        renewal: undefined
      })

/**
 * Lets in who comes to a family's page or operation, or answers with its place in the queue: before anything is decoded or read, so that a crowd
 * that waits takes nothing from those who are in.
 */
export const waitingRoomGate = HttpRouter.middleware(
  Effect.gen(function* () {
    const [directory, room] = [yield* TownDirectory, yield* WaitingRoom]
    return (httpEffect) =>
      Effect.gen(function* () {
        const request = yield* HttpServerRequest.HttpServerRequest
        const town = mayHaveToWait(request.url) ? yield* directory.find(hostOf(request)) : undefined
        if (town === undefined) return yield* httpEffect
        const entry = yield* room.enter(town, request).pipe(Effect.catchCause(letIn))
        if (entry.in) {
          const response = yield* httpEffect
          yield* keepInside(entry)
          return response
        }
        const isBrowser = (request.headers["accept"] ?? "").includes("text/html")
        return yield* withPlace(yield* isBrowser ? pageOf(town.settings, entry) : problemOf(entry), entry)
      })
  }),
  { global: true }
)
