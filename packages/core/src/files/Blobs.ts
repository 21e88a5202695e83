import { isAbsolute } from "node:path"
import { Config, Context, Effect, Layer, Schema } from "effect"
import type { BlobStore, StoreName } from "./BlobStore.ts"
import { databaseBlobs } from "./databaseBlobs.ts"
import { directoryBlobs } from "./directoryBlobs.ts"
import { s3Blobs } from "./s3Blobs.ts"

const directoryOf = (setting: string): string | undefined => /^directory:(.+)$/s.exec(setting)?.[1]

const endpointOf = (setting: string): string | undefined => /^s3:(https?:\/\/[^/\s]+\/[^/\s]+)$/.exec(setting)?.[1]

const Setting = Schema.String.check(
  Schema.makeFilter((setting) => {
    const directory = directoryOf(setting)
    if (setting === "database" || endpointOf(setting) !== undefined) return true
    if (directory !== undefined && isAbsolute(directory)) return true
    return `Expected database, directory:/absolute/path or s3:https://host/bucket, got ${setting}`
  })
)

/** Reads `PORTAIL_FILES`, and fails where it cannot be read. */
export const blobsSetting = Layer.effectDiscard(
  Config.schema(Setting, "PORTAIL_FILES").pipe(Config.withDefault("database"))
)

/** Where an installation keeps its files' sealed bytes: new ones in one store, older ones where they were put. */
export class Blobs extends Context.Service<
  Blobs,
  {
    readonly current: BlobStore
    /** The store that a file lies in. Dies when `PORTAIL_FILES` no longer names it. */
    of(name: StoreName): Effect.Effect<BlobStore>
  }
>()("@portail-familles/core/files/Blobs") {
  /** New files go to this store; without one, to the database. */
  static readonly layerOf = (store?: BlobStore) =>
    Layer.effect(
      Blobs,
      Effect.gen(function* () {
        const database = yield* databaseBlobs
        const current = store ?? database
        return Blobs.of({
          current,
          of: (name) => {
            if (name === "database") return Effect.succeed(database)
            return name === current.name
              ? Effect.succeed(current)
              : Effect.die(new Error(`PORTAIL_FILES does not say where the files of the ${name} store lie`))
          }
        })
      })
    )

  /** New files go to this folder; without one, to the database. */
  static readonly layer = (directory?: string) =>
    Blobs.layerOf(directory === undefined ? undefined : directoryBlobs(directory))

  /** Reads `PORTAIL_FILES`: `database`, `directory:/path`, or `s3:https://host/bucket` with `PORTAIL_S3_ACCESS_KEY` and its secret. */
  static readonly layerConfig = Layer.unwrap(
    Effect.gen(function* () {
      const setting = yield* Config.schema(Setting, "PORTAIL_FILES").pipe(Config.withDefault("database"))
      const endpoint = endpointOf(setting)
      if (endpoint === undefined) return Blobs.layer(directoryOf(setting))
      const accessKeyId = yield* Config.NonEmptyString("PORTAIL_S3_ACCESS_KEY")
      const secretAccessKey = yield* Config.Redacted("PORTAIL_S3_SECRET_KEY")
      const region = yield* Config.String("PORTAIL_S3_REGION").pipe(Config.withDefault("auto"))
      return Blobs.layerOf(s3Blobs({ endpoint, region, accessKeyId, secretAccessKey }))
    })
  )
}
