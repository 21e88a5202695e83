/** A piece of a flow of bytes. */
export interface Piece {
  readonly bytes: Uint8Array
  /** Its place in the flow, from 0. */
  readonly index: number
  readonly last: boolean
}

/** Cuts a flow of bytes, however it comes, in pieces of one size; the last may be shorter, and is empty when nothing came. */
export class Pieces {
  private readonly size: number
  private filling: Buffer
  private filled = 0
  private index = 0

  constructor(size: number) {
    this.size = size
    this.filling = Buffer.allocUnsafeSlow(size)
  }

  /** The pieces that are complete now; one that may be the last waits for more. */
  push(bytes: Uint8Array): ReadonlyArray<Piece> {
    const pieces: Array<Piece> = []
    for (let from = 0; from < bytes.length; ) {
      if (this.filled === this.size) pieces.push(this.cut(false))
      const part = bytes.subarray(from, from + this.size - this.filled)
      this.filling.set(part, this.filled)
      this.filled += part.length
      from += part.length
    }
    return pieces
  }

  /** What is left when the flow has ended. */
  end(): Piece {
    return this.cut(true)
  }

  private cut(last: boolean): Piece {
    const piece = { bytes: this.filling.subarray(0, this.filled), index: this.index++, last }
    if (!last) this.filling = Buffer.allocUnsafeSlow(this.size)
    this.filled = 0
    return piece
  }
}
