import { Config, Effect, Layer, Option } from "effect"

/** `PORTAIL_ERASURES`: the list of erased households, kept apart from backups. Loaded where it is set: commands must start fast. */
export const erasuresFile: Layer.Layer<never, Config.ConfigError> = Layer.unwrap(
  Effect.gen(function* () {
    const file = yield* Config.NonEmptyString("PORTAIL_ERASURES").pipe(Config.option, Config.map(Option.getOrUndefined))
    if (file === undefined) return Layer.empty
    const { ErasuresFile } = yield* Effect.promise(() => import("@portail-familles/core/privacy"))
    return Layer.succeed(ErasuresFile, file)
  })
)
