import { Context, Effect, Layer, type Stream } from "effect"
import type { FileMissing, FileTooLarge, StoredFile } from "./StoredFile.ts"
import { StoredFiles } from "./StoredFiles.ts"

/** Files' bytes, encrypted at rest wherever they lie. */
export class FileStore extends Context.Service<
  FileStore,
  {
    /**
     * Seals a flow while it comes, under an id of its own; nothing is kept when it fails or exceeds the limit. Call it outside a
     * transaction, and note the id in the one that needs it: what nothing needs after a day is swept.
     */
    put<E>(
      townId: string,
      bytes: Stream.Stream<Uint8Array, E>,
      limitBytes: number
    ): Effect.Effect<StoredFile, FileTooLarge | E>
    /** The opened bytes, as they are needed. Dies when they are damaged or their key is gone. */
    read(townId: string, fileId: string): Stream.Stream<Uint8Array, FileMissing>
    /** Erases files' bytes; inside a transaction, when it commits. */
    remove(townId: string, fileIds: ReadonlyArray<string>): Effect.Effect<void>
  }
>()("@portail-familles/core/files/FileStore") {
  static readonly layer = Layer.effect(
    FileStore,
    Effect.map(StoredFiles, (files) =>
      FileStore.of({
        put: (townId, bytes, limitBytes) => files.write(townId, { state: "kept" }, bytes, limitBytes),
        read: (townId, fileId) => files.read({ townId, fileId }, "kept"),
        remove: files.erase
      })
    )
  )
}
