import { AccountRequests } from "@portail-familles/server"
import { Config, Layer, Schema } from "effect"

const Positive = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 1_000_000 }))

/** `PORTAIL_ACCOUNT_REQUESTS`: how often an account may ask this server in a minute. */
export const accountRequests: Layer.Layer<never, Config.ConfigError> = Layer.effect(
  AccountRequests,
  Config.schema(Positive, "PORTAIL_ACCOUNT_REQUESTS").pipe(Config.withDefault(600))
)
