const readyForQuery = "Z".charCodeAt(0)

/** What the server said last: `idle`, in a transaction (`open`), or still owing an answer (`busy`). */
export type BackendStatus = "idle" | "open" | "busy"

/** Follows what the server sends, across chunks of any size, up to its ReadyForQuery messages. */
export class BackendStatusReader {
  status: BackendStatus = "busy"
  #header = Buffer.alloc(6)
  #held = 0
  #toSkip = 0

  read(chunk: Uint8Array): void {
    let at = 0
    while (at < chunk.length) {
      if (this.#toSkip > 0) {
        const skipped = Math.min(this.#toSkip, chunk.length - at)
        this.#toSkip -= skipped
        at += skipped
        continue
      }
      this.#header[this.#held++] = chunk[at++] ?? 0
      if (this.#held === 5 && this.#header[0] !== readyForQuery) this.#endHeader(this.#header.readInt32BE(1) - 4)
      if (this.#held === 6) {
        this.status = String.fromCharCode(this.#header[5] ?? 0) === "I" ? "idle" : "open"
        this.#endHeader(0)
      }
    }
  }

  #endHeader(bodyLength: number): void {
    this.#held = 0
    this.#toSkip = bodyLength
  }
}
