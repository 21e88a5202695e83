import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto"
import { Redacted } from "effect"
import type { Chunk } from "./chunks.ts"
import type { Keyring, SealingKey } from "./keyring.ts"

const algorithm = "aes-256-gcm"
const tagBytes = 16

/** Bytes of a piece before it is sealed, and after. With what a database says around it, it stays below 64 KiB. */
export const plainChunkBytes = 61_440
export const sealedChunkBytes = plainChunkBytes + tagBytes

/** What opening a sealed flow needs beside its place; no secret. */
export interface StreamSeal {
  readonly keyId: string
  /** 32 hexadecimal digits, drawn for each flow: no key is ever used for two. */
  readonly salt: string
}

/** Seals or opens one piece of a flow. */
export type ChunkCipher = (piece: Chunk) => Uint8Array

/** Draws the salt of a new flow, to be sealed with the current key. */
export const newStreamSeal = (keyring: Keyring): StreamSeal => ({
  keyId: keyring.current.id,
  salt: randomBytes(16).toString("hex")
})

/** Seals a flow (AES-256-GCM) piece by piece as ciphertext ‖ tag. `place` says where it belongs; moved, shortened or shuffled it does not open. */
export const chunkSealer = (keyring: Keyring, place: string, seal: StreamSeal): ChunkCipher => {
  const key = flowKey(keyring, place, seal)
  return ({ bytes, index, last }) => {
    const cipher = createCipheriv(algorithm, key, nonceOf(index))
    cipher.setAAD(Buffer.from(pieceName(place, index, last)))
    return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
  }
}

/**
 * Opens the pieces of a flow sealed for this place.
 *
 * @throws Error when the key is not in the keyring; opening throws when the piece was changed or moved.
 */
export const chunkOpener = (keyring: Keyring, place: string, seal: StreamSeal): ChunkCipher => {
  const key = flowKey(keyring, place, seal)
  return ({ bytes, index, last }) => {
    const tagAt = bytes.length - tagBytes
    if (tagAt < 0) throw new Error("a sealed piece was cut off")
    const decipher = createDecipheriv(algorithm, key, nonceOf(index))
    decipher.setAAD(Buffer.from(pieceName(place, index, last)))
    decipher.setAuthTag(bytes.subarray(tagAt))
    return Buffer.concat([decipher.update(bytes.subarray(0, tagAt)), decipher.final()])
  }
}

const flowKey = (keyring: Keyring, place: string, seal: StreamSeal): Uint8Array => {
  const key: SealingKey | undefined = keyring.all.get(seal.keyId)
  if (key === undefined) throw new Error(`PORTAIL_SECRET_KEY has no key named ${seal.keyId}`)
  return new Uint8Array(hkdfSync("sha256", Redacted.value(key.bytes), Buffer.from(seal.salt, "hex"), place, 32))
}

// a key seals one flow only, so that its pieces' numbers never come twice
const nonceOf = (index: number): Buffer => {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(index, 8)
  return nonce
}

const pieceName = (place: string, index: number, last: boolean): string => `${place} ${index}${last ? " last" : ""}`
