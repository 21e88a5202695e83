import { Cause, Effect, Exit, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { Resealing, RowKey } from "../platform/crypto/reseal.ts"
import { Seals } from "../platform/crypto/Seals.ts"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { now } from "../platform/time/now.ts"
import type { StoreName } from "./BlobStore.ts"
import { StoredRow } from "./StoredFile.ts"
import { StoredFiles } from "./StoredFiles.ts"

/** Files, which a change of keys seals anew one after the other, where new files go; families send and read files meanwhile. */
export const reseal = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const { currentKeyId } = yield* Seals
  const files = yield* StoredFiles

  const next = (after: RowKey) =>
    sql`select town_id, id, key_id, salt, store from stored_files
    where (town_id, id) > (${after.townId}::uuid, ${after.id}::uuid) and state <> 'writing' and key_id <> ${currentKeyId}
    order by town_id, id limit 1`.pipe(decodeRows(StaleFile))

  /** Until the file's row names it, the new sealing is one to erase: a crash leaves nothing behind. */
  const sealAnew = Effect.fnUntraced(function* (file: StaleFile) {
    const { townId, id } = file
    const place = { townId, fileId: id }
    const blobOf = ({ salt, store }: { salt: string; store: StoreName }) => ({ ...place, salt, store })
    const erasable = Effect.fnUntraced(function* ({ salt, store }: StoredRow) {
      const at = yield* now
      yield* sql`insert into erasable_files (town_id, file_id, salt, store, since)
        values (${townId}, ${id}, ${salt}, ${store}, ${at})`
    }, Effect.orDie)
    const fresh = yield* files.sealAt(place, files.open(place, file), erasable)
    const unused = yield* Effect.gen(function* () {
      const changed = yield* sql`update stored_files
        set key_id = ${fresh.keyId}, salt = ${fresh.salt}, store = ${fresh.store}
        where town_id = ${townId} and id = ${id} and salt = ${file.salt} returning id`
      // removed or sealed anew by somebody else meanwhile
      if (changed.length === 0) return blobOf(fresh)
      yield* sql`delete from erasable_files where town_id = ${townId} and file_id = ${id} and salt = ${fresh.salt}`
      yield* erasable(file)
      return blobOf(file)
    }).pipe(sql.withTransaction)
    yield* files.eraseBlobs([unused])
  }, orDieSql)

  const batch = Effect.fnUntraced(function* (after: RowKey) {
    const rows = yield* next(after)
    const unopened: Array<string> = []
    for (const file of rows) {
      const exit = yield* Effect.exit(sealAnew(file))
      if (Exit.isSuccess(exit)) continue
      if (Cause.hasInterruptsOnly(exit.cause)) return yield* Effect.interrupt
      unopened.push(file.keyId)
    }
    return { rows, unopened }
  }, orDieSql)

  const stale = Effect.map(
    sql`select count(*)::int as files from stored_files
      where state <> 'writing' and key_id <> ${currentKeyId}`.pipe(decodeRows(Schema.Struct({ files: Schema.Int }))),
    ([row]) => row?.files ?? 0
  ).pipe(orDieSql)

  const resealing: Resealing = { table: "stored_files", stale, batch }
  return resealing
})

const StaleFile = Schema.Struct({ ...StoredRow.fields, townId: Schema.String, id: Schema.String })
type StaleFile = typeof StaleFile.Type
