import { Clock, Context, Duration, Effect, Layer } from "effect"
import { RateLimiter } from "effect/persistence"

/** Requests of an account in a minute at each server (`PORTAIL_ACCOUNT_REQUESTS`); undefined: as many as it likes. */
export const AccountRequests = Context.Reference<number | undefined>(
  "@portail-familles/server/security/AccountRequests",
  { defaultValue: () => undefined }
)

/** Counts in this server's memory: a request costs no statement. */
export const requestLimits = RateLimiter.layer.pipe(Layer.provide(RateLimiter.layerStoreMemory))

/** Takes a turn of so many in a minute, or fails with the instant from which on there is one. */
export const useTurns = Effect.map(
  RateLimiter.RateLimiter,
  (limiter) => (key: string, limit: number) =>
    limiter.consume({ key, limit, window: "1 minute", onExceeded: "fail" }).pipe(
      Effect.asVoid,
      Effect.catch(({ reason }) =>
        Effect.flatMap(Clock.currentTimeMillis, (now) => {
          const wait = reason._tag === "RateLimitExceeded" ? Duration.toMillis(reason.retryAfter) : 60_000
          return Effect.fail(new Date(now + wait))
        })
      )
    )
)
