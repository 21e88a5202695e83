import { hash } from "node:crypto"
import { Effect, Stream } from "effect"
import type { Add } from "./archive.ts"

/** Bytes of an entry at most, but for one row that is larger: what is in memory at once. */
export const partBytes = 4 * 1024 * 1024

/** The name of a part: `tables/invoices/000001.jsonl`. Parts in a row make the whole. */
export const partName = (folder: string, part: number, ending: string): string =>
  `${folder}/${String(part).padStart(6, "0")}${ending}`

/** Gathers bytes into entries of a size that memory bears. */
export const partsOf = (add: Add, folder: string, ending: string) => {
  let waiting: Array<Uint8Array> = []
  let size = 0
  let part = 0
  const flush = Effect.suspend(() => {
    if (size === 0) return Effect.void
    const bytes = Buffer.concat(waiting)
    waiting = []
    size = 0
    return add(partName(folder, ++part, ending), bytes)
  })
  return {
    push: (bytes: Uint8Array) =>
      Effect.suspend(() => {
        waiting.push(bytes)
        size += bytes.length
        return size < partBytes ? Effect.void : flush
      }),
    flush
  }
}

/** What is known of a file that was copied: its size, and the SHA-256 of its parts' SHA-256. */
export interface CopiedFile {
  readonly bytes: number
  readonly digest: string
}

/** Size and digest of a file by its parts, which are cut alike when it is written and when it is read. */
export class PartsDigest {
  bytes = 0
  #digest = ""

  add(part: Uint8Array): void {
    this.bytes += part.length
    this.#digest = hash("sha256", `${this.#digest}${hash("sha256", part)}`)
  }

  get copied(): CopiedFile {
    return { bytes: this.bytes, digest: this.#digest }
  }
}

/** Copies a flow into parts under a name. */
export const copyFlow = Effect.fnUntraced(function* (add: Add, folder: string, bytes: Stream.Stream<Uint8Array>) {
  const digest = new PartsDigest()
  const counted: Add = (name, part) => {
    digest.add(part)
    return add(name, part)
  }
  const parts = partsOf(counted, folder, "")
  yield* Stream.runForEach(bytes, parts.push)
  yield* parts.flush
  return digest.copied
})
