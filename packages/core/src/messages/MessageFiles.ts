import { Context, Effect, Layer, Option, Schema, type Stream } from "effect"
import { SqlClient, SqlSchema } from "effect/sql"
import type { FamilyAccess, StaffAccess } from "../accounts/FamilyAccess.ts"
import { FileStore } from "../files/FileStore.ts"
import type { FileRefused, InspectedFile } from "../files/InspectedFile.ts"
import { Quarantine, type TooManyUploads } from "../files/Quarantine.ts"
import type { FileMissing, FileTooLarge } from "../files/StoredFile.ts"
import { lockHousehold } from "../households/lockHousehold.ts"
import { Ids } from "../platform/ids/Ids.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { now } from "../platform/time/now.ts"
import { dayInParis } from "../platform/time/today.ts"
import { MessageFile, MessageThreadNotFound, MessageUnfit } from "./Message.ts"

/** A file as it is read again: what it is, and its bytes as they are needed. */
export interface OpenedFile extends MessageFile {
  readonly content: Stream.Stream<Uint8Array, FileMissing>
}

/** Why a file that was given for a message is not taken. */
type Untaken = FileRefused | FileTooLarge | TooManyUploads

/** Files that go with messages, given before the message is sent: hostile until inspected, whoever gives them. */
export class MessageFiles extends Context.Service<
  MessageFiles,
  {
    /**
     * Takes a family's file. `uploadId` is the sender's own: the same upload sent again is one file. What no message has after a day is
     * erased; nothing of a file that is not taken is left.
     */
    give<E>(
      access: FamilyAccess,
      uploadId: string,
      bytes: Stream.Stream<Uint8Array, E>
    ): Effect.Effect<MessageFile, MessageUnfit | Untaken | E>
    /** Takes a file of the town's, for the messages that will name it. */
    giveByTown<E>(staff: StaffAccess, bytes: Stream.Stream<Uint8Array, E>): Effect.Effect<MessageFile, Untaken | E>
    /** A file of one of the household's threads, once it has been scanned. */
    read(access: FamilyAccess, threadId: string, fileId: string): Effect.Effect<OpenedFile, MessageThreadNotFound>
    /** The same for staff who opened the thread. */
    readByTown(staff: StaffAccess, threadId: string, fileId: string): Effect.Effect<OpenedFile, MessageThreadNotFound>
  }
