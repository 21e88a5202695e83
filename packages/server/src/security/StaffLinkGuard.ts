import { StaffLinks } from "@portail-familles/core/reservations"
import { Clock, Duration, Effect, Layer, Redacted, Schema } from "effect"
import { HttpServerRequest } from "effect/http"
import { RateLimiter } from "effect/persistence"
import { RequestInvalid } from "../contract/problems.ts"
import {
  CurrentStaffLink,
  StaffLinkBusy,
  StaffLinkGuard,
  StaffLinkOver,
  StaffLinkUnknown,
  tabletHeader
} from "../contract/staffLinks.ts"
import { Uuid } from "../contract/texts.ts"
import { TownDirectory } from "../towns/TownDirectory.ts"
import { hostOf } from "./origin.ts"

/** Requests of a link in a minute, on all its tablets: each asks a few times. */
export const requestsPerMinute = 240

const tabletOf = Schema.decodeUnknownEffect(Uuid)

/** Opens the staff link whose secret a request carries. */
export const staffLinkGuardLayer = Layer.effect(
  StaffLinkGuard,
  Effect.gen(function* () {
    const links = yield* StaffLinks
    const directory = yield* TownDirectory
    const limiter = yield* RateLimiter.RateLimiter

    const takeTurn = Effect.fnUntraced(function* (linkId: string) {
      yield* limiter.consume({ key: linkId, limit: requestsPerMinute, window: "1 minute", onExceeded: "fail" }).pipe(
        Effect.catch(({ reason }) =>
          Effect.flatMap(Clock.currentTimeMillis, (now) => {
            const wait = reason._tag === "RateLimitExceeded" ? Duration.toMillis(reason.retryAfter) : 60_000
            return Effect.fail(new StaffLinkBusy({ retryAt: new Date(now + wait).toISOString() }))
          })
        )
      )
    })

    return StaffLinkGuard.of({
      staffLink: Effect.fnUntraced(function* (httpEffect, { credential }) {
        const request = yield* HttpServerRequest.HttpServerRequest
        const town = yield* directory.find(hostOf(request))
        const secret = Redacted.value(credential)
        if (town === undefined || secret === "") return yield* new StaffLinkUnknown()
        const tablet = yield* tabletOf(request.headers[tabletHeader]).pipe(
          Effect.mapError(
            () => new RequestInvalid({ errors: [{ path: ["headers", tabletHeader], message: "Expected a UUID" }] })
          )
        )
        const link = yield* links.open(town, secret, tablet).pipe(
          Effect.catchTags({
            StaffLinkNotFound: () => Effect.fail(new StaffLinkUnknown()),
            StaffLinkEnded: ({ reason, at }) => Effect.fail(new StaffLinkOver({ reason, at: at.toISOString() }))
          })
        )
        yield* takeTurn(link.linkId)
        return yield* Effect.provideService(httpEffect, CurrentStaffLink, link)
      })
    })
  })
).pipe(Layer.provide(RateLimiter.layer.pipe(Layer.provide(RateLimiter.layerStoreMemory))))
