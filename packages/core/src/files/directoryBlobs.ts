import { createReadStream } from "node:fs"
import { type FileHandle, mkdir, open, rename, rm } from "node:fs/promises"
import { dirname, join } from "node:path"
import { Effect, Stream } from "effect"
import { type BlobRef, type BlobStore, blobName } from "./BlobStore.ts"

/** Sealed bytes as files of a folder that this process alone reads: each is whole or not there. */
export const directoryBlobs = (directory: string): BlobStore => {
  const pathOf = (blob: BlobRef) => join(directory, blobName(blob))
  const partOf = (blob: BlobRef) => `${pathOf(blob)}.part`

  const written = <E>(part: string, bytes: Stream.Stream<Uint8Array, E>) =>
    Effect.acquireUseRelease(
      Effect.promise(() => open(part, "wx", 0o600)),
      (file) =>
        Effect.andThen(
          Stream.runForEach(bytes, (piece) => Effect.promise(() => wholly(file, piece))),
          Effect.promise(() => file.sync())
        ),
      (file) => Effect.promise(() => file.close())
    )

  return {
    name: "directory",
    limitBytes: Number.POSITIVE_INFINITY,
    write: Effect.fnUntraced(function* <E>(blob: BlobRef, bytes: Stream.Stream<Uint8Array, E>) {
      const [path, part] = [pathOf(blob), partOf(blob)]
      yield* Effect.promise(() => mkdir(dirname(path), { recursive: true, mode: 0o700 }))
      yield* written(part, bytes)
      // interrupted, it would go on and bring back what was erased
      yield* Effect.uninterruptible(
        Effect.promise(async () => {
          await rename(part, path)
          await synced(dirname(path))
        })
      )
    }),
    read: (blob) =>
      Stream.orDie(
        Stream.suspend(() =>
          Stream.fromAsyncIterable<Uint8Array, unknown>(
            createReadStream(pathOf(blob), { highWaterMark: 262_144 }),
            (error) => error
          )
        )
      ),
    erase: (blob) =>
      Effect.promise(async () => {
        await rm(partOf(blob), { force: true })
        await rm(pathOf(blob), { force: true })
      })
  }
}

const wholly = async (file: FileHandle, bytes: Uint8Array) => {
  for (let from = 0; from < bytes.length; ) from += (await file.write(bytes, from)).bytesWritten
}

/** A renamed file is on the disk once its folder is. */
const synced = async (folder: string) => {
  const handle = await open(folder, "r")
  await handle.sync().finally(() => handle.close())
}
