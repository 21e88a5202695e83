import { Context, Effect, Layer, type Stream } from "effect"
import type { FileDigest, FileMissing, FileTooLarge } from "./StoredFile.ts"
import { StoredFiles } from "./StoredFiles.ts"

/** Files' bytes, encrypted at rest wherever they lie. */
export class FileStore extends Context.Service<
  FileStore,
  {
    /**
     * Seals a flow for a place while it comes; nothing is kept when it fails or exceeds the limit. Call it outside a transaction,
     * and note the file in the one that needs it: what nothing needs after a day is swept.
     */
    put<E>(
      townId: string,
      fileId: string,
      bytes: Stream.Stream<Uint8Array, E>,
      limitBytes: number
    ): Effect.Effect<FileDigest, FileTooLarge | E>
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
        put: (townId, fileId, bytes, limitBytes) =>
          files.write({ townId, fileId }, { state: "kept" }, bytes, limitBytes),
        read: (townId, fileId) => files.read({ townId, fileId }, "kept"),
        remove: files.erase
      })
    )
  )
}
