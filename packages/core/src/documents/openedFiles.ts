import { Effect, Stream } from "effect"
import { FileStore } from "../files/FileStore.ts"
import type { FileMissing } from "../files/StoredFile.ts"
import type { Town } from "../towns/Town.ts"
import { DocumentKinds } from "./DocumentKinds.ts"
import { drawnPdf } from "./drawnPdf.ts"
import type { DocumentFile } from "./forms.ts"
import { DocumentPdfs } from "./pdf/DocumentPdfs.ts"
import type { OpenedSubmission } from "./Reviews.ts"

/** A file of a submission under a name of its own; its bytes come, and its PDF is drawn, when they are needed. */
export interface OpenedFile {
  readonly name: string
  readonly content: Stream.Stream<Uint8Array, FileMissing>
}

/** What a family sent, as files: the PDF of what it signed, then its scans that the antivirus let through, in order. */
export const openedFiles = Effect.fnUntraced(function* (town: Town, opened: OpenedSubmission) {
  const [kinds, pdfs, store] = [yield* DocumentKinds, yield* DocumentPdfs, yield* FileStore]
  const { content, contentHash, kind } = opened
  const form: Array<OpenedFile> = []
  if (content !== null && content.signed !== null && content.as === "form") {
    const drawn = { content: content.signed, answers: content.answers, contentHash }
    form.push({ name: `${kind}.pdf`, content: Stream.fromEffect(drawnPdf(kinds, pdfs, town, drawn)) })
  }
  const scans = opened.files.flatMap((file, place) =>
    file.scanned ? [{ name: scanName(kind, place, file), content: store.read(town.id, file.id) }] : []
  )
  return [...form, ...scans]
})

const scanName = (kind: string, place: number, { mediaType }: DocumentFile): string =>
  `${kind}-${place + 1}.${mediaType === "image/jpeg" ? "jpg" : (mediaType.split("/")[1] ?? "bin")}`
