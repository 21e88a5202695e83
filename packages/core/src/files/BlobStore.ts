import { type Effect, Schema, type Stream } from "effect"

/** Where sealed bytes can lie. */
export const StoreName = Schema.Literals(["database", "directory", "s3"])
export type StoreName = typeof StoreName.Type

/** One sealing of a file: sealed anew, a file has another salt, so the old bytes and the new never lie at one place. */
export const BlobRef = Schema.Struct({ townId: Schema.String, fileId: Schema.String, salt: Schema.String })
export type BlobRef = typeof BlobRef.Type

/** Sealed bytes that nothing opens any more, and where they lie. */
export const ErasableBlob = Schema.Struct({ ...BlobRef.fields, store: StoreName })
export type ErasableBlob = typeof ErasableBlob.Type

/** A place for sealed bytes; it knows neither what they are nor how they open. Its failures are defects. */
export interface BlobStore {
  readonly name: StoreName
  /** More than this, in bytes, should lie elsewhere. */
  readonly limitBytes: number
  /** Keeps a flow of sealed pieces. When it fails, nothing can be read; `erase` clears what may be left. */
  write<E>(blob: BlobRef, bytes: Stream.Stream<Uint8Array, E>): Effect.Effect<void, E>
  /** What lies there, as it is needed; dies when nothing does. */
  read(blob: BlobRef): Stream.Stream<Uint8Array>
  /** Erases all that lies there, whole or begun. */
  erase(blob: BlobRef): Effect.Effect<void>
}

/** The name of a blob where names are paths. */
export const blobName = ({ townId, fileId, salt }: BlobRef): string => `${townId}/${fileId}-${salt}`
