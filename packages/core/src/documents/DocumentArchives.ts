import { Readable } from "node:stream"
import { Context, Effect, Layer, Stream } from "effect"
import { ZipFile } from "yazl"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { writeCsv } from "../platform/csv/writeCsv.ts"
import { now } from "../platform/time/now.ts"
import type { DocumentNotForService } from "./Document.ts"
import { DocumentRequests, type TownRequest } from "./DocumentRequests.ts"
import { formatFrenchDay } from "./frenchFormat.ts"
import type { Opening } from "./openSubmission.ts"
import { Reviews } from "./Reviews.ts"
import { type SubmissionFile, submissionFiles } from "./submissionFiles.ts"
import { archiveWords } from "./words.ts"

/** Which documents: those of an activity on an ISO day, opened for a purpose that families read. */
export interface ArchiveOf extends Opening {
  readonly activity: string
  readonly on: string
}

/** A zip archive that comes as it is written, and what it holds. */
export interface DocumentArchive {
  readonly children: number
  /** Accepted documents that are in it. */
  readonly documents: number
  /** Documents that are not there, or not accepted. */
  readonly missing: number
  readonly bytes: Stream.Stream<Uint8Array>
}

/** What a director needs of an activity's children on a day: their accepted documents, a folder each, and an index of what is missing. */
export class DocumentArchives extends Context.Service<
  DocumentArchives,
  {
    /** Every confidential document leaves its trace, as when it is opened alone. PDFs are drawn, and files read, one at a time. */
    of(staff: StaffAccess, archive: ArchiveOf): Effect.Effect<DocumentArchive, DocumentNotForService>
  }
>()("@portail-familles/core/documents/DocumentArchives") {
  static readonly layer = Layer.effect(
    DocumentArchives,
    Effect.gen(function* () {
      const requests = yield* DocumentRequests
      const reviews = yield* Reviews
      const filesOf = yield* submissionFiles

      const of = Effect.fn("DocumentArchives.of")(function* (staff: StaffAccess, archive: ArchiveOf) {
        const { activity, on, purpose, service } = archive
        const all = yield* Stream.runCollect(requests.stream(staff, { what: "all", activity, on }))
        // what the child's other home gave stands with that home
        const ofThisHome = all.filter(({ state }) => state !== "provided")
        const at = yield* now
        const entries: Array<SubmissionFile> = []
        const rows: Array<ReadonlyArray<string>> = []
        let documents = 0
        for (const request of ofThisHome) {
          const folder = folderOf(request)
          // what was opened a moment ago may be gone: it is missing then
          const opened = isGiven(request)
            ? yield* reviews
                .open(staff, request.submission?.id ?? "", { purpose, service })
                .pipe(Effect.catchTag("DocumentNotFound", () => Effect.succeed(null)))
            : null
          const files = opened === null ? [] : filesOf(staff.town, opened)
          const inFolder = files.map(({ name, content }) => ({ name: `${folder}/${name}`, content }))
          entries.push(...inFolder)
          documents += opened === null ? 0 : 1
          rows.push([
            request.subject.name,
            request.kind.title,
            opened === null ? archiveWords.missing : archiveWords.accepted,
            request.submission?.validUntil ? formatFrenchDay(request.submission.validUntil) : "",
            request.submission?.provisionalUntil ? formatFrenchDay(request.submission.provisionalUntil) : "",
            inFolder.map(({ name }) => name).join(" ")
          ])
        }
        return {
          children: new Set(ofThisHome.map(({ subject }) => subject.id)).size,
          documents,
          missing: ofThisHome.length - documents,
          bytes: zipped(entries, writeCsv(archiveWords.columns, rows), at)
        }
      })

      return DocumentArchives.of({ of })
    })
  )
}

/** Begins when it is read: yazl draws from its first entry on, and an archive that nobody may write is not drawn. */
const zipped = (entries: ReadonlyArray<SubmissionFile>, index: string, mtime: Date): Stream.Stream<Uint8Array> =>
  Stream.suspend(() => {
    const zip = new ZipFile()
    for (const { name, content } of entries) {
      zip.addReadStreamLazy(name, { mtime, mode: 0o100600 }, (done) =>
        done(null, Readable.from(Stream.toAsyncIterable(Stream.orDie(content))))
      )
    }
    zip.addBuffer(Buffer.from(index), "index.csv", { mtime, mode: 0o100600 })
    zip.end()
    const flow = zip.outputStream as AsyncIterable<Uint8Array>
    return Stream.orDie(Stream.fromAsyncIterable<Uint8Array, unknown>(flow, (cause) => cause))
  })

const isGiven = ({ state, submission }: TownRequest): boolean =>
  (state === "accepted" || state === "ends-soon") && submission !== null && submission.id !== ""

/** A name that every system can keep, with the child's id so that two of a name stay apart. */
const folderOf = ({ subject }: TownRequest): string =>
  `${subject.name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, " ").trim()} ${subject.id.slice(-6)}`
