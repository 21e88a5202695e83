import { Context, Effect, Layer, Schema, Stream } from "effect"
import { SqlClient } from "effect/sql"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { Antivirus } from "./Antivirus.ts"
import { fairTurns } from "./fairTurns.ts"
import { FileRefused, type InspectedFile } from "./InspectedFile.ts"
import { inspecting } from "./inspection/inspecting.ts"
import type { FileLimits } from "./inspection/verdict.ts"
import { FileRef, type FileTooLarge } from "./StoredFile.ts"
import { StoredFiles } from "./StoredFiles.ts"

/** What an antivirus said of a file that had waited for it. */
export interface ScanResult extends FileRef {
  /** Null when the file may be read now; refused, it is erased. */
  readonly refused: FileRefused | null
}

/** What follows from a scan, in the transaction that makes the file readable or erases it. */
export type OnScanned = (result: ScanResult) => Effect.Effect<void>

/** Files that processes look at at once; each takes a processor and some hundred megabytes. */
const inspections = 2

/** Uploads of one sender that this process has in hand at once, coming in or waiting for their turn. */
const mostInHand = 20

/** A sender has as many uploads in hand as it may: one has to end first. */
export class TooManyUploads extends Schema.TaggedError<TooManyUploads>()("TooManyUploads", {
  most: Schema.Int
}) {}

/** What a sender sends, and what becomes of it. */
export interface Upload<E, A, E2> {
  readonly townId: string
  /** Whose turn it takes to look at it: an account. */
  readonly sender: string
  readonly bytes: Stream.Stream<Uint8Array, E>
  readonly limits: FileLimits
  /** Asked when its turn comes: what an earlier attempt has brought already is not looked at again. */
  readonly known: Effect.Effect<A | undefined, E2>
  /** Links the cleaned file where it belongs, in one statement. When it fails, the file is erased. */
  readonly link: (file: InspectedFile) => Effect.Effect<A, E2>
}

/** From what a family sends to a file that may be kept: hostile until shown otherwise. */
export class Quarantine extends Context.Service<
  Quarantine,
  {
    /**
     * Takes a flow into quarantine, sealed, has it scanned, looked at and cleaned when its sender's turn comes, and has the cleaned
     * file linked. Refused or failed, nothing of this attempt is left. With an antivirus that does not answer, the file waits unread
     * for {@link scanWaiting}. Not inside a transaction.
     */
    receive<E, A, E2>(upload: Upload<E, A, E2>): Effect.Effect<A, FileRefused | FileTooLarge | TooManyUploads | E | E2>
    /**
     * Has scanned what waits; `onScanned` runs in the transaction that makes a file readable or erases it. Ends when nothing waits or the
     * antivirus is silent, and gives how many files still wait.
     */
    scanWaiting(onScanned: OnScanned): Effect.Effect<number>
  }
