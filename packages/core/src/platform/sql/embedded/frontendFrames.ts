/**
 * Framing of what a PostgreSQL client sends (protocol 3.0, "Message Formats" of the PostgreSQL manual):
 * packets without a type byte until the startup packet, then `type byte + int32 length + body`.
 */
export type FrontendUnit =
  | { readonly kind: "encryption-request" }
  | { readonly kind: "cancel-request" }
  | { readonly kind: "terminate" }
  /** Bytes that the server must see in one go, up to a message after which the client waits for an answer. */
  | { readonly kind: "batch"; readonly bytes: Uint8Array }

const sslRequestCode = 80877103
const gssRequestCode = 80877104
const cancelRequestCode = 80877102
/** What a server accepts too. */
const startupLengths = { min: 8, max: 10_000 }
const shortestMessage = 4

/** Query, Sync, Flush, CopyDone, CopyFail, Function call: the client reads an answer after each of them. */
const flushing = new Set([..."QSHcfF"].map((letter) => letter.charCodeAt(0)))
const terminate = "X".charCodeAt(0)

/** Cuts a client's byte stream into units; keeps the incomplete rest for the next call of `push`. */
export class FrontendFrames {
  #rest: Buffer = Buffer.alloc(0)
  #started = false
  #batch: Array<Uint8Array> = []
  #broken = false

  push(chunk: Uint8Array): Array<FrontendUnit> {
    if (this.#broken) return []
    this.#rest = this.#rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([this.#rest, chunk])
    const units: Array<FrontendUnit> = []
    for (let unit = this.#next(); unit !== undefined; unit = this.#next()) {
      if (unit !== "collected") units.push(unit)
    }
    return units
  }

  #next(): FrontendUnit | "collected" | undefined {
    return this.#started ? this.#nextMessage() : this.#nextPacket()
  }

  #nextPacket(): FrontendUnit | undefined {
    if (this.#rest.length < 8) return undefined
    const length = this.#rest.readInt32BE(0)
    if (length < startupLengths.min || length > startupLengths.max) return this.#breakOff()
    if (this.#rest.length < length) return undefined
    const code = this.#rest.readInt32BE(4)
    const bytes = this.#take(length)
    if (code === sslRequestCode || code === gssRequestCode) return { kind: "encryption-request" }
    if (code === cancelRequestCode) return { kind: "cancel-request" }
    this.#started = true
    return { kind: "batch", bytes }
  }

  #nextMessage(): FrontendUnit | "collected" | undefined {
    if (this.#rest.length < 5) return undefined
    const length = 1 + this.#rest.readInt32BE(1)
    if (length <= shortestMessage) return this.#breakOff()
    if (this.#rest.length < length) return undefined
    const type = this.#rest[0] ?? 0
    const bytes = this.#take(length)
    if (type === terminate) return { kind: "terminate" }
    this.#batch.push(withoutCopyFromStdin(bytes))
    if (!flushing.has(type)) return "collected"
    const batch = Buffer.concat(this.#batch)
    this.#batch = []
    return { kind: "batch", bytes: batch }
  }

  /** Not PostgreSQL's protocol: what follows cannot be understood. */
  #breakOff(): FrontendUnit {
    this.#broken = true
    this.#rest = Buffer.alloc(0)
    return { kind: "terminate" }
  }

  #take(length: number): Buffer {
    const taken = this.#rest.subarray(0, length)
    this.#rest = this.#rest.subarray(length)
    return taken
  }
}

const copyRefused =
  "DO $$ BEGIN RAISE EXCEPTION 'COPY FROM STDIN needs a PostgreSQL server: the embedded database has no input stream' " +
  "USING ERRCODE = 'feature_not_supported'; END $$"

/** PGlite ends its process when it has to read copy data from a socket it does not have: such a query becomes an SQL error. */
const withoutCopyFromStdin = (message: Buffer): Buffer => {
  const type = message[0]
  if (type !== "Q".charCodeAt(0) && type !== "P".charCodeAt(0)) return message
  // without the header, whose length may look like a letter; loose, because comments may stand between the words
  if (!/\bcopy\b[\s\S]*\bfrom\b[\s\S]*\bstdin\b/i.test(message.toString("latin1", 5))) return message
  const body =
    type === "Q".charCodeAt(0)
      ? Buffer.from(`${copyRefused}\0`)
      : Buffer.concat([
          message.subarray(5, message.indexOf(0, 5) + 1),
          Buffer.from(`${copyRefused}\0`),
          Buffer.alloc(2)
        ])
  const header = Buffer.alloc(5)
  header.writeUInt8(type, 0)
  header.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([header, body])
}
