import { createWriteStream } from "node:fs"
import { mkdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { DocumentKinds } from "@portail-familles/core/documents/DocumentKinds.ts"
import { drawnPdf } from "@portail-familles/core/documents/drawnPdf.ts"
import { FileStore } from "@portail-familles/core/documents/files/FileStore.ts"
import { DocumentPdfs } from "@portail-familles/core/documents/pdf/DocumentPdfs.ts"
import type { OpenedSubmission } from "@portail-familles/core/documents/Reviews.ts"
import type { Town } from "@portail-familles/core/towns/Town.ts"
import { Effect, Stream } from "effect"
import { reasonOf } from "../../running/files.ts"
import { FileUnusable } from "../../terminal/refusals.ts"

const endings = { "application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png" } as const

/** For the one who opens it alone, and never over a file that is there. */
const mode = { mode: 0o600, flag: "wx" } as const

/** Writes what a family signed as a PDF, and the files that it sent, into a folder; gives their names. */
export const writeOpened = Effect.fnUntraced(function* (town: Town, opened: OpenedSubmission, folder: string) {
  const refused = (path: string) => (cause: unknown) =>
    new FileUnusable({ file: path, reason: reasonOf(cause), advice: "Choisissez un autre dossier." })
  yield* Effect.tryPromise({ try: () => mkdir(folder, { recursive: true, mode: 0o700 }), catch: refused(folder) })
  const written: Array<string> = []
  const { content, contentHash } = opened
  if (content?.as === "form" && content.signed !== null) {
    const drawn = { content: content.signed, answers: content.answers, contentHash }
    const pdf = yield* drawnPdf(yield* DocumentKinds, yield* DocumentPdfs, town, drawn)
    const path = join(folder, `${opened.kind}-${opened.id}.pdf`)
    yield* Effect.tryPromise({ try: () => writeFile(path, pdf, mode), catch: refused(path) })
    written.push(path)
  }
  const store = yield* FileStore
  for (const [place, file] of opened.files.filter(({ scanned }) => scanned).entries()) {
    const path = join(folder, `${opened.kind}-${opened.id}-${place + 1}.${endings[file.mediaType]}`)
    const bytes = Stream.toAsyncIterable(Stream.orDie(store.read(town.id, file.id)))
    yield* Effect.tryPromise({
      try: () => pipeline(Readable.from(bytes), createWriteStream(path, { mode: 0o600, flags: "wx" })),
      catch: refused(path)
    })
    written.push(path)
  }
  return written
})
