import { Effect } from "effect"
import { documentFiles } from "../documents/documentFiles.ts"
import { OrphanFiles } from "../files/OrphanFiles.ts"
import { Quarantine } from "../files/Quarantine.ts"
import { sentFiles } from "../messages/sentFiles.ts"
import { proofFiles } from "../reservations/absences/proofFiles.ts"

/** Those who have files: documents, absences, messages. */
const owners = Effect.all([documentFiles, proofFiles, sentFiles])

/** Asks the antivirus about files that wait for it: those it finds clean are there for their readers, the others are gone. */
export const scanWaitingFiles = Effect.gen(function* () {
  const quarantine = yield* Quarantine
  const all = yield* owners
  return yield* quarantine.scanWaiting(({ townId, fileId, refused }) =>
    // of what may be read the database takes note by itself
    refused === null
      ? Effect.void
      : Effect.orDie(Effect.forEach(all, ({ remove }) => remove(townId, fileId), { discard: true }))
  )
}).pipe(Effect.withSpan("scanWaitingFiles"))

/** Erases files that no document, no absence and no message has; gives how many. */
export const sweepFiles = Effect.gen(function* () {
  const orphans = yield* OrphanFiles
  const all = yield* owners
  return yield* orphans.sweep((townId, fileIds) =>
    Effect.forEach(all, ({ needed }) => needed(townId, fileIds)).pipe(
      Effect.map((rows) => rows.flat().map(({ id }) => id)),
      Effect.orDie
    )
  )
}).pipe(Effect.withSpan("sweepFiles"))
