import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto"
import { Redacted } from "effect"
import type { Keyring, SealingKey } from "./keyring.ts"

/** What was sealed, and the name of the key that did it. */
export interface Sealed {
  readonly keyId: string
  readonly bytes: Uint8Array
}

const algorithm = "aes-256-gcm"
const nonceBytes = 12
const tagBytes = 16

/**
 * Encrypts and authenticates (AES-256-GCM) as nonce ‖ tag ‖ ciphertext. `place` says where it belongs, as `child-health town child`:
 * put anywhere else, it does not open.
 */
export const seal = (keyring: Keyring, place: string, plain: Uint8Array): Sealed => {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv(algorithm, Redacted.value(keyring.current.bytes), nonce)
  cipher.setAAD(Buffer.from(place))
  const hidden = Buffer.concat([cipher.update(plain), cipher.final()])
  return { keyId: keyring.current.id, bytes: Buffer.concat([nonce, cipher.getAuthTag(), hidden]) }
}

/**
 * Opens what was sealed for this place.
 *
 * @throws Error when the key is not in the keyring, or when the bytes were changed or moved.
 */
export const unseal = (keyring: Keyring, place: string, sealed: Sealed): Uint8Array => {
  const key: SealingKey | undefined = keyring.all.get(sealed.keyId)
  if (key === undefined) throw new Error(`PORTAIL_SECRET_KEY has no key named ${sealed.keyId}`)
  const bytes = Buffer.from(sealed.bytes)
  const decipher = createDecipheriv(algorithm, Redacted.value(key.bytes), bytes.subarray(0, nonceBytes))
  decipher.setAAD(Buffer.from(place))
  decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
  return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()])
}
