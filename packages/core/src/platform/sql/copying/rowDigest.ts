import { hash } from "node:crypto"

const words = 8

/** A digest of rows in any order: the sum of their SHA-256, each of its words for itself. It finds accidents, not forgers. */
export class RowDigest {
  rows = 0
  readonly #sums = new Uint32Array(words)

  /** Counts rows in, each as the line that it is written as. */
  add(lines: ReadonlyArray<string>): void {
    for (const line of lines) {
      const bytes = hash("sha256", line, "buffer")
      for (let word = 0; word < words; word++) {
        this.#sums[word] = (this.#sums[word] ?? 0) + bytes.readUInt32BE(word * 4)
      }
    }
    this.rows += lines.length
  }

  /** 64 hexadecimal digits. */
  get text(): string {
    return [...this.#sums].map((sum) => sum.toString(16).padStart(8, "0")).join("")
  }
}
