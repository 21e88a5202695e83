import { Effect, Stream } from "effect"
import { FileStore } from "../files/FileStore.ts"
import type { FileMissing } from "../files/StoredFile.ts"
import type { Town } from "../towns/Town.ts"
import { DocumentKinds } from "./DocumentKinds.ts"
import type { Attachment } from "./forms.ts"
import { DocumentPdfs } from "./pdf/DocumentPdfs.ts"
import type { OpenedSubmission } from "./Reviews.ts"
import { renderSubmission } from "./renderSubmission.ts"

/** A file of a submission under a name of its own; its bytes come, and its PDF is drawn, when they are needed. */
export interface SubmissionFile {
  readonly name: string
  readonly content: Stream.Stream<Uint8Array, FileMissing>
}

/** What a family sent, as files: the PDF of what it signed, then its scans that the antivirus let through, in order. */
export const submissionFiles = Effect.fnUntraced(function* (town: Town, opened: OpenedSubmission) {
  const [kinds, pdfs, store] = [yield* DocumentKinds, yield* DocumentPdfs, yield* FileStore]
  const { content, contentHash, kind } = opened
  const form: Array<SubmissionFile> = []
  if (content !== null && content.signed !== null && content.as === "form") {
    const drawn = { content: content.signed, answers: content.answers, contentHash }
    form.push({ name: `${kind}.pdf`, content: Stream.fromEffect(renderSubmission(kinds, pdfs, town, drawn)) })
  }
  const scans = opened.files.flatMap((file, place) =>
    file.scanned ? [{ name: scanName(kind, place, file), content: store.read(town.id, file.id) }] : []
  )
  return [...form, ...scans]
})

const scanName = (kind: string, place: number, { mediaType }: Attachment): string =>
  `${kind}-${place + 1}.${mediaType === "image/jpeg" ? "jpg" : (mediaType.split("/")[1] ?? "bin")}`
