/** A piece of a flow of bytes. */
export interface Chunk {
  /** Its bytes, for as long as the work on them takes: the next piece overwrites them. */
  readonly bytes: Uint8Array
  /** Its place in the flow, from 0. */
  readonly index: number
  readonly last: boolean
}

/** Cuts a flow of bytes, however it comes, in pieces of one size; the last may be shorter, and is empty when nothing came. */
export class Chunks<Done> {
  private readonly work: (piece: Chunk) => Done
  private readonly filling: Buffer
  private filled = 0
  private index = 0

  constructor(size: number, work: (piece: Chunk) => Done) {
    this.filling = Buffer.allocUnsafeSlow(size)
    this.work = work
  }

  /** What the work made of the pieces that are complete now; one that may be the last waits for more. */
  push(bytes: Uint8Array): ReadonlyArray<Done> {
    const done: Array<Done> = []
    for (let from = 0; from < bytes.length; ) {
      if (this.filled === this.filling.length) done.push(this.cut(false))
      const part = bytes.subarray(from, from + this.filling.length - this.filled)
      this.filling.set(part, this.filled)
      this.filled += part.length
      from += part.length
    }
    return done
  }

  /** What the work made of what is left when the flow has ended. */
  end(): Done {
    return this.cut(true)
  }

  private cut(last: boolean): Done {
    const bytes = this.filling.subarray(0, this.filled)
    this.filled = 0
    return this.work({ bytes, index: this.index++, last })
  }
}
