import { createHash } from "node:crypto"
import { Context, Effect, Layer, Stream } from "effect"
import { SqlClient } from "effect/sql"
import { Seals } from "../platform/crypto/Seals.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { now } from "../platform/time/now.ts"
import type { ErasableBlob } from "./BlobStore.ts"
import { Blobs } from "./Blobs.ts"
import {
  FileMissing,
  type FilePlace,
  FileTooLarge,
  type Keeping,
  type StoredFile,
  type StoredRow
} from "./StoredFile.ts"
import { openStream, sealStream } from "./sealedStreams.ts"

/** Files in any state, sealed where they lie. `FileStore` and `Uploads` stand on it and decide who may read what. */
export class StoredFiles extends Context.Service<
  StoredFiles,
  {
    /** Seals a flow while it comes; nothing is left when it fails. Not inside a transaction: a family's line may be slow. */
    write<E>(
      place: FilePlace,
      keeping: Keeping,
      bytes: Stream.Stream<Uint8Array, E>,
      limitBytes: number
    ): Effect.Effect<StoredFile, FileTooLarge | E>
    /** The opened bytes of a file in a state. */
    read(place: FilePlace, state: Keeping["state"]): Stream.Stream<Uint8Array, FileMissing>
    /** Erases files and what waits in quarantine for them; inside a transaction, when it commits. */
    erase(townId: string, fileIds: ReadonlyArray<string>): Effect.Effect<void>
    /** Seals a flow at a place and gives what opens it; `announce` notes it first, so that a crash leaves nothing unknown. */
    sealAt<E>(
      place: FilePlace,
      bytes: Stream.Stream<Uint8Array, E>,
      announce: (row: StoredRow) => Effect.Effect<void>
    ): Effect.Effect<StoredRow, E>
    /** Opens what was sealed at a place. */
    open(place: FilePlace, row: StoredRow): Stream.Stream<Uint8Array>
    /** Erases sealed bytes that `erasable_files` lists. */
    eraseBlobs(blobs: ReadonlyArray<ErasableBlob>): Effect.Effect<void>
  }
>()("@portail-familles/core/files/StoredFiles") {
  static readonly layer = Layer.effect(
    StoredFiles,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const seals = yield* Seals
      const blobs = yield* Blobs

      const eraseBlobs = (places: ReadonlyArray<ErasableBlob>) =>
        Effect.forEach(
          places,
          Effect.fnUntraced(function* (place) {
            const store = yield* blobs.of(place.store)
            yield* store.erase(place)
            yield* sql`delete from erasable_files
              where town_id = ${place.townId} and file_id = ${place.fileId} and salt = ${place.salt}`
          }, Effect.orDie),
          { discard: true }
        )

      const sealAt = Effect.fnUntraced(function* <E>(
        place: FilePlace,
        bytes: Stream.Stream<Uint8Array, E>,
        announce: (row: StoredRow) => Effect.Effect<void>
      ) {
        const { seal, work } = seals.sealFlow(sealedName(place))
        const row = { ...seal, store: blobs.current.name }
        yield* announce(row)
        yield* blobs.current.write({ ...place, salt: seal.salt }, sealStream(work)(bytes)).pipe(
          // what cannot be erased now is listed for the sweep
          Effect.onError(() =>
            Effect.catchCause(eraseBlobs([{ ...place, salt: row.salt, store: row.store }]), () => Effect.void)
          )
        )
        return row
      })

      const open = (place: FilePlace, row: StoredRow): Stream.Stream<Uint8Array> =>
        Stream.unwrap(
          Effect.gen(function* () {
            const work = yield* seals.openFlow(sealedName(place), row)
            const store = yield* blobs.of(row.store)
            return openStream(work)(store.read({ ...place, salt: row.salt }))
          })
        )

      const erase = Effect.fn("StoredFiles.erase")(function* (townId: string, fileIds: ReadonlyArray<string>) {
        const at = yield* now
        const gone = yield* sql<ErasableBlob>`
          with asked as (select value::uuid as id from jsonb_array_elements_text(${JSON.stringify(fileIds)}::jsonb)),
            gone as (delete from stored_files f where town_id = ${townId} and (id in (select id from asked) or id in
              (select upload_id from stored_files where town_id = ${townId} and id in (select id from asked)))
              returning town_id, id as file_id, salt, store)
          insert into erasable_files (town_id, file_id, salt, store, since)
            select town_id, file_id, salt, store, ${at} from gone
          on conflict do nothing returning town_id, file_id, salt, store`
        // a store that does not answer now is asked again by the sweep
        yield* sql.afterCommit(
          Effect.catchCause(eraseBlobs(gone), (cause) => Effect.logWarning("sealed bytes not yet erased", cause))
        )
      }, orDieSql)

      const begin = (place: FilePlace) =>
        Effect.fnUntraced(function* (row: StoredRow) {
          const at = yield* now
          yield* sql`insert into stored_files (town_id, id, state, store, key_id, salt, begun_at)
            values (${place.townId}, ${place.fileId}, 'writing', ${row.store}, ${row.keyId}, ${row.salt}, ${at})`
        }, Effect.orDie)

      const finish = Effect.fnUntraced(function* (place: FilePlace, keeping: Keeping, { bytes, sha256 }: StoredFile) {
        const at = yield* now
        const uploadId = keeping.state === "quarantined" ? (keeping.uploadId ?? null) : null
        yield* sql`update stored_files set state = ${keeping.state}, bytes = ${bytes}, sha256 = ${sha256},
            upload_id = ${uploadId}, stored_at = ${at}
          where town_id = ${place.townId} and id = ${place.fileId}`
      }, Effect.orDie)

      const write = Effect.fn("StoredFiles.write")(function* <E>(
        place: FilePlace,
        keeping: Keeping,
        bytes: Stream.Stream<Uint8Array, E>,
        limitBytes: number
      ) {
        const measured = measuring(bytes, Math.min(limitBytes, blobs.current.limitBytes))
        return yield* sealAt(place, measured.bytes, begin(place)).pipe(
          Effect.andThen(Effect.sync(measured.result)),
          Effect.tap((stored) => finish(place, keeping, stored)),
          Effect.onError(() => erase(place.townId, [place.fileId]))
        )
      })

      const read = (place: FilePlace, state: Keeping["state"]): Stream.Stream<Uint8Array, FileMissing> =>
        Stream.unwrap(
          Effect.gen(function* () {
            const [row] = yield* sql<StoredRow>`select key_id, salt, store from stored_files
              where town_id = ${place.townId} and id = ${place.fileId} and state = ${state}`.pipe(Effect.orDie)
            return row === undefined ? yield* new FileMissing() : open(place, row)
          })
        )

      return StoredFiles.of({ write, read, erase, sealAt, open, eraseBlobs })
    })
  )
}

const sealedName = ({ townId, fileId }: FilePlace): string => `file ${townId} ${fileId}`

/** Counts and digests a flow, and stops it at the limit. */
const measuring = <E>(flow: Stream.Stream<Uint8Array, E>, limitBytes: number) => {
  const digest = createHash("sha256")
  let bytes = 0
  const counted = Stream.mapArrayEffect(flow, (parts) => {
    for (const part of parts) {
      bytes += part.length
      if (bytes > limitBytes) return Effect.fail(new FileTooLarge({ limitBytes }))
      digest.update(part)
    }
    return Effect.succeed(parts)
  })
  return { bytes: counted, result: (): StoredFile => ({ bytes, sha256: digest.digest("hex") }) }
}
