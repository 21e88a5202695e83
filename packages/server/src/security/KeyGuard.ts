import { ApiKeys } from "@portail-familles/core/integrations"
import { Effect, Layer, Redacted } from "effect"
import { HttpServerRequest } from "effect/http"
import { CurrentKey, KeyBusy, KeyGuard, KeyRefused } from "../contract/keys.ts"
import { TownDirectory } from "../towns/TownDirectory.ts"
import { hostOf } from "./origin.ts"
import { secondsUntil, withHeaders } from "./waitHeaders.ts"

/** Says how often a key may ask, how often it still may in this minute, and in how many seconds the next one begins. */
const withLimit = Effect.fnUntraced(function* (limit: number, remaining: number, resetsAt: Date) {
  yield* withHeaders({
    "ratelimit-limit": String(limit),
    "ratelimit-remaining": String(remaining),
    "ratelimit-reset": yield* secondsUntil(resetsAt)
  })
})

/** Opens the key that a request carries. */
export const keyGuardLayer = Layer.effect(
  KeyGuard,
  Effect.gen(function* () {
    const keys = yield* ApiKeys
    const directory = yield* TownDirectory
    const refused = Effect.andThen(
      withHeaders({ "www-authenticate": 'Bearer realm="portail"' }),
      Effect.fail(new KeyRefused())
    )
    return KeyGuard.of({
      key: Effect.fnUntraced(function* (httpEffect, { credential }) {
        const request = yield* HttpServerRequest.HttpServerRequest
        const town = yield* directory.find(hostOf(request))
        if (town === undefined) return yield* refused
        const access = yield* keys.open(town, Redacted.value(credential)).pipe(
          Effect.catchTags({
            ApiKeyRefused: () => refused,
            ApiKeyBusy: ({ requestsPerMinute, at }) =>
              Effect.gen(function* () {
                yield* withLimit(requestsPerMinute, 0, at)
                yield* withHeaders({ "retry-after": yield* secondsUntil(at) })
                return yield* new KeyBusy({ requestsPerMinute, retryAt: at.toISOString() })
              })
          })
        )
        yield* withLimit(access.requestsPerMinute, access.remaining, access.resetsAt)
        return yield* Effect.provideService(httpEffect, CurrentKey, access)
      })
    })
  })
)
