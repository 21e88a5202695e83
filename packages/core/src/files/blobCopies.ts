import { Effect, Stream } from "effect"
import { SqlClient } from "effect/sql"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { type BlobRef, blobName, ErasableBlob } from "./BlobStore.ts"
import { Blobs } from "./Blobs.ts"

/** The table whose rows are files' sealed bytes: copied as files, not as rows. */
export const blobTable = "file_pieces"

/** Files' sealed bytes as they lie in any store, for who copies an installation. */
export interface BlobCopies {
  /** What files there are now: name of the blob, place. Those still being written have none yet. */
  readonly all: Effect.Effect<ReadonlyMap<string, ErasableBlob>>
  /** Whether a file still lies where it did. */
  isThere(blob: ErasableBlob): Effect.Effect<boolean>
  read(blob: ErasableBlob): Stream.Stream<Uint8Array>
  /** Puts a file's bytes where new files go, and has its row say so. */
  put<E>(blob: ErasableBlob, bytes: Stream.Stream<Uint8Array, E>): Effect.Effect<void, E>
}

/** Copies of files' sealed bytes, wherever `PORTAIL_FILES` has them. */
export const blobCopies = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const blobs = yield* Blobs

  const all = sql`select town_id, id as file_id, salt, store from stored_files where state <> 'writing'
    order by town_id, id`.pipe(
    decodeRows(ErasableBlob),
    Effect.map((rows) => new Map(rows.map((blob) => [blobName(blob), blob]))),
    orDieSql
  )

  const isThere = ({ townId, fileId, salt }: BlobRef) =>
    sql`select 1 from stored_files where town_id = ${townId} and id = ${fileId} and salt = ${salt}`.pipe(
      Effect.map((rows) => rows.length > 0),
      orDieSql
    )

  const put = Effect.fnUntraced(function* <E>(blob: ErasableBlob, bytes: Stream.Stream<Uint8Array, E>) {
    const { current } = blobs
    yield* current.erase(blob)
    yield* current.write(blob, bytes)
    yield* orDieSql(sql`update stored_files set store = ${current.name}
      where town_id = ${blob.townId} and id = ${blob.fileId} and salt = ${blob.salt}`)
  })

  const copies: BlobCopies = {
    all,
    isThere,
    read: (blob) => Stream.unwrap(Effect.map(blobs.of(blob.store), (store) => store.read(blob))),
    put
  }
  return copies
}).pipe(Effect.provide(Blobs.layerConfig))
