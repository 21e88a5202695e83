import { type StaffLinkEnded, StaffLinks, type StaffLinkUnconfirmed } from "@portail-familles/core/reservations"
import { Effect, Layer, Redacted, Schema } from "effect"
import { HttpServerRequest } from "effect/http"
import { RequestInvalid } from "../contract/problems.ts"
import {
  CurrentStaffLink,
  proofHeader,
  StaffLinkBusy,
  StaffLinkDoor,
  StaffLinkGuard,
  StaffLinkKnocking,
  StaffLinkLocked,
  StaffLinkOver,
  StaffLinkUnknown,
  tabletHeader
} from "../contract/staffLinks.ts"
import { Uuid } from "../contract/texts.ts"
import { TownDirectory } from "../towns/TownDirectory.ts"
import { hostOf } from "./origin.ts"
import { requestLimits, useTurns } from "./requestTurns.ts"

/** Requests of a link in a minute, on all its tablets: each asks a few times. */
export const requestsPerMinute = 240

const tabletOf = Schema.decodeUnknownEffect(Uuid)

/** Who knocks with a staff link: its town, its secret and its tablet. */
const knocking = Effect.gen(function* () {
  const directory = yield* TownDirectory
  const turns = yield* useTurns
  const takeTurn = (linkId: string) =>
    Effect.mapError(turns(linkId, requestsPerMinute), (at) => new StaffLinkBusy({ retryAt: at.toISOString() }))

  const who = Effect.fnUntraced(function* (credential: Redacted.Redacted<string>) {
    const request = yield* HttpServerRequest.HttpServerRequest
    const town = yield* directory.find(hostOf(request))
    const secret = Redacted.value(credential)
    if (town === undefined || secret === "") return yield* new StaffLinkUnknown()
    const tablet = yield* tabletOf(request.headers[tabletHeader]).pipe(
      Effect.mapError(
        () => new RequestInvalid({ errors: [{ path: ["headers", tabletHeader], message: "Expected a UUID" }] })
      )
    )
    return { town, secret, tablet, proof: request.headers[proofHeader] ?? "" }
  })
  return { takeTurn, who }
})

const problems = {
  StaffLinkNotFound: () => Effect.fail(new StaffLinkUnknown()),
  StaffLinkEnded: ({ reason, at }: StaffLinkEnded) => Effect.fail(new StaffLinkOver({ reason, at: at.toISOString() })),
  StaffLinkUnconfirmed: ({ way }: StaffLinkUnconfirmed) => Effect.fail(new StaffLinkLocked({ way }))
}

/** Opens the staff link whose secret a request carries. */
export const staffLinkGuardLayer = Layer.effect(
  StaffLinkGuard,
  Effect.gen(function* () {
    const links = yield* StaffLinks
    const { takeTurn, who } = yield* knocking
    return StaffLinkGuard.of({
      staffLink: Effect.fnUntraced(function* (httpEffect, { credential }) {
        const { town, secret, tablet, proof } = yield* who(credential)
        const link = yield* links.open(town, secret, tablet, proof).pipe(Effect.catchTags(problems))
        yield* takeTurn(link.linkId)
        return yield* Effect.provideService(httpEffect, CurrentStaffLink, link)
      })
    })
  })
).pipe(Layer.provide(requestLimits))

/** Knows the staff link whose secret a request carries, on a tablet that is to be confirmed. */
export const staffLinkDoorLayer = Layer.effect(
  StaffLinkDoor,
  Effect.gen(function* () {
    const links = yield* StaffLinks
    const { takeTurn, who } = yield* knocking
    const { StaffLinkNotFound, StaffLinkEnded } = problems
    return StaffLinkDoor.of({
      staffLink: Effect.fnUntraced(function* (httpEffect, { credential }) {
        const { town, secret, tablet } = yield* who(credential)
        const door = yield* links
          .knock(town, secret, tablet)
          .pipe(Effect.catchTags({ StaffLinkNotFound, StaffLinkEnded }))
        yield* takeTurn(door.linkId)
        return yield* Effect.provideService(httpEffect, StaffLinkKnocking, door)
      })
    })
  })
).pipe(Layer.provide(requestLimits))