>()("@portail-familles/core/files/Quarantine") {
  static readonly layer = Layer.effect(
    Quarantine,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const files = yield* StoredFiles
      const antivirus = yield* Antivirus
      const turns = fairTurns(inspections)
      const inHand = new Map<string, number>()

      const quarantined = (file: FileRef) => Stream.orDie(files.read(file, "quarantined"))

      /** Whether the antivirus has seen the upload; fails when it is infected. */
      const scanned = (upload: FileRef) =>
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

      const cleaned = Effect.fnUntraced(function* (upload: FileRef, scanned: boolean, limits: FileLimits) {
        const { mediaType, pages, cleaned } = yield* inspecting(quarantined(upload), limits)
        const whole = scanned
          ? ({ state: "kept" } as const)
          : ({ state: "quarantined", uploadId: upload.fileId } as const)
        const mostBytes = limits.maxBytes * growth
        const stored = yield* files
          .write(upload.townId, whole, cleaned, mostBytes)
          .pipe(
            Effect.catchTag("FileTooLarge", ({ limitBytes }) =>
              Effect.fail(new FileRefused({ rule: "too-large", limit: String(limitBytes) }))
            )
          )
        return { ...stored, mediaType, pages, scanned }
      }, Effect.scoped)

      const inspectAndLink = Effect.fnUntraced(function* <E, A, E2>(
        { known, link, limits }: Upload<E, A, E2>,
        upload: FileRef,
        isScanned: boolean
      ) {
        const before = yield* known
        if (before !== undefined) return { answer: before, waits: false }
        const file = yield* cleaned(upload, isScanned, limits)
        const answer = yield* Effect.onError(link(file), () => files.erase(upload.townId, [file.fileId]))
        return { answer, waits: !isScanned }
      })

      const takeIn = Effect.fnUntraced(function* <E, A, E2>(sent: Upload<E, A, E2>) {
        const { townId, sender, limits } = sent
        const { fileId, bytes } = yield* files.write(townId, { state: "quarantined" }, sent.bytes, limits.maxBytes)
        return yield* Effect.gen(function* () {
          if (bytes === 0) return yield* new FileRefused({ rule: "empty", limit: "" })
          const upload = { townId, fileId }
          const isScanned = yield* scanned(upload)
          const { answer, waits } = yield* turns.take(sender)(inspectAndLink(sent, upload, isScanned))
          if (!waits) yield* files.erase(townId, [fileId])
          return answer
        }).pipe(Effect.onError(() => files.erase(townId, [fileId])))
      })

      const enter = (sender: string) =>
        Effect.suspend(() => {
          const others = inHand.get(sender) ?? 0
          if (others >= mostInHand) return Effect.fail(new TooManyUploads({ most: mostInHand }))
          inHand.set(sender, others + 1)
          return Effect.void
        })

      const leave = (sender: string) =>
        Effect.sync(() => {
          const others = (inHand.get(sender) ?? 1) - 1
          if (others > 0) inHand.set(sender, others)
          else inHand.delete(sender)
        })

      const receive = Effect.fn("Quarantine.receive")(<E, A, E2>(sent: Upload<E, A, E2>) =>
        Effect.acquireUseRelease(
          enter(sent.sender),
          () => takeIn(sent),
          () => leave(sent.sender)
        )
      )

      const release = Effect.fnUntraced(function* (file: WaitingFile, onScanned: OnScanned) {
        const { townId, fileId, uploadId } = file
        const released = yield* sql`update stored_files set state = 'kept', upload_id = null
          where town_id = ${townId} and id = ${fileId} and upload_id = ${uploadId} returning id`
        // another process may have been here before
        if (released.length === 0) return
        yield* onScanned({ townId, fileId, refused: null })
        yield* files.erase(townId, [uploadId])
      }, sql.withTransaction)

      const refuse = Effect.fnUntraced(function* (file: WaitingFile, refused: FileRefused, onScanned: OnScanned) {
        const { townId, fileId } = file
        const locked = yield* sql`select id from stored_files
          where town_id = ${townId} and id = ${fileId} and upload_id = ${file.uploadId} for update`
        if (locked.length === 0) return
        yield* onScanned({ townId, fileId, refused })
        yield* files.erase(townId, [fileId])
      }, sql.withTransaction)

      const waiting = sql`select town_id, id as file_id, upload_id from stored_files
        where upload_id is not null order by begun_at limit 1000`.pipe(decodeRows(WaitingFile))

      const scanWaiting = Effect.fn("Quarantine.scanWaiting")(function* (onScanned: OnScanned) {
        const files = yield* waiting
        for (const [done, file] of files.entries()) {
          const upload = { townId: file.townId, fileId: file.uploadId }
          const isScanned = yield* scanned(upload).pipe(
            Effect.tap((isScanned) => (isScanned ? release(file, onScanned) : Effect.void)),
            Effect.catchTag("FileRefused", (refused) => Effect.as(refuse(file, refused, onScanned), true))
          )
          if (!isScanned) return files.length - done
        }
        return 0
      }, orDieSql)

      return Quarantine.of({ receive, scanWaiting })
    })
  )
}

/** A cleaned file may be larger than the one that came, but not without bound. */
const growth = 2

const WaitingFile = Schema.Struct({ ...FileRef.fields, uploadId: Schema.String })
type WaitingFile = typeof WaitingFile.Type
