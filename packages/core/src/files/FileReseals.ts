import { Cause, Context, Effect, Exit, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { Seals } from "../platform/crypto/Seals.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { now } from "../platform/time/now.ts"
import type { StoreName } from "./BlobStore.ts"
import type { StoredRow } from "./StoredFile.ts"
import { StoredFiles } from "./StoredFiles.ts"

/** How far sealing files anew has come; `unopened` counts those left as they are, by the name of their key. */
export interface ResealedFiles {
  readonly stale: number
  readonly resealed: number
  readonly unopened: Readonly<Record<string, number>>
}

/** Seals files with the current key that an older one had sealed, one after the other, where new files go. All towns. */
export class FileReseals extends Context.Service<
  FileReseals,
  {
    /** How many files an older key had sealed. */
    readonly stale: Effect.Effect<number>
    /** Interrupted, it goes on where it was; families send and read files meanwhile. What does not open is left as it is. */
    run(onProgress: (done: number, total: number) => Effect.Effect<void>): Effect.Effect<ResealedFiles>
  }
>()("@portail-familles/core/files/FileReseals") {
  static readonly layer = Layer.effect(
    FileReseals,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const seals = yield* Seals
      const files = yield* StoredFiles

      const staleKeys = Effect.map(
        sql<{ keyId: string }>`select distinct key_id from stored_files where state <> 'writing'`,
        (keys) => JSON.stringify(keys.filter(seals.isStale).map(({ keyId }) => keyId))
      )

      const staleCount = Effect.fnUntraced(function* (keys: string) {
        const [row] = yield* sql<{ files: number }>`select count(*)::int as files from stored_files
          where state <> 'writing' and key_id in (select jsonb_array_elements_text(${keys}::jsonb))`
        return row?.files ?? 0
      })

      const next = (keys: string, after: FilePlaceRow) => sql<StaleFile>`
        select town_id, id as file_id, key_id, salt, store from stored_files
        where (town_id, id) > (${after.townId}::uuid, ${after.fileId}::uuid) and state <> 'writing'
          and key_id in (select jsonb_array_elements_text(${keys}::jsonb))
        order by town_id, id limit ${batch}`

      /** Until the file's row names it, the new sealing is one to erase: a crash leaves nothing behind. */
      const resealed = Effect.fnUntraced(function* (file: StaleFile) {
        const { townId, fileId } = file
        const erasable = (row: StoredRow) =>
          Effect.gen(function* () {
            const at = yield* now
            yield* sql`insert into erasable_files (town_id, file_id, salt, store, since)
              values (${townId}, ${fileId}, ${row.salt}, ${row.store}, ${at})`
          }).pipe(Effect.orDie)
        const fresh = yield* files.sealAt(file, files.open(file, file), erasable)
        const blob = (row: { salt: string; store: StoreName }) => ({ townId, fileId, salt: row.salt, store: row.store })
        const unused = yield* Effect.gen(function* () {
          const changed = yield* sql`update stored_files
            set key_id = ${fresh.keyId}, salt = ${fresh.salt}, store = ${fresh.store}
            where town_id = ${townId} and id = ${fileId} and salt = ${file.salt} returning id`
          // removed or sealed anew by somebody else meanwhile
          if (changed.length === 0) return blob(fresh)
          yield* sql`delete from erasable_files
            where town_id = ${townId} and file_id = ${fileId} and salt = ${fresh.salt}`
          yield* erasable(file)
          return blob(file)
        }).pipe(sql.withTransaction)
        yield* files.eraseBlobs([unused])
      }, orDieSql)

      const run = Effect.fn("FileReseals.run")(function* (
        onProgress: (done: number, total: number) => Effect.Effect<void>
      ) {
        const keys = yield* staleKeys
        const total = yield* staleCount(keys)
        const unopened: Record<string, number> = {}
        let [seen, failed] = [0, 0]
        for (let after = nowhere; ; ) {
          const found = yield* next(keys, after)
          for (const file of found) {
            const exit = yield* Effect.exit(resealed(file))
            if (Exit.isFailure(exit)) {
              if (Cause.hasInterruptsOnly(exit.cause)) return yield* Effect.interrupt
              failed += 1
              unopened[file.keyId] = (unopened[file.keyId] ?? 0) + 1
            }
            yield* onProgress(++seen, Math.max(seen, total))
          }
          const last = found.at(-1)
          if (last === undefined) break
          after = last
        }
        return { stale: Math.max(seen, total), resealed: seen - failed, unopened }
      }, orDieSql)

      return FileReseals.of({ stale: Effect.flatMap(staleKeys, staleCount).pipe(Effect.orDie), run })
    })
  )
}

const batch = 100

interface FilePlaceRow {
  readonly townId: string
  readonly fileId: string
}

interface StaleFile extends FilePlaceRow, StoredRow {}

const nowhere: FilePlaceRow = {
  townId: "00000000-0000-0000-0000-000000000000",
  fileId: "00000000-0000-0000-0000-000000000000"
}
