import { createRequire } from "node:module"
import { buffer } from "node:stream/consumers"

interface Entry {
  readonly fileName: string
}
interface ZipFile {
  on(event: "entry", each: (entry: Entry) => void): void
  on(event: "end", done: () => void): void
  on(event: "error", fail: (error: Error) => void): void
  readEntry(): void
  openReadStream(entry: Entry, opened: (error: Error | null, stream: NodeJS.ReadableStream) => void): void
}
interface Yauzl {
  fromBuffer(
    content: Buffer,
    options: { readonly lazyEntries: true },
    opened: (error: Error | null, zip: ZipFile) => void
  ): void
}

// it brings no types
const yauzl = createRequire(import.meta.url)("yauzl") as Yauzl

/** The files of a zip archive, by name. */
export const unzipped = (content: Uint8Array): Promise<ReadonlyMap<string, Buffer>> =>
  new Promise((settle, fail) => {
    yauzl.fromBuffer(Buffer.from(content), { lazyEntries: true }, (broken, zip) => {
      if (broken) return fail(broken)
      const files = new Map<string, Buffer>()
      zip.on("entry", (entry) =>
        zip.openReadStream(entry, (error, stream) => {
          if (error) return fail(error)
          buffer(stream).then((file) => {
            files.set(entry.fileName, file)
            zip.readEntry()
          }, fail)
        })
      )
      zip.on("end", () => settle(files))
      zip.on("error", fail)
      zip.readEntry()
    })
  })
