import { AddressApi } from "@portail-familles/core/households"
import { Config, Effect, Layer, Option } from "effect"

/** `ADDRESS_API_ENDPOINT`: where the national address API is searched, by default the State's own. */
export const addressApi: Layer.Layer<never, Config.ConfigError> = Layer.effect(
  AddressApi,
  Effect.gen(function* () {
    const usual = yield* AddressApi
    const url = yield* Config.option(Config.URL("ADDRESS_API_ENDPOINT"))
    return Option.match(url, { onNone: () => usual, onSome: ({ href }) => ({ ...usual, endpoint: href }) })
  })
)
