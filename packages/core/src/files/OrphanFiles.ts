import { Context, DateTime, type Duration, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { ErasableBlob } from "./BlobStore.ts"
import { FileRef } from "./StoredFile.ts"
import { StoredFiles } from "./StoredFiles.ts"

/** Tells which files of a town something needs. */
export type NeededFiles = (townId: string, fileIds: ReadonlyArray<string>) => Effect.Effect<ReadonlyArray<string>>

/** Files that nothing will ever read: begun and broken off with the process, or stored and then not noted anywhere. */
export class OrphanFiles extends Context.Service<
  OrphanFiles,
  {
    /** Erases what was begun six hours ago and not ended, and what was stored a day ago and nothing needs; gives how many. */
    sweep(needed: NeededFiles): Effect.Effect<number>
  }
>()("@portail-familles/core/files/OrphanFiles") {
  static readonly layer = Layer.effect(
    OrphanFiles,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const files = yield* StoredFiles

      const ago = (duration: Duration.Input) =>
        Effect.map(DateTime.now, (now) => DateTime.toDateUtc(DateTime.subtractDuration(now, duration)))

      // an upload in quarantine that a file waits for is none
      const brokenOff = Effect.fnUntraced(function* () {
        return yield* sql`select town_id, id as file_id from stored_files f
          where state <> 'kept' and begun_at < ${yield* ago(longestUpload)} and upload_id is null
            and not exists (select 1 from stored_files w where w.town_id = f.town_id and w.upload_id = f.id)
          order by begun_at limit ${batch}`.pipe(decodeRows(FileRef))
      })

      const unclaimed = Effect.fnUntraced(function* () {
        return yield* sql`select town_id, id as file_id from stored_files
          where state = 'kept' and not claimed and begun_at < ${yield* ago("1 day")} order by begun_at limit ${batch}`.pipe(
          decodeRows(FileRef)
        )
      })

      const claim = (townId: string, ids: ReadonlyArray<string>) => sql`update stored_files set claimed = true
        where town_id = ${townId} and id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`

      const erasing = Effect.fnUntraced(function* (found: ReadonlyArray<FileRef>, needed: NeededFiles) {
        let erased = 0
        for (const [townId, ofTown] of Map.groupBy(found, (file) => file.townId)) {
          const ids = ofTown.map(({ fileId }) => fileId)
          const claimed = new Set(yield* needed(townId, ids))
          yield* claim(townId, [...claimed])
          const left = ids.filter((id) => !claimed.has(id))
          yield* files.erase(townId, left)
          erased += left.length
        }
        return erased
      })

      const sweep = Effect.fn("OrphanFiles.sweep")(function* (needed: NeededFiles) {
        const blobs = yield* sql`select town_id, file_id, salt, store from erasable_files
          where since < ${yield* ago(longestUpload)} order by tries, since limit ${batch}`.pipe(
          decodeRows(ErasableBlob)
        )
        const unerased = yield* files.eraseBlobs(blobs)
        if (unerased > 0) yield* Effect.logError(`${unerased} of ${blobs.length} sealed bytes could not be erased`)
        const broken = yield* erasing(yield* brokenOff(), () => Effect.succeed([]))
        return broken + (yield* erasing(yield* unclaimed(), needed))
      }, orDieSql)

      return OrphanFiles.of({ sweep })
    })
  )
}

/** Twenty megabytes over the slowest of lines. */
const longestUpload = "6 hours"

/** What one sweep looks at; the next goes on. */
const batch = 500
