import type { Effect, Stream } from "effect"

/** Where sealed bytes can lie. */
export type StoreName = "database" | "directory" | "s3"

/** One sealing of a file: sealed anew, a file has another salt, so the old bytes and the new never lie at one place. */
export interface BlobPlace {
  readonly townId: string
  readonly fileId: string
  readonly salt: string
}

/** Sealed bytes that nothing opens any more, and where they lie. */
export interface ErasableBlob extends BlobPlace {
  readonly store: StoreName
}

/** A place for sealed bytes; it knows neither what they are nor how they open. Its failures are defects. */
export interface BlobStore {
  readonly name: StoreName
  /** More than this, in bytes, should lie elsewhere. */
  readonly limitBytes: number
  /** Keeps a flow of sealed pieces. When it fails, nothing can be read; `erase` clears what may be left. */
  write<E>(place: BlobPlace, bytes: Stream.Stream<Uint8Array, E>): Effect.Effect<void, E>
  /** What lies there, as it is needed; dies when nothing does. */
  read(place: BlobPlace): Stream.Stream<Uint8Array>
  /** Erases all that lies there, whole or begun. */
  erase(place: BlobPlace): Effect.Effect<void>
}

/** The name of a blob where names are paths. */
export const blobName = ({ townId, fileId, salt }: BlobPlace): string => `${townId}/${fileId}-${salt}`
