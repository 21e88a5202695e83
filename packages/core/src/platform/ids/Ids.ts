import { Context, Effect, Layer } from "effect"
import { SecureRandom } from "effect/crypto"

/** Where ids and secrets come from. */
export class Ids extends Context.Service<
  Ids,
  {
    /** A new UUIDv7: ordered by the clock, so that rows made together lie together in an index. Never a secret. */
    readonly next: Effect.Effect<string>
    /** A new secret of 256 bits, as 43 characters that need no escaping in a URL. */
    readonly secret: Effect.Effect<string>
  }
>()("@portail-familles/core/platform/ids/Ids") {
  static readonly layer = Layer.effect(
    Ids,
    Effect.map(SecureRandom.SecureRandom, (random) =>
      Ids.of({
        next: random.uuidV7(),
        secret: Effect.map(random.randomBytes(32), (bytes) => Buffer.from(bytes).toString("base64url"))
      })
    )
  ).pipe(Layer.provide(SecureRandom.layerWebCrypto))
}

/** The next id, where a helper or a test has no service at hand. */
export const newId: Effect.Effect<string, never, Ids> = Ids.use((ids) => ids.next)
