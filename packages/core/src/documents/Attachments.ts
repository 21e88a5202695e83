import { Context, Effect, Layer, Option, Schema, type Stream } from "effect"
import { SqlClient, SqlSchema } from "effect/sql"
import type { FamilyAccess } from "../accounts/FamilyAccess.ts"
import { FileStore } from "../files/FileStore.ts"
import { FileRefused, type InspectedFile } from "../files/InspectedFile.ts"
import { Quarantine, type TooManyUploads } from "../files/Quarantine.ts"
import type { FileMissing, FileTooLarge } from "../files/StoredFile.ts"
import { lockHousehold } from "../households/lockHousehold.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { now } from "../platform/time/now.ts"
import { Attachment } from "./Attachment.ts"
import { DocumentNotFound, DocumentUnfit } from "./Document.ts"
import type { DocumentKind } from "./documentKind.ts"
import { householdForms } from "./householdForms.ts"
import { keepDraft } from "./keepDraft.ts"
import { listAttachments } from "./listAttachments.ts"
import type { DocumentRequest } from "./requests.ts"

/** A file as it is read again: what it is, and its bytes as they are needed. */
export interface AttachmentContent extends Attachment {
  readonly content: Stream.Stream<Uint8Array, FileMissing>
}

/** Scans and photos that a family adds to a document before it sends it. */
export class Attachments extends Context.Service<
  Attachments,
  {
    /**
     * Adds a file to the document's draft. `uploadId` is the sender's own: sent again after a broken line, or while the first attempt
     * still runs, the same upload is one file, also when the document was sent meanwhile. Nothing of a refused file is left.
     */
    add<E>(
      access: FamilyAccess,
      documentId: string,
      uploadId: string,
      bytes: Stream.Stream<Uint8Array, E>
    ): Effect.Effect<Attachment, DocumentNotFound | DocumentUnfit | FileRefused | FileTooLarge | TooManyUploads | E>
    /** Takes a file out of the draft again, and erases it. */
    remove(access: FamilyAccess, documentId: string, fileId: string): Effect.Effect<void, DocumentNotFound>
    /** A file that the household itself gave, once it has been scanned. */
    read(access: FamilyAccess, fileId: string): Effect.Effect<AttachmentContent, DocumentNotFound>
  }
