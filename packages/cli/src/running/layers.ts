import { PublicUrl, publicUrlSetting } from "@portail-familles/core/mail/model"
import {
  type Database,
  type DatabaseFailure,
  databaseConfig,
  databaseLayer,
  holdsDatabase,
  layerOf,
  openEmbedded,
  serverLayerUnchecked
} from "@portail-familles/core/platform/sql"
import { type Config, Effect, Layer } from "effect"
import { DatabaseAbsent } from "../terminal/refusals.ts"
import type { CommonOptions } from "./options.ts"

/** Where the database is: a folder named on the command line wins over `DATABASE_URL`. */
export const placeOf = (options: Pick<CommonOptions, "dataDir">) =>
  Effect.map(databaseConfig, ({ url, dataDirectory }) => ({
    url: options.dataDir === undefined ? url : undefined,
    dataDirectory: options.dataDir ?? dataDirectory
  }))

/** The database of a command. Only a command that founds a town makes a new embedded one. */
export const database = (
  options: CommonOptions,
  { founds }: { readonly founds: boolean } = { founds: false }
): Layer.Layer<Database, DatabaseFailure | DatabaseAbsent | Config.ConfigError> =>
  Layer.unwrap(
    Effect.gen(function* () {
      const place = yield* placeOf(options)
      const present =
        place.url !== undefined || founds || (yield* Effect.promise(() => holdsDatabase(place.dataDirectory)))
      return present ? databaseLayer(place) : yield* new DatabaseAbsent({ directory: place.dataDirectory })
    })
  )

/** The database as it is: a command that looks, or that brings its tables up to date itself. */
export const uncheckedDatabase = (
  options: CommonOptions
): Layer.Layer<Database, DatabaseFailure | Config.ConfigError> =>
  Layer.unwrap(
    Effect.gen(function* () {
      const place = yield* placeOf(options)
      if (place.url !== undefined) return serverLayerUnchecked({ url: place.url })
      return layerOf(yield* openEmbedded(place.dataDirectory))
    })
  )

/** `PORTAIL_PUBLIC_URL`, which links in mails start with. */
export const publicUrl: Layer.Layer<never, Config.ConfigError> = Layer.effect(PublicUrl, publicUrlSetting)
