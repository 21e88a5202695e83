import { createHash } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Effect, Layer, Result, Stream } from "effect"
import { Audit } from "../../src/audit/Audit.ts"
import { Antivirus } from "../../src/files/Antivirus.ts"
import type { BlobStore } from "../../src/files/BlobStore.ts"
import { Blobs } from "../../src/files/Blobs.ts"
import type { ClamdAddress } from "../../src/files/clamd.ts"
import { directoryBlobs } from "../../src/files/directoryBlobs.ts"
import { FileStore } from "../../src/files/FileStore.ts"
import type { FileLimits, InspectedFile } from "../../src/files/InspectedFile.ts"
import { Quarantine } from "../../src/files/Quarantine.ts"
import { StoredFiles } from "../../src/files/StoredFiles.ts"
import { readKeyring } from "../../src/platform/crypto/keyring.ts"
import { Seals } from "../../src/platform/crypto/Seals.ts"
import { Towns } from "../../src/towns/Towns.ts"
import { newTown } from "../support/town.ts"

const key = (id: string, byte: number) => `${id}:${Buffer.alloc(32, byte).toString("base64")}`
export const [oldKey, newKey] = [key("k1", 7), key("k2", 9)]
export const keys = (...names: ReadonlyArray<string>) => Seals.layerOf(Result.getOrThrow(readKeyring(names.join(","))))

/** A folder of the test's own, gone with the process. */
export const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "portail-files-"))
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Files in a store, or in the database, sealed with the tests' key. */
export const filesInStore = (store?: BlobStore) =>
  FileStore.layer.pipe(
    Layer.provideMerge(StoredFiles.layer),
    Layer.provideMerge(Blobs.layerOf(store)),
    Layer.provideMerge(Layer.mergeAll(Towns.layer, Audit.layer, keys(oldKey)))
  )

/** Files in the database or in a folder. */
export const filesIn = (directory?: string) =>
  filesInStore(directory === undefined ? undefined : directoryBlobs(directory))

/** Uploads over files in the database; scanned by a clamd, or not at all. */
export const uploads = (clamd?: ClamdAddress) =>
  Quarantine.layer.pipe(Layer.provideMerge(Antivirus.layer(clamd)), Layer.provideMerge(filesIn()))

/** A new town's id. */
export const newTownId = Effect.map(newTown(), ({ town }): string => town.id)

/** What a sender of a town sends, linked to nothing. */
export const uploadOf = <E>(townId: string, bytes: Stream.Stream<Uint8Array, E>, limits: FileLimits) => ({
  townId,
  sender: townId,
  bytes,
  limits,
  known: Effect.succeed(undefined),
  link: (file: InspectedFile) => Effect.succeed(file)
})

export const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex")

/** Bytes as they come from a line, in unequal parts. */
export const flowOf = (bytes: Uint8Array, part = 50_000): Stream.Stream<Uint8Array> =>
  Stream.fromIterable(
    Array.from({ length: Math.ceil(bytes.length / part) }, (_, index) =>
      bytes.subarray(index * part, (index + 1) * part)
    )
  )

export const collected = <E>(flow: Stream.Stream<Uint8Array, E>): Effect.Effect<Buffer, E> =>
  Effect.map(Stream.runCollect(flow), (parts) => Buffer.concat([...parts]))
