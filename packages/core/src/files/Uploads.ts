import { Context, Effect, Layer, Semaphore, Stream } from "effect"
import { SqlClient } from "effect/sql"
import { Ids } from "../platform/ids/Ids.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { Antivirus } from "./Antivirus.ts"
import { type CheckedFile, FileRefused } from "./CheckedFile.ts"
import { inspecting } from "./inspection/inspecting.ts"
import type { FileLimits } from "./inspection/verdict.ts"
import type { FilePlace, FileTooLarge } from "./StoredFile.ts"
import { StoredFiles } from "./StoredFiles.ts"

/** What an antivirus said of a file that had waited for it. */
export interface ScannedFile extends FilePlace {
  /** Null when the file may be read now; refused, it is erased. */
  readonly refused: FileRefused | null
}

/** Files that processes look at at once; each takes a processor and some hundred megabytes. */
const inspections = 2

/** From what a family sends to a file that may be kept: hostile until shown otherwise. */
export class Uploads extends Context.Service<
  Uploads,
  {
    /**
     * Takes a flow into quarantine, sealed, has it scanned, looked at and cleaned, and keeps the cleaned file. Refused or failed, nothing
     * is left. With an antivirus that does not answer, the file waits unread for {@link scanWaiting}. Not inside a transaction.
     */
    receive<E>(
      townId: string,
      fileId: string,
      bytes: Stream.Stream<Uint8Array, E>,
      limits: FileLimits
    ): Effect.Effect<CheckedFile, FileRefused | FileTooLarge | E>
    /**
     * Has scanned what waits; `settle` runs in the transaction that makes a file readable or erases it. Ends when nothing waits or the
     * antivirus is silent, and gives how many files still wait.
     */
    scanWaiting(settle: (scanned: ScannedFile) => Effect.Effect<void>): Effect.Effect<number>
  }
>()("@portail-familles/core/files/Uploads") {
  static readonly layer = Layer.effect(
    Uploads,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const ids = yield* Ids
      const files = yield* StoredFiles
      const antivirus = yield* Antivirus
      const turns = yield* Semaphore.make(inspections)

      const quarantined = (place: FilePlace) => Stream.orDie(files.read(place, "quarantined"))

      /** Whether the antivirus has seen the upload; fails when it is infected. */
      const scanned = (upload: FilePlace) =>
        antivirus.scan(quarantined(upload)).pipe(
          Effect.flatMap(({ infectedBy }) =>
            infectedBy === null
              ? Effect.succeed(true)
              : Effect.fail(new FileRefused({ rule: "infected", limit: infectedBy }))
          ),
          Effect.catchTag("ClamdSilent", ({ reason }) =>
            Effect.as(Effect.logWarning(`a file waits for the antivirus: ${reason}`), false)
          )
        )

      const cleaned = Effect.fnUntraced(function* (
        place: FilePlace,
        upload: FilePlace,
        scanned: boolean,
        limits: FileLimits
      ) {
        const { mediaType, pages, cleaned } = yield* inspecting(quarantined(upload), limits)
        const keeping = scanned
          ? ({ state: "kept" } as const)
          : ({ state: "quarantined", uploadId: upload.fileId } as const)
        const mostBytes = limits.maxBytes * growth
        const stored = yield* files
          .write(place, keeping, cleaned, mostBytes)
          .pipe(
            Effect.catchTag("FileTooLarge", ({ limitBytes }) =>
              Effect.fail(new FileRefused({ rule: "too-large", limit: String(limitBytes) }))
            )
          )
        return { ...stored, mediaType, pages, scanned }
      }, Effect.scoped)

      const checked = Effect.fnUntraced(function* (
        place: FilePlace,
        upload: FilePlace,
        bytes: number,
        limits: FileLimits
      ) {
        if (bytes === 0) return yield* new FileRefused({ rule: "empty", limit: "" })
        const isScanned = yield* scanned(upload)
        const file = yield* turns.withPermit(cleaned(place, upload, isScanned, limits))
        if (isScanned) yield* files.erase(place.townId, [upload.fileId])
        return file
      })

      const receive = Effect.fn("Uploads.receive")(function* <E>(
        townId: string,
        fileId: string,
        bytes: Stream.Stream<Uint8Array, E>,
        limits: FileLimits
      ) {
        const upload = { townId, fileId: yield* ids.next }
        const raw = yield* files.write(upload, { state: "quarantined" }, bytes, limits.maxBytes)
        return yield* checked({ townId, fileId }, upload, raw.bytes, limits).pipe(
          Effect.onError(() => files.erase(townId, [fileId, upload.fileId]))
        )
      })

      const release = Effect.fnUntraced(function* (file: WaitingFile, settle: Settle) {
        const { townId, fileId, uploadId } = file
        const released = yield* sql`update stored_files set state = 'kept', upload_id = null
          where town_id = ${townId} and id = ${fileId} and upload_id = ${uploadId} returning id`
        // another process may have been here before
        if (released.length === 0) return
        yield* settle({ townId, fileId, refused: null })
        yield* files.erase(townId, [uploadId])
      }, sql.withTransaction)

      const refuse = Effect.fnUntraced(function* (file: WaitingFile, refused: FileRefused, settle: Settle) {
        const { townId, fileId } = file
        const locked = yield* sql`select id from stored_files
          where town_id = ${townId} and id = ${fileId} and upload_id = ${file.uploadId} for update`
        if (locked.length === 0) return
        yield* settle({ townId, fileId, refused })
        yield* files.erase(townId, [fileId])
      }, sql.withTransaction)

      const waiting = sql<WaitingFile>`select town_id, id as file_id, upload_id from stored_files
        where upload_id is not null order by begun_at limit 1000`

      const scanWaiting = Effect.fn("Uploads.scanWaiting")(function* (settle: Settle) {
        const files = yield* waiting
        for (const [done, file] of files.entries()) {
          const upload = { townId: file.townId, fileId: file.uploadId }
          const seen = yield* scanned(upload).pipe(
            Effect.tap((seen) => (seen ? release(file, settle) : Effect.void)),
            Effect.catchTag("FileRefused", (refused) => Effect.as(refuse(file, refused, settle), true))
          )
          if (!seen) return files.length - done
        }
        return 0
      }, orDieSql)

      return Uploads.of({ receive, scanWaiting })
    })
  )
}

/** A cleaned file may be larger than the one that came, but not without bound. */
const growth = 2

type Settle = (scanned: ScannedFile) => Effect.Effect<void>

interface WaitingFile extends FilePlace {
  readonly uploadId: string
}
