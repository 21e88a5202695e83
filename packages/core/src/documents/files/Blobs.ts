import { isAbsolute } from "node:path"
import { Config, Context, Effect, Layer, Schema } from "effect"
import type { BlobStore, StoreName } from "./BlobStore.ts"
import { databaseBlobs } from "./databaseBlobs.ts"
import { directoryBlobs } from "./directoryBlobs.ts"

const directoryOf = (place: string): string | undefined => /^directory:(.+)$/s.exec(place)?.[1]

const Place = Schema.String.check(
  Schema.makeFilter((place) => {
    const directory = directoryOf(place)
    if (place === "database" || (directory !== undefined && isAbsolute(directory))) return true
    return `« ${place} » n'est ni database, ni directory:/chemin/absolu`
  })
)

/** Where an installation keeps its files' sealed bytes: new ones in one store, older ones where they were put. */
export class Blobs extends Context.Service<
  Blobs,
  {
    readonly current: BlobStore
    /** The store that a file lies in. Dies when `PORTAIL_FILES` no longer names it. */
    of(name: StoreName): Effect.Effect<BlobStore>
  }
>()("@portail-familles/core/documents/files/Blobs") {
  /** New files go to this folder; without one, to the database. */
  static readonly layer = (directory?: string) =>
    Layer.effect(
      Blobs,
      Effect.gen(function* () {
        const database = yield* databaseBlobs
        const current = directory === undefined ? database : directoryBlobs(directory)
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

  /** Reads `PORTAIL_FILES`: `database`, or `directory:/path`. */
  static readonly layerConfig = Layer.unwrap(
    Effect.map(Config.schema(Place, "PORTAIL_FILES").pipe(Config.withDefault("database")), (place) =>
      Blobs.layer(directoryOf(place))
    )
  )
}
