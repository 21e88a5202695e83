import { Effect, Stream } from "effect"
import { SqlClient } from "effect/sql"
import { orDieSql } from "../platform/sql/failures.ts"
import { ownConnection } from "../platform/sql/ownConnection.ts"
import type { BlobRef, BlobStore } from "./BlobStore.ts"

/** Sealed bytes as rows, saved and restored with everything else; for what a database is still comfortable with. */
export const databaseBlobs = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient

  const write = Effect.fnUntraced(function* <E>(blob: BlobRef, bytes: Stream.Stream<Uint8Array, E>) {
    const { townId, fileId, salt } = blob
    // each row is committed: a slow family's upload holds no transaction
    let index = 0
    yield* Stream.runForEach(bytes, (sealed) =>
      orDieSql(
        ownConnection(
          sql,
          sql`insert into file_pieces (town_id, file_id, salt, index, sealed)
            values (${townId}, ${fileId}, ${salt}, ${index++}, ${sealed})`
        )
      )
    )
  })

  const row = Effect.fnUntraced(function* ({ townId, fileId, salt }: BlobRef, index: number) {
    const [found] = yield* ownConnection(
      sql,
      sql<{ sealed: Uint8Array }>`select sealed from file_pieces
        where town_id = ${townId} and file_id = ${fileId} and salt = ${salt} and index = ${index}`
    )
    return found && ([found.sealed, index + 1] as const)
  }, orDieSql)

  // a missing row ends the flow, which then does not open
  const read = (blob: BlobRef): Stream.Stream<Uint8Array> => Stream.unfold(0, (index) => row(blob, index))

  const erase = Effect.fnUntraced(function* ({ townId, fileId, salt }: BlobRef) {
    yield* sql`delete from file_pieces where town_id = ${townId} and file_id = ${fileId} and salt = ${salt}`
  }, orDieSql)

  const blobs: BlobStore = { name: "database", limitBytes: 64 * 1024 * 1024, write, read, erase }
  return blobs
})
