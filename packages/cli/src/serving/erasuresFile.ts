import { ErasuresFile } from "@portail-familles/core/privacy"
import { Config, Layer, Option } from "effect"

/** `PORTAIL_ERASURES`: the list of erased households, kept apart from backups. */
export const erasuresFile: Layer.Layer<never, Config.ConfigError> = Layer.effect(
  ErasuresFile,
  Config.NonEmptyString("PORTAIL_ERASURES").pipe(Config.option, Config.map(Option.getOrUndefined))
)
