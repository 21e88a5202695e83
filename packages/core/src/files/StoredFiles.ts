import { createHash } from "node:crypto"
import { Cause, Context, Effect, Exit, Layer, Stream } from "effect"
import { SqlClient } from "effect/sql"
import { Seals } from "../platform/crypto/Seals.ts"
import { Ids } from "../platform/ids/Ids.ts"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { now } from "../platform/time/now.ts"
import { ErasableBlob } from "./BlobStore.ts"
import { Blobs } from "./Blobs.ts"
import {
  type FileDigest,
  FileMissing,
  type FileRef,
  FileTooLarge,
  type StoredFile,
  StoredRow,
  type WholeState
} from "./StoredFile.ts"
import { sealedStreams } from "./sealedStreams.ts"

/** Files in any state, sealed where they lie. `FileStore` and `Uploads` stand on it and decide who may read what. */
export class StoredFiles extends Context.Service<
  StoredFiles,
  {
    /**
     * Seals a flow while it comes, under an id drawn for it: whoever sends the same once more writes elsewhere, and erases only that.
     * Nothing is left when it fails. Not inside a transaction: a family's line may be slow.
     */
    write<E>(
      townId: string,
      whole: WholeState,
      bytes: Stream.Stream<Uint8Array, E>,
      limitBytes: number
    ): Effect.Effect<StoredFile, FileTooLarge | E>
    /** The opened bytes of a file in a state. */
    read(file: FileRef, state: WholeState["state"]): Stream.Stream<Uint8Array, FileMissing>
    /** Erases files and what waits in quarantine for them; inside a transaction, when it commits. */
    erase(townId: string, fileIds: ReadonlyArray<string>): Effect.Effect<void>
    /** Seals a flow for a file and gives what opens it; `announce` notes it first, so that a crash leaves nothing unknown. */
    sealAt<E>(
      file: FileRef,
      bytes: Stream.Stream<Uint8Array, E>,
      announce: (row: StoredRow) => Effect.Effect<void>
    ): Effect.Effect<StoredRow, E>
    /** Opens what was sealed at a file. */
    open(file: FileRef, row: StoredRow): Stream.Stream<Uint8Array>
    /**
     * Erases sealed bytes that `erasable_files` lists: each that can be, whatever becomes of the others. Gives how many could not; they
     * stay listed, behind those that nobody tried yet.
     */
    eraseBlobs(blobs: ReadonlyArray<ErasableBlob>): Effect.Effect<number>
  }
