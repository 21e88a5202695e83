import { Effect, Stream } from "effect"
import { FileStore } from "../files/FileStore.ts"
import type { FileMissing } from "../files/StoredFile.ts"
import type { Town } from "../towns/Town.ts"
import type { Attachment } from "./Attachment.ts"
import type { OpenedSubmission } from "./openSubmission.ts"
import { renderSubmission } from "./renderSubmission.ts"

/** A file of a submission under a name of its own; its bytes come, and its PDF is drawn, when they are needed. */
export interface SubmissionFile {
  readonly name: string
  readonly content: Stream.Stream<Uint8Array, FileMissing>
}

/** Gives what a family sent as files: the PDF of what it signed, then its scans that the antivirus let through, in order. */
export const submissionFiles = Effect.gen(function* () {
  const store = yield* FileStore
  const render = yield* renderSubmission
  return (town: Town, { content, contentHash, kind, files }: OpenedSubmission): ReadonlyArray<SubmissionFile> => {
    const scans = files.flatMap((file, index) =>
      file.scanned ? [{ name: scanName(kind, index, file), content: store.read(town.id, file.id) }] : []
    )
    if (content === null || content.signed === null || content.as !== "form") return scans
    const printed = { content: content.signed, answers: content.answers, contentHash }
    return [{ name: `${kind}.pdf`, content: Stream.fromEffect(render(town, printed)) }, ...scans]
  }
})

const scanName = (kind: string, index: number, { mediaType }: Attachment): string =>
  `${kind}-${index + 1}.${mediaType === "image/jpeg" ? "jpg" : (mediaType.split("/")[1] ?? "bin")}`
