import { createHash } from "node:crypto"
import { glob, readFile } from "node:fs/promises"
import { join } from "node:path"
import { promisify } from "node:util"
import { gzip } from "node:zlib"
import { Effect, Schema } from "effect"

const gzipped = promisify(gzip)

/** A browser module as it is served. */
export interface ServedModule {
  readonly path: string
  readonly plain: Uint8Array
  readonly gzipped: Uint8Array
  /** Weak, as it is the same compressed and not: `W/"3f9a1c02…"`. */
  readonly etag: string
}

/** The elements as a folder holds them. */
export interface BuiltRelease {
  /** `1.4.0`, or `1.4.0-dev.3f9a1c02` for a build that was never published; nothing where the folder does not say it. */
  readonly name: string | undefined
  readonly modules: ReadonlyMap<string, ServedModule>
}

const ReleaseFile = Schema.fromJsonString(
  Schema.Struct({ version: Schema.String, build: Schema.optionalKey(Schema.String) })
)

export const servedModule = (path: string, plain: Uint8Array, compressed: Uint8Array): ServedModule => ({
  path,
  plain,
  gzipped: compressed,
  etag: `W/"${createHash("sha256").update(plain).digest("hex").slice(0, 16)}"`
})

/** Reads a build of the elements into memory; a folder that is not there has none. */
export const readBuiltRelease = Effect.fn("readBuiltRelease")(function* (folder: string) {
  const paths = yield* Effect.promise(() => Array.fromAsync(glob("**/*.js", { cwd: folder })).catch(() => []))
  const modules = yield* Effect.forEach(
    paths.toSorted(),
    (path) =>
      Effect.promise(async () => {
        const plain = await readFile(join(folder, path))
        return servedModule(path.replaceAll("\\", "/"), plain, await gzipped(plain, { level: 9 }))
      }),
    { concurrency: 4 }
  )
  const said = yield* Effect.promise(() => readFile(join(folder, "release.json"), "utf8").catch(() => undefined))
  const { version, build } = said === undefined ? {} : yield* Effect.orDie(Schema.decodeEffect(ReleaseFile)(said))
  return {
    name: build === undefined ? version : `${version}-dev.${build}`,
    modules: new Map(modules.map((module) => [module.path, module]))
  } satisfies BuiltRelease
})
