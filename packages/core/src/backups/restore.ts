import { rename, rm } from "node:fs/promises"
import { join, resolve } from "node:path"
import { Effect, type Scope } from "effect"
import { DataDirectoryInUse, layerOf } from "../platform/sql/Database.ts"
import { claimDirectory, type DataDirectoryUnusable, unusableBy } from "../platform/sql/embedded/dataDirectory.ts"
import { holdsDatabase, openEmbedded } from "../platform/sql/embedded/EmbeddedDatabase.ts"
import { type BackupSource, loadBackup, readManifest } from "./load.ts"
import { removeLeftScratch, scratchDirectory } from "./scratch.ts"

/** Loads a backup into a scratch database, on the disk and thrown away, and reads its files: it can be restored. What a killed one left goes first. */
export const verifyBackup = Effect.fn("verifyBackup")(function* (source: Omit<BackupSource, "putFiles">) {
  yield* removeLeftScratch
  const directory = yield* scratchDirectory
  return yield* loadInto(directory, { ...source, putFiles: false })
}, Effect.scoped)

/** Opens an empty database in a folder, loads a backup into it, and closes it. */
export const loadInto = Effect.fn("loadInto")(function* (directory: string, source: BackupSource) {
  const manifest = yield* readManifest(source)
  const opened = yield* openEmbedded(directory)
  return yield* loadBackup(source, manifest).pipe(Effect.provide(layerOf(opened)))
}, Effect.scoped)

/** A data directory that nobody else opens until the scope ends, and the folder in it where a database is made ready. */
export interface HeldDirectory {
  /** Where the database that will replace the other one is made ready: a data directory of its own. */
  readonly ready: string
  readonly holdsDatabase: boolean
  /** Puts the ready database in place; what was there stays beside it under the name that this gives, or `undefined`. */
  readonly replace: (setAside: string) => Effect.Effect<string | undefined>
}

/** Holds a data directory. Fails where a portal is open on it. What an earlier attempt left half done goes. */
export const holdDirectory = (
  directory: string
): Effect.Effect<HeldDirectory, DataDirectoryInUse | DataDirectoryUnusable, Scope.Scope> =>
  Effect.gen(function* () {
    const claim = yield* Effect.acquireRelease(
      Effect.tryPromise({
        try: () => claimDirectory(directory, (socket) => void socket.destroy()),
        catch: (cause) => unusableBy(directory, cause)
      }),
      (claimed) =>
        claimed.role === "guest"
          ? Effect.void
          : Effect.promise(() => new Promise<void>((settle) => claimed.server.close(() => settle())))
    )
    if (claim.role === "guest") return yield* new DataDirectoryInUse({ directory })
    const [place, ready] = [join(resolve(directory), "database"), join(resolve(directory), "restoring")]
    const remove = Effect.promise(() => rm(ready, { recursive: true, force: true }))
    yield* Effect.acquireRelease(remove, () => remove)
    const there = yield* Effect.promise(() => holdsDatabase(directory))
    const replace = Effect.fnUntraced(function* (setAside: string) {
      if (there) yield* Effect.promise(() => rename(place, join(resolve(directory), setAside)))
      yield* Effect.promise(() => rename(join(ready, "database"), place))
      return there ? setAside : undefined
    }, Effect.uninterruptible)
    return { ready, holdsDatabase: there, replace }
  })