>()("@portail-familles/core/files/StoredFiles") {
  static readonly layer = Layer.effect(
    StoredFiles,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const ids = yield* Ids
      const seals = yield* Seals
      const blobs = yield* Blobs
      const { sealStream, openStream } = yield* sealedStreams

      const eraseBlob = Effect.fnUntraced(function* (blob: ErasableBlob) {
        const store = yield* blobs.of(blob.store)
        yield* store.erase(blob)
        yield* sql`delete from erasable_files
          where town_id = ${blob.townId} and file_id = ${blob.fileId} and salt = ${blob.salt}`
      }, Effect.orDie)

      /** What could not be erased goes behind the others: a blob that never can be keeps none waiting. */
      const putBack = Effect.fnUntraced(function* ({ townId, fileId, salt }: ErasableBlob) {
        yield* sql`update erasable_files set tries = tries + 1
          where town_id = ${townId} and file_id = ${fileId} and salt = ${salt}`
      }, Effect.orDie)

      const eraseBlobs = Effect.fnUntraced(function* (erasable: ReadonlyArray<ErasableBlob>) {
        let failed = 0
        for (const blob of erasable) {
          const exit = yield* Effect.exit(eraseBlob(blob))
          if (Exit.isSuccess(exit)) continue
          if (Cause.hasInterruptsOnly(exit.cause)) return yield* Effect.interrupt
          failed += 1
          yield* putBack(blob)
          if (failed === 1) yield* Effect.logWarning("sealed bytes not yet erased", exit.cause)
        }
        return failed
      })

      const sealAt = Effect.fnUntraced(function* <E>(
        file: FileRef,
        bytes: Stream.Stream<Uint8Array, E>,
        announce: (row: StoredRow) => Effect.Effect<void>
      ) {
        const { seal, work } = seals.sealFlow(filePlace(file))
        const row = { ...seal, store: blobs.current.name }
        yield* announce(row)
        yield* blobs.current.write({ ...file, salt: seal.salt }, sealStream(work)(bytes)).pipe(
          // what cannot be erased now is listed for the sweep
          Effect.onError(() => eraseBlobs([{ ...file, salt: row.salt, store: row.store }]))
        )
        return row
      })

      const open = (file: FileRef, row: StoredRow): Stream.Stream<Uint8Array> =>
        Stream.unwrap(
          Effect.gen(function* () {
            const work = yield* seals.openFlow(filePlace(file), row)
            const store = yield* blobs.of(row.store)
            return openStream(work)(store.read({ ...file, salt: row.salt }))
          })
        )

      const erase = Effect.fn("StoredFiles.erase")(function* (townId: string, fileIds: ReadonlyArray<string>) {
        const at = yield* now
        const erasable = yield* sql`
          with named as (select value::uuid as id from jsonb_array_elements_text(${JSON.stringify(fileIds)}::jsonb)),
            erased as (delete from stored_files f where town_id = ${townId} and (id in (select id from named) or id in
              (select upload_id from stored_files where town_id = ${townId} and id in (select id from named)))
              returning town_id, id as file_id, salt, store)
          insert into erasable_files (town_id, file_id, salt, store, since)
            select town_id, file_id, salt, store, ${at} from erased
          on conflict do nothing returning town_id, file_id, salt, store`.pipe(decodeRows(ErasableBlob))
        // a store that does not answer now is asked again by the sweep
        yield* sql.afterCommit(eraseBlobs(erasable))
      }, orDieSql)

      const begin = (file: FileRef) =>
        Effect.fnUntraced(function* (row: StoredRow) {
          const at = yield* now
          yield* sql`insert into stored_files (town_id, id, state, store, key_id, salt, begun_at)
            values (${file.townId}, ${file.fileId}, 'writing', ${row.store}, ${row.keyId}, ${row.salt}, ${at})`
        }, Effect.orDie)

      const finish = Effect.fnUntraced(function* (file: FileRef, whole: WholeState, { bytes, sha256 }: FileDigest) {
        const at = yield* now
        const uploadId = whole.state === "quarantined" ? (whole.uploadId ?? null) : null
        yield* sql`update stored_files set state = ${whole.state}, bytes = ${bytes}, sha256 = ${sha256},
            upload_id = ${uploadId}, stored_at = ${at}
          where town_id = ${file.townId} and id = ${file.fileId}`
      }, Effect.orDie)

      const write = Effect.fn("StoredFiles.write")(function* <E>(
        townId: string,
        whole: WholeState,
        bytes: Stream.Stream<Uint8Array, E>,
        limitBytes: number
      ) {
        const file = { townId, fileId: yield* ids.next }
        const measured = measuring(bytes, Math.min(limitBytes, blobs.current.limitBytes))
        return yield* sealAt(file, measured.bytes, begin(file)).pipe(
          Effect.andThen(Effect.sync((): StoredFile => ({ fileId: file.fileId, ...measured.result() }))),
          Effect.tap((stored) => finish(file, whole, stored)),
          Effect.onError(() => erase(townId, [file.fileId]))
        )
      })

      const read = (file: FileRef, state: WholeState["state"]): Stream.Stream<Uint8Array, FileMissing> =>
        Stream.unwrap(
          Effect.gen(function* () {
            const [row] = yield* sql`select key_id, salt, store from stored_files
              where town_id = ${file.townId} and id = ${file.fileId} and state = ${state}`.pipe(
              decodeRows(StoredRow),
              Effect.orDie
            )
            return row === undefined ? yield* new FileMissing() : open(file, row)
          })
        )

      return StoredFiles.of({ write, read, erase, sealAt, open, eraseBlobs })
    })
  )
}

const filePlace = ({ townId, fileId }: FileRef): string => `file ${townId} ${fileId}`

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
  return { bytes: counted, result: (): FileDigest => ({ bytes, sha256: digest.digest("hex") }) }
}