>()("@portail-familles/core/messages/MessageFiles") {
  static readonly layer = Layer.effect(
    MessageFiles,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const ids = yield* Ids
      const quarantine = yield* Quarantine
      const store = yield* FileStore
      const lock = yield* lockHousehold

      const findUpload = SqlSchema.findOneOption({
        Request: Schema.Struct({ townId: Schema.String, householdId: Schema.String, uploadId: Schema.String }),
        Result: MessageFile,
        execute: ({
          townId,
          householdId,
          uploadId
        }) => sql`select id, media_type, bytes, pages, scanned from message_files
          where town_id = ${townId} and household_id = ${householdId} and upload_id = ${uploadId}`
      })
      const earlier = ({ townId, householdId }: FamilyAccess, uploadId: string) =>
        Effect.map(findUpload({ townId, householdId, uploadId }), Option.getOrUndefined).pipe(orDieSql)

      const keep = Effect.fnUntraced(function* (
        townId: string,
        householdId: string | null,
        uploadId: string,
        { fileId, mediaType, bytes, pages, sha256, scanned }: InspectedFile
      ) {
        const at = yield* now
        yield* sql`insert into message_files (town_id, id, household_id, upload_id, media_type, bytes, pages, sha256, bytes_state,
            received_at)
          values (${townId}, ${fileId}, ${householdId}, ${uploadId}, ${mediaType}, ${bytes}, ${pages}, ${sha256},
            ${scanned ? "kept" : "quarantined"}, ${at})`
        return { id: fileId, mediaType, bytes, pages, scanned }
      })

      /** A home gives so many files a day and no more: nobody fills the town's disk. */
      const notTooMany = Effect.fnUntraced(function* ({ townId, householdId }: FamilyAccess) {
        const today = dayInParis(yield* now)
        const [given] = yield* sql<{ count: number }>`select count(*)::int as count from message_files
          where town_id = ${townId} and household_id = ${householdId} and received_at >= ${today}::date - interval '1 day'`
        if ((given?.count ?? 0) >= mostGivenADay) return yield* new MessageUnfit({ problem: "too-many-files" })
      })

      const keepOnce = Effect.fnUntraced(
        function* (access: FamilyAccess, uploadId: string, file: InspectedFile) {
          yield* lock(access)
          const before = yield* earlier(access, uploadId)
          if (before !== undefined) {
            yield* store.remove(access.townId, [file.fileId])
            return before
          }
          yield* notTooMany(access)
          return yield* keep(access.townId, access.householdId, uploadId, file)
        },
        sql.withTransaction,
        orDieSql
      )

      const give = Effect.fn("MessageFiles.give")(function* <E>(
        access: FamilyAccess,
        uploadId: string,
        bytes: Stream.Stream<Uint8Array, E>
      ) {
        const before = yield* earlier(access, uploadId)
        if (before !== undefined) return before
        yield* notTooMany(access)
        return yield* quarantine.receive({
          townId: access.townId,
          sender: access.accountId,
          bytes,
          limits: messageFileLimits,
          known: earlier(access, uploadId),
          link: (file) => keepOnce(access, uploadId, file)
        })
      }, orDieSql)

      const giveByTown = Effect.fn("MessageFiles.giveByTown")(function* <E>(
        { townId, actor }: StaffAccess,
        bytes: Stream.Stream<Uint8Array, E>
      ) {
        const uploadId = yield* ids.next
        return yield* quarantine.receive({
          townId,
          sender: `staff ${actor}`,
          bytes,
          limits: messageFileLimits,
          known: Effect.succeed<MessageFile | undefined>(undefined),
          link: (file) => orDieSql(keep(townId, null, uploadId, file))
        })
      })

      const findScanned = SqlSchema.findOneOption({
        Request: Schema.Struct({
          townId: Schema.String,
          householdId: Schema.NullOr(Schema.String),
          threadId: Schema.String,
          fileId: Schema.String
        }),
        Result: MessageFile,
        execute: ({
          townId,
          householdId,
          threadId,
          fileId
        }) => sql`select f.id, f.media_type, f.bytes, f.pages, f.scanned
          from message_files f where f.town_id = ${townId} and f.id = ${fileId} and f.scanned and exists (
            select 1 from message_attachments a join messages m on m.town_id = a.town_id and m.id = a.message_id
            where a.town_id = f.town_id and a.file_id = f.id and m.thread_id = ${threadId}
              and (${householdId}::uuid is null or m.household_id = ${householdId}::uuid))`
      })

      const opened = Effect.fnUntraced(function* (
        townId: string,
        householdId: string | null,
        threadId: string,
        fileId: string
      ) {
        const file = Option.getOrUndefined(yield* findScanned({ townId, householdId, threadId, fileId }))
        if (file === undefined) return yield* new MessageThreadNotFound({ typed: threadId })
        return { ...file, content: store.read(townId, fileId) }
      }, orDieSql)

      const read = Effect.fn("MessageFiles.read")(
        ({ townId, householdId }: FamilyAccess, threadId: string, fileId: string) =>
          opened(townId, householdId, threadId, fileId)
      )

      const readByTown = Effect.fn("MessageFiles.readByTown")(
        ({ townId }: StaffAccess, threadId: string, fileId: string) => opened(townId, null, threadId, fileId)
      )

      return MessageFiles.of({ give, giveByTown, read, readByTown })
    })
  )
}

/** Files that a home gives in a day and the one before. */
const mostGivenADay = 20

/** What a file of a message may be. */
export const messageFileLimits = { maxBytes: 10_000_000, maxPages: 20, maxPixels: 60_000_000 }
