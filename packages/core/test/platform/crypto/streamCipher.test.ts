import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import fc from "fast-check"
import { type Chunk, Chunks } from "../../../src/platform/crypto/chunks.ts"
import { readKeyring } from "../../../src/platform/crypto/keyring.ts"
import { chunkOpener, chunkSealer, newStreamSeal } from "../../../src/platform/crypto/streamCipher.ts"

const keyring = Result.getOrThrow(readKeyring(`k1:${Buffer.alloc(32, 7).toString("base64")}`))
const place = "file town file"

const cut = (size: number, parts: ReadonlyArray<Uint8Array>): ReadonlyArray<Chunk> => {
  const pieces = new Chunks(size, (piece) => ({ ...piece, bytes: Uint8Array.from(piece.bytes) }))
  return [...parts.flatMap((part) => pieces.push(part)), pieces.end()]
}

const sealedPieces = () => {
  const seal = newStreamSeal(keyring)
  const work = chunkSealer(keyring, place, seal)
  const sealed = cut(4, [Buffer.from("abcdefghij")]).map((piece) => ({ ...piece, bytes: work(piece) }))
  return { seal, sealed, open: chunkOpener(keyring, place, seal) }
}

describe("a flow in pieces", () => {
  it("holds the same bytes however they came, and only its last piece is short", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.array(fc.uint8Array({ maxLength: 20 })), (size, parts) => {
        const pieces = cut(size, parts)
        assert.deepStrictEqual(Buffer.concat(pieces.map(({ bytes }) => bytes)), Buffer.concat(parts))
        pieces.forEach(({ bytes, index, last }, place) => {
          assert.strictEqual(index, place)
          assert.strictEqual(last, place === pieces.length - 1)
          if (!last) assert.strictEqual(bytes.length, size)
        })
      })
    )
  })
})

describe("a sealed flow", () => {
  it("opens piece by piece, and never twice with the same key", () => {
    const { sealed, open, seal } = sealedPieces()
    assert.strictEqual(Buffer.concat(sealed.map(open)).toString(), "abcdefghij")
    const other = sealedPieces()
    assert.notStrictEqual(other.seal.salt, seal.salt)
    assert.throws(() => other.sealed.map(open))
  })

  it("does not open shortened, shuffled, changed, or put elsewhere", () => {
    const { sealed, open, seal } = sealedPieces()
    const [first, second] = sealed
    if (first === undefined || second === undefined) throw new Error("pieces are missing")
    assert.throws(() => open({ ...second, last: true }))
    assert.throws(() => open({ ...second, index: 0 }))
    assert.throws(() => open({ ...first, bytes: Buffer.from(first.bytes).fill(0, 0, 1) }))
    assert.throws(() => open({ ...first, bytes: first.bytes.subarray(0, 8) }))
    assert.throws(() => chunkOpener(keyring, "file town other", seal)(first))
    assert.throws(() => chunkOpener(keyring, place, { ...seal, keyId: "k0" }), /no key named k0/)
  })
})
