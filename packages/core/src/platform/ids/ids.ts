import { Effect } from "effect"
import { SecureRandom } from "effect/crypto"

/** A new UUIDv7: ordered by the clock, so that rows made together lie together in an index. Never a secret. */
export const newId: Effect.Effect<string, never, SecureRandom.SecureRandom> = SecureRandom.SecureRandom.use((random) =>
  random.uuidV7()
)

/** A new secret of 256 bits, as 43 characters that need no escaping in a URL. */
export const newSecret: Effect.Effect<string, never, SecureRandom.SecureRandom> = SecureRandom.SecureRandom.use(
  (random) => Effect.map(random.randomBytes(32), (bytes) => Buffer.from(bytes).toString("base64url"))
)
