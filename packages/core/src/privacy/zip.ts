import { buffer } from "node:stream/consumers"
import { Effect } from "effect"
import { ZipFile } from "yazl"
import type { ExportedFile } from "../platform/privacy/Contribution.ts"

/** A zip archive of files, all dated the same. */
export const zipOf = (date: Date, entries: ReadonlyArray<ExportedFile>): Effect.Effect<Uint8Array> =>
  Effect.promise(() => {
    const zip = new ZipFile()
    for (const { name, content } of entries) zip.addBuffer(Buffer.from(content), name, { mtime: date })
    zip.end()
    return buffer(zip.outputStream as NodeJS.ReadableStream)
  })
