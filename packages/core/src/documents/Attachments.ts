import { Context, Effect, Layer, type Stream } from "effect"
import { SqlClient } from "effect/sql"
import type { FamilyAccess } from "../accounts/FamilyAccess.ts"
import { type CheckedFile, FileRefused } from "../files/CheckedFile.ts"
import { FileStore } from "../files/FileStore.ts"
import type { FileMissing, FileTooLarge } from "../files/StoredFile.ts"
import { Uploads } from "../files/Uploads.ts"
import { Seals } from "../platform/crypto/Seals.ts"
import { Ids } from "../platform/ids/Ids.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { now } from "../platform/time/now.ts"
import type { Town } from "../towns/Town.ts"
import { DocumentNotFound, DocumentUnfit } from "./Document.ts"
import { DocumentKinds } from "./DocumentKinds.ts"
import type { DocumentKind } from "./documentKind.ts"
import { drafts } from "./drafts.ts"
import { type Attachment, forms } from "./forms.ts"
import { hashedId } from "./hashedId.ts"

/** A file as it is read again: what it is, and its bytes as they are needed. */
export interface AttachmentContent extends Attachment {
  readonly content: Stream.Stream<Uint8Array, FileMissing>
}

/** Scans and photos that a family adds to a document before it sends it. */
export class Attachments extends Context.Service<
  Attachments,
  {
    /**
     * Adds a file to the document's draft. `uploadId` is the sender's own: sent again after a broken line, the same upload is the same
     * file. Nothing of a refused file is left.
     */
    add<E>(
      access: FamilyAccess,
      town: Town,
      documentId: string,
      uploadId: string,
      bytes: Stream.Stream<Uint8Array, E>
    ): Effect.Effect<Attachment, DocumentNotFound | DocumentUnfit | FileRefused | FileTooLarge | E>
    /** Takes a file out of the draft again, and erases it. */
    remove(access: FamilyAccess, town: Town, documentId: string, fileId: string): Effect.Effect<void, DocumentNotFound>
    /** A file that the household itself gave, once it has been scanned. */
    read(access: FamilyAccess, fileId: string): Effect.Effect<AttachmentContent, DocumentNotFound>
  }
>()("@portail-familles/core/documents/Attachments") {
  static readonly layer = Layer.effect(
    Attachments,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const ids = yield* Ids
      const seals = yield* Seals
      const kinds = yield* DocumentKinds
      const uploads = yield* Uploads
      const store = yield* FileStore
      const { find, shown } = forms(sql, seals, kinds)
      const { lock, keepDraft } = drafts(sql, seals)
      const needs = Effect.provide(Context.make(Ids, ids).pipe(Context.add(Seals, seals)))

      const filesOf = (townId: string, submissionId: string) =>
        sql<
          Attachment & { position: number }
        >`select id, media_type, bytes, pages, scanned, position from document_files
          where town_id = ${townId} and submission_id = ${submissionId} order by position`

      /** The draft that files are added to; made when there is none. */
      const draftOf = Effect.fnUntraced(function* (access: FamilyAccess, town: Town, documentId: string) {
        yield* lock(access)
        const { request } = yield* find(access, town, documentId)
        if (request.kind.upload === null) return yield* new DocumentUnfit({ rule: "no-scan", limit: "" })
        const { row, answers } = yield* shown(access, request)
        const id =
          row?.state === "draft"
            ? row.id
            : yield* keepDraft(access, request, row, { answers, as: "form", signed: null })
        return { id, kind: request.kind, files: yield* filesOf(access.townId, id) }
      }, sql.withTransaction)

      const note = Effect.fnUntraced(function* (
        access: FamilyAccess,
        town: Town,
        documentId: string,
        fileId: string,
        file: CheckedFile
      ) {
        const { id, kind, files } = yield* draftOf(access, town, documentId)
        const known = files.find((each) => each.id === fileId)
        if (known !== undefined) return known
        const pages = files.reduce((sum, each) => sum + each.pages, file.pages)
        const most = kind.upload?.pages ?? 0
        if (pages > most) return yield* new FileRefused({ rule: "too-many-pages", limit: String(most) })
        const at = yield* now
        const position = (files.at(-1)?.position ?? 0) + 1
        const { mediaType, bytes, sha256, scanned } = file
        yield* sql`insert into document_files
            (town_id, id, submission_id, position, media_type, bytes, pages, sha256, scanned, received_at)
          values (${access.townId}, ${fileId}, ${id}, ${position}, ${mediaType}, ${bytes}, ${file.pages}, ${sha256},
            ${scanned}, ${at})`
        return { id: fileId, mediaType, bytes, pages: file.pages, scanned }
      }, sql.withTransaction)

      const add = Effect.fn("Attachments.add")(
        function* <E>(
          access: FamilyAccess,
          town: Town,
          documentId: string,
          uploadId: string,
          bytes: Stream.Stream<Uint8Array, E>
        ) {
          const { id, kind, files } = yield* draftOf(access, town, documentId)
          const fileId = fileIdOf(id, uploadId)
          const known = files.find((file) => file.id === fileId)
          if (known !== undefined) return wireFile(known)
          // left by a line that broke after the file was stored and before it was noted
          yield* store.remove(access.townId, [fileId])
          const checked = yield* uploads.receive(access.townId, fileId, bytes, limitsOf(kind, files))
          const noted = note(access, town, documentId, fileId, checked)
          return wireFile(yield* Effect.onError(noted, () => store.remove(access.townId, [fileId])))
        },
        needs,
        orDieSql
      )

      const remove = Effect.fn("Attachments.remove")(
        function* (access: FamilyAccess, town: Town, documentId: string, fileId: string) {
          yield* lock(access)
          const { request } = yield* find(access, town, documentId)
          const { row } = yield* shown(access, request)
          const gone = yield* sql`delete from document_files where town_id = ${access.townId} and id = ${fileId}
            and submission_id = ${row?.state === "draft" ? row.id : nobody} returning id`
          if (gone.length === 0) return yield* new DocumentNotFound()
          yield* store.remove(access.townId, [fileId])
        },
        sql.withTransaction,
        needs,
        orDieSql
      )

      const read = Effect.fn("Attachments.read")(function* (access: FamilyAccess, fileId: string) {
        const [file] = yield* sql<Attachment>`select f.id, f.media_type, f.bytes, f.pages, f.scanned
          from document_files f
          join document_submissions s on s.town_id = f.town_id and s.id = f.submission_id
          where f.town_id = ${access.townId} and f.id = ${fileId} and s.household_id = ${access.householdId} and f.scanned`
        if (file === undefined) return yield* new DocumentNotFound()
        return { ...file, content: store.read(access.townId, fileId) }
      }, orDieSql)

      return Attachments.of({ add, remove, read })
    })
  )
}

const nobody = "00000000-0000-0000-0000-000000000000"

/** Of an image: more is no photo of a page. */
const mostPixels = 60_000_000

const limitsOf = ({ upload }: DocumentKind, files: ReadonlyArray<Attachment>) => ({
  maxBytes: (upload?.megabytes ?? 0) * 1_000_000,
  maxPages: Math.max(0, (upload?.pages ?? 0) - files.reduce((sum, { pages }) => sum + pages, 0)),
  maxPixels: mostPixels
})

/** Made of the draft and the sender's name for the upload: nobody can name another household's file. */
const fileIdOf = (submissionId: string, uploadId: string): string => hashedId(submissionId, uploadId)

const wireFile = ({ id, mediaType, bytes, pages, scanned }: Attachment): Attachment => ({
  id,
  mediaType,
  bytes,
  pages,
  scanned
})
