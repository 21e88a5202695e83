import { Config, Context, Effect, Layer, Redacted } from "effect"
import { type Keyring, type KeyringUnusable, readKeyring } from "./keyring.ts"
import { type Sealed, seal, unseal } from "./seal.ts"

/** Keeps documents unreadable at rest: in the database, in its backups, in a copied folder. */
export class Seals extends Context.Service<
  Seals,
  {
    /** Seals a JSON document for a place, as `child-health town child`. */
    sealJson(place: string, document: unknown): Sealed
    /** Opens a document sealed for this place. Dies when it cannot: a missing key or damaged data is nothing a caller can mend. */
    openJson(place: string, sealed: Sealed): Effect.Effect<unknown>
    /** Whether something should be sealed anew: a key that is no longer the current one did it. */
    isStale(sealed: Sealed): boolean
  }
>()("@portail-familles/core/crypto/Seals") {
  static readonly layerOf = (keyring: Keyring): Layer.Layer<Seals> =>
    Layer.succeed(
      Seals,
      Seals.of({
        sealJson: (place, document) => seal(keyring, place, Buffer.from(JSON.stringify(document))),
        openJson: (place, sealed) =>
          Effect.sync(() => JSON.parse(Buffer.from(unseal(keyring, place, sealed)).toString("utf8")) as unknown),
        isStale: (sealed) => sealed.keyId !== keyring.current.id
      })
    )

  /** Reads `PORTAIL_SECRET_KEY`; there is no default that could keep a secret. */
  static readonly layerConfig: Layer.Layer<Seals, Config.ConfigError | KeyringUnusable> = Layer.unwrap(
    Effect.gen(function* () {
      const text = yield* Config.Redacted("PORTAIL_SECRET_KEY").pipe(Config.withDefault(Redacted.make("")))
      return Seals.layerOf(yield* Effect.fromResult(readKeyring(Redacted.value(text))))
    })
  )
}
