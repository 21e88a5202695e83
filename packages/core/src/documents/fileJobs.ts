import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { OrphanFiles } from "../files/OrphanFiles.ts"
import { Quarantine } from "../files/Quarantine.ts"
import { proofFiles } from "../reservations/absences/proofFiles.ts"

/** Asks the antivirus about files that wait for it: those it finds clean are there for their families, the others are gone. */
export const scanWaitingFiles = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const quarantine = yield* Quarantine
  const proofs = yield* proofFiles
  return yield* quarantine.scanWaiting(({ townId, fileId, refused }) =>
    // of what may be read the database takes note by itself
    refused === null
      ? Effect.void
      : Effect.orDie(
          Effect.andThen(
            sql`delete from document_files where town_id = ${townId} and id = ${fileId}`,
            proofs.remove(townId, fileId)
          )
        )
  )
}).pipe(Effect.withSpan("scanWaitingFiles"))

/** Erases files that no document and no absence has; gives how many. */
export const sweepFiles = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const orphans = yield* OrphanFiles
  const proofs = yield* proofFiles
  return yield* orphans.sweep((townId, fileIds) =>
    Effect.map(
      Effect.all([
        sql<{ id: string }>`select id from document_files where town_id = ${townId} and ${sql.in("id", fileIds)}`,
        proofs.needed(townId, fileIds)
      ]),
      (rows) => rows.flat().map(({ id }) => id)
    ).pipe(Effect.orDie)
  )
}).pipe(Effect.withSpan("sweepFiles"))