>()("@portail-familles/core/documents/Attachments") {
  static readonly layer = Layer.effect(
    Attachments,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const quarantine = yield* Quarantine
      const store = yield* FileStore
      const forms = yield* householdForms
      const lock = yield* lockHousehold
      const keep = yield* keepDraft
      const attachments = yield* listAttachments

      /** The draft that files are added to; made when there is none. */
      const draftOf = Effect.fnUntraced(function* (access: FamilyAccess, request: DocumentRequest) {
        yield* lock(access)
        const { row, answers } = yield* forms.lastWritten(access, request)
        const id =
          row?.state === "draft"
            ? row.id
            : yield* keep(access, request, row, { answers, as: "form", signed: null, salt: null })
        return { id, files: yield* attachments(access.townId, id) }
      }, sql.withTransaction)

      /** What an earlier attempt has brought, to the draft or to what was sent of it meanwhile. */
      const findUpload = SqlSchema.findOneOption({
        Request: Schema.Struct({
          townId: Schema.String,
          householdId: Schema.String,
          kind: Schema.String,
          subjectId: Schema.String,
          startsOn: Schema.String,
          uploadId: Schema.String
        }),
        Result: Attachment,
        execute: ({
          townId,
          householdId,
          kind,
          subjectId,
          startsOn,
          uploadId
        }) => sql`select f.id, f.media_type, f.bytes, f.pages, f.scanned
          from document_files f
          join document_submissions s on s.town_id = f.town_id and s.id = f.submission_id
          where f.town_id = ${townId} and f.upload_id = ${uploadId} and s.household_id = ${householdId}
            and s.kind = ${kind} and s.subject_id = ${subjectId} and s.starts_on = ${startsOn}
            and s.state in ('draft', 'sent', 'accepted') limit 1`
      })

      const earlier = ({ townId, householdId }: FamilyAccess, request: DocumentRequest, uploadId: string) => {
        const { kind, subject, startsOn } = request
        const asked = { townId, householdId, kind: kind.code, subjectId: subject.id, startsOn, uploadId }
        return Effect.map(findUpload(asked), Option.getOrUndefined).pipe(orDieSql)
      }

      const attach = Effect.fnUntraced(
        function* (access: FamilyAccess, request: DocumentRequest, uploadId: string, file: InspectedFile) {
          yield* lock(access)
          const known = yield* earlier(access, request, uploadId)
          if (known !== undefined) {
            yield* store.remove(access.townId, [file.fileId])
            return known
          }
          const { id, files } = yield* draftOf(access, request)
          const most = request.kind.upload?.pages ?? 0
          if (pagesOf(files) + file.pages > most) {
            return yield* new FileRefused({ rule: "too-many-pages", limit: String(most) })
          }
          const at = yield* now
          const { fileId, mediaType, bytes, pages, sha256, scanned } = file
          yield* sql`insert into document_files
              (town_id, id, submission_id, upload_id, position, media_type, bytes, pages, sha256, bytes_state, received_at)
            select ${access.townId}, ${fileId}, ${id}, ${uploadId}, coalesce(max(position), 0) + 1, ${mediaType}, ${bytes},
              ${pages}, ${sha256}, ${scanned ? "kept" : "quarantined"}, ${at}
            from document_files where town_id = ${access.townId} and submission_id = ${id}`
          return { id: fileId, mediaType, bytes, pages, scanned }
        },
        sql.withTransaction,
        orDieSql
      )

      const add = Effect.fn("Attachments.add")(function* <E>(
        access: FamilyAccess,
        documentId: string,
        uploadId: string,
        bytes: Stream.Stream<Uint8Array, E>
      ) {
        const { request } = yield* forms.find(access, documentId)
        if (request.kind.upload === null) return yield* new DocumentUnfit({ rule: "no-scan", limit: "" })
        const before = yield* earlier(access, request, uploadId)
        if (before !== undefined) return before
        const { files } = yield* draftOf(access, request)
        return yield* quarantine.receive({
          townId: access.townId,
          sender: access.accountId,
          bytes,
          limits: limitsOf(request.kind, files),
          known: earlier(access, request, uploadId),
          link: (file) => attach(access, request, uploadId, file)
        })
      }, orDieSql)

      const remove = Effect.fn("Attachments.remove")(
        function* (access: FamilyAccess, documentId: string, fileId: string) {
          yield* lock(access)
          const { request } = yield* forms.find(access, documentId)
          const { row } = yield* forms.lastWritten(access, request)
          const removed =
            row?.state === "draft"
              ? yield* sql`delete from document_files where town_id = ${access.townId} and id = ${fileId}
                  and submission_id = ${row.id} returning id`
              : []
          if (removed.length === 0) return yield* new DocumentNotFound()
          yield* store.remove(access.townId, [fileId])
        },
        sql.withTransaction,
        orDieSql
      )

      const findScanned = SqlSchema.findOneOption({
        Request: Schema.Struct({ townId: Schema.String, householdId: Schema.String, fileId: Schema.String }),
        Result: Attachment,
        execute: ({ townId, householdId, fileId }) => sql`select f.id, f.media_type, f.bytes, f.pages, f.scanned
          from document_files f
          join document_submissions s on s.town_id = f.town_id and s.id = f.submission_id
          where f.town_id = ${townId} and f.id = ${fileId} and s.household_id = ${householdId} and f.scanned`
      })

      const read = Effect.fn("Attachments.read")(function* ({ townId, householdId }: FamilyAccess, fileId: string) {
        const file = Option.getOrUndefined(yield* findScanned({ townId, householdId, fileId }))
        if (file === undefined) return yield* new DocumentNotFound()
        return { ...file, content: store.read(townId, fileId) }
      }, orDieSql)

      return Attachments.of({ add, remove, read })
    })
  )
}

/** Of an image: more is no photo of a page. */
const mostPixels = 60_000_000

const limitsOf = ({ upload }: DocumentKind, files: ReadonlyArray<Attachment>) => ({
  maxBytes: (upload?.megabytes ?? 0) * 1_000_000,
  maxPages: Math.max(0, (upload?.pages ?? 0) - pagesOf(files)),
  maxPixels: mostPixels
})

const pagesOf = (files: ReadonlyArray<Attachment>): number => files.reduce((sum, { pages }) => sum + pages, 0)
