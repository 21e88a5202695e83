import { Config, Context, Effect, Layer, Redacted } from "effect"
import { type Keyring, type KeyringUnusable, readKeyring } from "./keyring.ts"
import { type Pseudonyms, pseudonymsOf } from "./pseudonyms.ts"
import { type Sealed, seal, unseal } from "./seal.ts"
import { type Signatures, signaturesOf } from "./signatures.ts"
import { type ChunkCipher, chunkOpener, chunkSealer, newStreamSeal, type StreamSeal } from "./streamCipher.ts"

const keyMissing = (): never => {
  throw new Error("PORTAIL_SECRET_KEY is not set: what is sealed can be neither written nor read")
}

/** Keeps documents unreadable at rest: in the database, in its backups, in a copied folder. */
export class Seals extends Context.Service<
  Seals,
  {
    /** Seals a JSON document for a place, as `child-health town child`. */
    sealJson(place: string, document: unknown): Sealed
    /** Opens a document sealed for this place. Dies when it cannot: a missing key or damaged data is nothing a caller can mend. */
    openJson(place: string, sealed: Sealed): Effect.Effect<unknown>
    /** The name of the key that seals now: what another one sealed should be sealed anew. */
    readonly currentKeyId: string
    /** Gives the same name for the same text, which nobody without the key leads back to it. */
    readonly pseudonym: Pseudonyms
    /** Signs what browsers carry for us. */
    readonly signatures: Signatures
    /** What seals a new flow for a place, as `file town file`, and what it is opened with later. */
    sealFlow(place: string): { readonly seal: StreamSeal; readonly work: ChunkCipher }
    /** What opens the pieces of a flow sealed for this place. Dies when its key is missing. */
    openFlow(place: string, seal: StreamSeal): Effect.Effect<ChunkCipher>
  }
>()("@portail-familles/core/platform/crypto/Seals") {
  static readonly layerOf = (keyring: Keyring): Layer.Layer<Seals> =>
    Layer.succeed(
      Seals,
      Seals.of({
        sealJson: (place, document) => seal(keyring, place, Buffer.from(JSON.stringify(document))),
        openJson: (place, sealed) =>
          Effect.sync(() => JSON.parse(Buffer.from(unseal(keyring, place, sealed)).toString("utf8")) as unknown),
        currentKeyId: keyring.current.id,
        pseudonym: pseudonymsOf(keyring),
        signatures: signaturesOf(keyring),
        sealFlow: (place) => {
          const seal = newStreamSeal(keyring)
          return { seal, work: chunkSealer(keyring, place, seal) }
        },
        openFlow: (place, seal) => Effect.sync(() => chunkOpener(keyring, place, seal))
      })
    )

  /** For a program that needs nothing sealed: what would need the key dies, and names the variable that gives it. */
  static readonly layerWithoutKey: Layer.Layer<Seals> = Layer.sync(Seals, () =>
    Seals.of({
      sealJson: keyMissing,
      openJson: () => Effect.sync(keyMissing),
      get currentKeyId(): string {
        return keyMissing()
      },
      pseudonym: keyMissing,
      signatures: { sign: keyMissing, isSigned: keyMissing },
      sealFlow: keyMissing,
      openFlow: () => Effect.sync(keyMissing)
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
