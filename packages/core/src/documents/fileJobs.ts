import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { OrphanFiles } from "../files/OrphanFiles.ts"
import { Quarantine } from "../files/Quarantine.ts"

/** Asks the antivirus about files that wait for it: those it finds clean are there for their families, the others are gone. */
export const scanWaitingFiles = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const quarantine = yield* Quarantine
  return yield* quarantine.scanWaiting(({ townId, fileId, refused }) =>
    // of what may be read the database takes note by itself
    refused === null
      ? Effect.void
      : Effect.orDie(sql`delete from document_files where town_id = ${townId} and id = ${fileId}`)
  )
}).pipe(Effect.withSpan("scanWaitingFiles"))

/** Erases files that no document has; gives how many. */
export const sweepFiles = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const orphans = yield* OrphanFiles
  return yield* orphans.sweep((townId, fileIds) =>
    Effect.map(
      sql<{ id: string }>`select id from document_files where town_id = ${townId} and ${sql.in("id", fileIds)}`,
      (rows) => rows.map(({ id }) => id)
    ).pipe(Effect.orDie)
  )
}).pipe(Effect.withSpan("sweepFiles"))
